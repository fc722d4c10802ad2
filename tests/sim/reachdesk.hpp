// SPDX-License-Identifier: MIT
// Multi-use links in a world of tests, and what their connector was told, in words.
#pragma once

#include "sim/crm/crm_log.hpp"
#include "sim/models/recipient.hpp"
#include "tests/support/world_fixture.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim {

inline std::ostream& operator<<(std::ostream& out, crm_object what) { return out << name(what); }

}  // namespace giftsim::sim

namespace giftsim::sim::testing {

/// How the connector and its campaigns are made.
struct link_options {
    crm_kind kind = crm_kind::salesforce;
    reachdesk_profile by = reachdesk_profile::seed;
    std::string crm_campaign = "701C";  ///< empty: unmapped
    bool testing = false;
    std::uint64_t seed = 1;
};

/// Sam, a Sender, has a wallet of 1000.00 USD and a connector. It knows Kim, whose address is
/// known, and Lee, of whom it knows no more than the country and who is a member of "701C" already.
/// Behind `egifts` is coffee for 25.00 USD; behind `parcels` a mug for 20.00, fee 10.00, shipping
/// 8.00. Who claims is known by their first name.
struct link_fixture : world_fixture {
    explicit link_fixture(const link_options& how = {}) : world_fixture(how.seed) {
        here.follow({.reachdesk = how.by});
        wallet = here.submit(add_funding{.name = "Sam's", .balance = usd(1000'00)}).value();
        here.submit(set_owner{.funding = wallet, .owner = sam}).value();
        crm = connected(how.kind);
        contact kim_lee{.email = "kim@example.com", .first_name = "Kim", .last_name = "Lee"};
        kim_lee.postal = {"1 Main St", "Apt 2", "Boston", "MA", "02101", "US"};
        here.submit(add_contact{kim_lee}).value();
        contact lee_roy{.email = "Lee@Example.com", .first_name = "Lee", .last_name = "Roy"};
        lee_roy.postal.country = "US";
        lee_roy.memberships = {"701C"};
        here.submit(add_contact{lee_roy}).value();
        gift thing{.name = "Mug", .kind = gift_kind::physical, .price = usd(20'00)};
        thing.fee = 10'00;
        thing.shipping = 8'00;
        thing.stock = 5'000;
        mug = here.submit(add_gift{thing}).value();
        coffees = offered(coffee, how);
        mugs = offered(mug, how);
        egifts =
            here.submit(add_link{.campaign = coffees, .sender = sam, .connector = crm}).value();
        parcels = here.submit(add_link{.campaign = mugs, .sender = sam, .connector = crm}).value();
    }

    connector_id connected(crm_kind kind) {
        return here
            .submit(add_connector{
                {.name = std::string(giftsim::name(kind)), .kind = kind, .owner = sam}})
            .value();
    }

    campaign_id offered(gift_id what, const link_options& how) {
        return here
            .submit(add_campaign{{.name = here.state().gifts()[what.index()].name + "s",
                                  .on = platform::reachdesk,
                                  .gifts = {what},
                                  .testing = how.testing,
                                  .triggered = true,
                                  .crm_campaign = how.crm_campaign}})
            .value();
    }

    send_id claim(link_id which, std::string_view who = "kim") {
        const auto email = std::string(who) + "@example.com";
        return here.submit(claim_link{.link = which, .email = email}).value();
    }

    /// The steps of a parcel that somebody has claimed, each of which must succeed.
    void live(send_id which, const std::vector<act>& acts) {
        for (const auto what : acts)
            here.submit(perform{.send = which, .what = what, .truthful = true}).value();
    }

    void connection_is(connection works) {
        here.submit(set_connection{.connector = crm, .works = works}).value();
    }

    /// What was told from a write on: "clicked +task 2" where one is created, "claimed task 2"
    /// where it is updated, "claimed task 2 failed" where it was not taken.
    std::vector<std::string> told(std::size_t from = 0) const {
        std::vector<std::string> lines;
        const auto& all = here.told().writes();
        for (auto i = from; i < all.size(); ++i)
            lines.push_back(fmt::format("{} {}{} {}{}", name(all[i].word),
                                        all[i].creates ? "+" : "", name(all[i].object),
                                        all[i].record, all[i].failed ? " failed" : ""));
        return lines;
    }

    funding_id wallet;
    connector_id crm;
    gift_id mug;
    campaign_id coffees, mugs;
    link_id egifts, parcels;
};

using text_lines = std::vector<std::string>;

}  // namespace giftsim::sim::testing
