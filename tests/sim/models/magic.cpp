// SPDX-License-Identifier: MIT
// Tests sim/models/magic.hpp: each row of the table, to the minute, and in worlds with and without.
#include "sim/models/magic.hpp"

#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(models_magic)

namespace {

struct magic_fixture : testing::world_fixture {
    magic_fixture() {
        // The same world as the fixture's, but one that knows magic.
        here = world{{1, testing::at("2020-10-01T09:00:00Z"), testing::utc(), true}};
        sales = here.submit(add_funding{"sales", testing::usd(1'000'00)}).value();
        here.submit(set_default_payer{sales}).value();
        sam = here.submit(add_user{"Sam", "sam@acme.example"}).value();
        coffee = here.submit(add_gift{{.name = "Coffee", .price = testing::usd(25'00)}}).value();
        single = here.submit(add_campaign{{.name = "Single", .gifts = {coffee}}}).value();
    }

    send_id begin_to(const char* email) {
        return begin({.to = {.first_name = "Kim", .last_name = "Lee", .email = email}});
    }
    /// What has happened after half a year.
    std::string life_of(const char* email) {
        const auto which = begin_to(email);
        run_for(std::chrono::days{180});
        return history_of(which);
    }
};

const std::string sent = "Initiated 2020-10-01T09:00:00Z, Sent 2020-10-01T09:00:00Z";

}  // namespace

BOOST_AUTO_TEST_CASE(every_row_of_the_table_comes_at_its_exact_time) {
    const struct {
        const char* email;
        std::string life;
    } rows[] = {
        {"bounce@example.com", sent + ", Refunded 2020-10-01T09:01:00Z"},
        {"soft-bounce@example.com", sent + ", Refunded 2020-10-04T09:01:00Z"},
        {"never-opens@example.com",
         sent + ", Expired 2020-10-31T00:00:00Z, Refunded 2020-10-31T00:00:00Z"},
        {"opens@example.com", sent + ", Opened 2020-10-01T10:00:00Z, Expired 2020-12-30T00:00:00Z"},
        {"clicks@example.com", sent + ", Opened 2020-10-01T10:00:00Z, Clicked "
                                      "2020-10-01T10:01:00Z, Expired 2020-12-30T00:00:00Z"},
        {"redeems@example.com", sent +
                                    ", Opened 2020-10-01T10:00:00Z, Clicked 2020-10-01T10:01:00Z, "
                                    "Verified 2020-10-01T10:02:00Z, Redeemed 2020-10-01T10:03:00Z"},
        {"confirms@example.com",
         sent + ", Opened 2020-10-01T10:00:00Z, Clicked 2020-10-01T10:01:00Z, "
                "Verified 2020-10-01T10:02:00Z, Redeemed 2020-10-01T10:03:00Z"},
        {"undeliverable@example.com",
         sent + ", Opened 2020-10-01T10:00:00Z, Clicked 2020-10-01T10:01:00Z, "
                "Verified 2020-10-01T10:02:00Z, Redeemed 2020-10-01T10:03:00Z"},
        {"no-confirm@example.com",
         sent + ", Expired 2020-10-31T00:00:00Z, Refunded 2020-10-31T00:00:00Z"},
        {"suspicious@example.com",
         "Initiated 2020-10-01T09:00:00Z, Suspicious Email 2020-10-01T09:00:00Z"},
        {"kim@example.com", sent + ", Expired 2020-10-31T00:00:00Z, Refunded 2020-10-31T00:00:00Z"},
    };
    std::set<std::string> shown;
    for (const auto& row : rows) {
        magic_fixture world;
        BOOST_TEST_CONTEXT(row.email) BOOST_TEST(world.life_of(row.email) == row.life);
        if (const auto* known = magic_for(row.email)) shown.emplace(known->local_part);
    }
    BOOST_TEST(shown.size() == magic_recipients().size());
}

BOOST_AUTO_TEST_CASE(parcels_of_magic_recipients_are_confirmed_or_lost) {
    const struct {
        const char* email;
        std::string life;
    } rows[] = {
        {"kim@example.com", "Initiated, Offer Sent, Confirmation Canceled"},
        {"no-confirm@example.com", "Initiated, Offer Sent, Confirmation Canceled"},
        {"bounce@example.com", "Initiated, Offer Sent, Confirmation Canceled"},
        {"confirms@example.com",
         "Initiated, Offer Sent, Order Received, Fulfilling, Shipped, Delivered"},
        {"redeems@example.com",
         "Initiated, Offer Sent, Order Received, Fulfilling, Shipped, Delivered"},
        {"undeliverable@example.com",
         "Initiated, Offer Sent, Order Received, Fulfilling, Shipped, Undeliverable, Returned"},
    };
    for (const auto& row : rows) {
        magic_fixture world;
        world.here.set_others(by_promise());
        const testing::shop shop(world.here);
        auto what = shop.to_home(shop.asked);
        what.to.email = row.email;
        const auto which = world.begin(what);
        world.run_for(std::chrono::days{60});
        BOOST_TEST_CONTEXT(row.email) BOOST_TEST(world.states_of(which) == row.life);
    }
}

BOOST_AUTO_TEST_CASE(the_whole_local_part_counts_in_any_case_and_domain) {
    for (const auto* email : {"opens@x.example", "OPENS@X.example", " opens@x.example ", "Opens@y"})
        BOOST_TEST_CONTEXT(email) BOOST_TEST((magic_for(email) != nullptr));
    for (const auto* email : {"", "open@x.example", "opens1@x.example", "xopens@x.example",
                              "opens+1@x.example", "x@opens", "@opens"})
        BOOST_TEST_CONTEXT(email) BOOST_TEST((magic_for(email) == nullptr));
}

BOOST_AUTO_TEST_CASE(every_row_has_a_local_part_of_its_own_and_a_sentence) {
    std::set<std::string_view> parts;
    for (const auto& row : magic_recipients()) {
        BOOST_TEST(parts.insert(row.local_part).second);
        BOOST_TEST(row.meaning.size() > 10U);
        BOOST_TEST(!row.meaning.ends_with('.'));
    }
}

BOOST_FIXTURE_TEST_CASE(without_magic_an_address_is_an_address, testing::world_fixture) {
    for (const auto& row : magic_recipients()) {
        const auto email = std::string(row.local_part) + "@example.com";
        const auto which = begin({.to = {.first_name = "Kim", .last_name = "Lee", .email = email}});
        BOOST_TEST(of(which).where == state::sent);
    }
    run_for(std::chrono::days{29});
    BOOST_TEST(count_in(state::sent) == magic_recipients().size());
}

BOOST_FIXTURE_TEST_CASE(a_suspicious_one_that_is_approved_does_nothing_more, magic_fixture) {
    const auto held = begin_to("suspicious@example.com");
    BOOST_TEST(available() == "1000.00 USD");
    BOOST_TEST(act_on(held, act::approve) == "done");
    run_for(std::chrono::days{29});
    BOOST_TEST(of(held).where == state::sent);
}

BOOST_FIXTURE_TEST_CASE(an_act_that_overtakes_magic_changes_what_follows, magic_fixture) {
    const auto kim = begin_to("redeems@example.com");
    run_for(std::chrono::minutes{10});
    BOOST_TEST(act_on(kim, act::click) == "done");
    run_for(std::chrono::minutes{2});
    BOOST_TEST(history_of(kim) == sent +
                                      ", Opened 2020-10-01T09:10:00Z, Clicked 2020-10-01T09:10:00Z"
                                      ", Verified 2020-10-01T09:11:00Z, "
                                      "Redeemed 2020-10-01T09:12:00Z");
}

BOOST_FIXTURE_TEST_CASE(many_of_one_kind_need_its_models_once, magic_fixture) {
    for (int i = 0; i < 30; ++i)
        (void)begin_to(i % 2 == 0 ? "opens@a.example" : "clicks@b.example");
    run_for(std::chrono::hours{2});
    BOOST_TEST(count_in(state::opened) == 15U);
    BOOST_TEST(count_in(state::clicked) == 15U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
