// SPDX-License-Identifier: MIT
// Reachdesk's people and campaigns, and how the tests claim what they offer.
#include "tests/support/claim_fixture.hpp"

#include "core/assert.hpp"

#include <utility>

namespace giftsim::testing {
namespace {

contact_address known_as(const address& where) {
    const auto text = [](std::string_view part) { return std::string(part); };
    return {text(where.line1), text(where.line2),       text(where.city),
            text(where.state), text(where.postal_code), text(where.country)};
}

}  // namespace

claim_fixture::claim_fixture(std::shared_ptr<const zone_rules> zone)
    : parcel_fixture(std::move(zone)) {
    wallet = fund(100'00, sam);
    crm = must(add_connector{{.name = "Sam's Salesforce", .owner = sam}});
    lee = know("lee@buyer.example", {.first_name = "Lee", .last_name = "Buyer"});
    kim = know("kim@buyer.example", {.first_name = "Kim", .last_name = "Buyer"});
    bob = know("bob@berlin.example",
               {.first_name = "Bob", .last_name = "Berger", .postal = known_as(berlin)});
    treats = reach({.triggered = true});
    cups = reach({.kind = gift_kind::physical, .gifts = {mug}, .triggered = true});
    notes = reach({});
    packets = reach({.kind = gift_kind::physical, .gifts = {mug}});
    treat = make_link(treats);
    cup = make_link(cups);
    out.clear();
}

campaign_id claim_fixture::reach(campaign what) {
    what.on = platform::reachdesk;
    return make(what);
}

link_id claim_fixture::make_link(campaign_id in, user_id sender, connector_id finder) {
    return must(add_link{in, sender ? sender : sam, finder, {ann}});
}

contact_id claim_fixture::know(std::string_view email, contact as) {
    as.email = email;
    if (as.postal.country.empty()) as.postal = known_as(home);
    return must(add_contact{as});
}

std::string claim_fixture::claims(link_id through, std::string_view email) {
    return tried(claim_link{through, email});
}

send_id claim_fixture::claim(link_id through, std::string_view email) {
    return must(claim_link{through, email});
}

send_id claim_fixture::claim_as_member(link_id through, std::uint32_t member) {
    return must(claim_link{.link = through, .member = member});
}

initiate claim_fixture::sending(initiate what) const {
    if (!what.campaign) what.campaign = notes;
    if (!what.sender) what.sender = sam;
    if (what.to.email.empty() && what.member == 0) what.to.email = "lee@buyer.example";
    what.begun_by = origin::api;
    return what;
}

send_id claim_fixture::cup_after(std::initializer_list<act> acts) {
    const auto which = claim(cup);
    const auto answer = confirm_known(which);
    BOOST_ASSERT_MSG(answer == "done", answer.c_str());
    go(which, acts);
    return which;
}

std::string claim_fixture::reject(send_id which, user_id by) {
    return tried(perform{.send = which, .what = act::reject, .by = {by}});
}

std::string claim_fixture::pending_for(send_id which) const {
    return std::string(giftsim::pending_for(claim_of(which).held_by));
}

void claim_fixture::leave_in_wallet(std::int64_t cents) {
    wallet = {};
    for (std::size_t i = 0; i < world.money().count(); ++i)
        if (world.money().of(funding_id::at(i)).owner == sam)
            must(set_owner{funding_id::at(i), ann});
    wallet = fund(cents, sam);
}

}  // namespace giftsim::testing
