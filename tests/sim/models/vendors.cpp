// SPDX-License-Identifier: MIT
// Tests the models that move parcels and decide:
// sim/models/{warehouse,carrier,amazon,approver}.hpp.
#include "sim/models/behaviour.hpp"
#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct vendors_fixture : testing::world_fixture {
    static constexpr ratio always{1, 1};
    testing::shop shop{here};

    std::string life_of(campaign_id which, span length = days{60}) {
        const auto begun = begin(shop.to_home(which));
        run_for(length);
        return states_of(begun);
    }
    campaign_id worked_on(processing how, int units = 1) {
        return testing::shop::made(
            here, {.name = "Work", .gifts = {shop.mug}, .work = how, .units = units});
    }
    /// When a send that was received now is shipped.
    std::string shipped(campaign_id which) {
        const auto begun = begin(shop.to_home(which));
        while (of(begun).where != state::shipped) here.advance(here.next_due()).value();
        return clock();
    }
};

/// Nobody but the warehouse does anything, so that the way to Shipped can be looked at.
vendors warehouse_alone() {
    vendors some;
    some.warehouse.acts = true;
    return some;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(models_vendors, vendors_fixture)

BOOST_AUTO_TEST_CASE(scripted_vendors_do_nothing) {
    BOOST_TEST(life_of(shop.straight) == "Initiated, Order Received");
    BOOST_TEST(life_of(shop.amazon) == "Initiated, Amazon Fulfilling");
    BOOST_TEST(life_of(shop.needs_approval) == "Initiated, Pending Approval");
}

BOOST_AUTO_TEST_CASE(PH_03_by_promise_a_parcel_arrives_by_itself) {
    here.set_others(by_promise());
    BOOST_TEST(life_of(shop.straight) ==
               "Initiated, Order Received, Fulfilling, Shipped, Delivered");
    BOOST_TEST(life_of(shop.amazon) ==
               "Initiated, Amazon Fulfilling, Amazon Shipped, Order Received, Fulfilling, Shipped, "
               "Delivered");
    BOOST_TEST(life_of(shop.needs_approval) == "Initiated, Pending Approval");
}

// 2020-10-01 was a Thursday.
BOOST_AUTO_TEST_CASE(PH_09_the_warehouse_ships_within_the_promised_business_days) {
    const struct {
        processing how;
        int units;
        std::set<std::string> expected;
    } rows[] = {
        {processing::inventoried, 1, {"2020-10-05T09:00:00Z", "2020-10-06T09:00:00Z"}},
        {processing::bulk, 15, {"2020-10-08T09:00:00Z"}},
        {processing::bulk, 300, {"2020-10-08T09:00:00Z"}},
        {processing::bulk, 301, {"2020-10-12T09:00:00Z"}},
        {processing::event, 1, {"2020-10-15T09:00:00Z"}},
        {processing::one_day, 1, {"2020-10-02T09:00:00Z"}},
    };
    for (const auto& row : rows) {
        std::set<std::string> seen;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            vendors_fixture fresh;
            world_options options{seed, testing::at("2020-10-01T09:00:00Z"), testing::utc()};
            fresh.here.set_others(warehouse_alone());
            for (std::uint64_t before = 1; before < seed; ++before)
                (void)fresh.begin({.to = {.email = "nobody"}});
            seen.insert(fresh.shipped(fresh.worked_on(row.how, row.units)));
        }
        BOOST_TEST_CONTEXT(name(row.how) << " " << row.units)
        BOOST_TEST(seen == row.expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(PH_09_one_day_orders_after_noon_take_two) {
    here.set_others(warehouse_alone());
    run_until("2020-10-01T11:59:59.999Z");
    const auto before = shipped(worked_on(processing::one_day));
    BOOST_TEST(before == "2020-10-02T11:59:59.999Z");
    run_until("2020-10-05T12:00:00Z");
    BOOST_TEST(shipped(worked_on(processing::one_day)) == "2020-10-07T12:00:00Z");
}

BOOST_AUTO_TEST_CASE(PH_04_an_order_is_held_up_once_and_then_goes_on) {
    auto others = by_promise();
    others.warehouse.issues = always;
    others.warehouse.issue_after = delay{{1h}};
    others.warehouse.issue_length = delay{{days{2}}};
    here.set_others(others);
    BOOST_TEST(life_of(shop.straight) ==
               "Initiated, Order Received, Fulfillment Issue, Order Received, Fulfilling, Shipped, "
               "Delivered");
}

BOOST_AUTO_TEST_CASE(PH_10_some_orders_fail) {
    auto others = by_promise();
    others.warehouse.fails = always;
    here.set_others(others);
    BOOST_TEST(life_of(shop.straight) == "Initiated, Order Received, Failed");
    BOOST_TEST(available() == "962.00 USD");
}

BOOST_AUTO_TEST_CASE(PH_06_what_cannot_be_delivered_comes_back) {
    auto others = by_promise();
    others.carrier.undeliverable = always;
    here.set_others(others);
    BOOST_TEST(life_of(shop.straight) ==
               "Initiated, Order Received, Fulfilling, Shipped, Undeliverable, Returned");
    BOOST_TEST(available() == "959.05 USD");
}

BOOST_AUTO_TEST_CASE(SI_08_an_approver_decides_each_hurdle_and_support_its_own) {
    auto others = by_promise();
    others.approver = {.acts = true, .approves = always, .after = delay{{1h}}};
    here.set_others(others);
    BOOST_TEST(life_of(shop.needs_approval, 2h) == "Initiated, Pending Approval, Sent");
    BOOST_TEST(life_of(shop.needs_support, 2h) == "Initiated, Pending Sendoso Approval, Sent");
    BOOST_TEST(life_of(shop.sold_out) == "Initiated, Out of Stock");
    others.approver.approves = {0, 1};
    vendors_fixture strict;
    strict.here.set_others(others);
    BOOST_TEST(strict.life_of(strict.shop.needs_approval, 2h) ==
               "Initiated, Pending Approval, Canceled");
}

BOOST_AUTO_TEST_CASE(an_act_that_overtakes_a_model_makes_its_plan_void) {
    here.set_others(by_promise());
    const auto which = begin(shop.to_home(shop.straight));
    act_on(which, act::fulfil);
    act_on(which, act::ship);
    act_on(which, act::deliver);
    run_for(days{60});
    BOOST_TEST(
        history_of(which) ==
        "Initiated 2020-10-01T09:00:00Z, Order Received 2020-10-01T09:00:00Z, Fulfilling "
        "2020-10-01T09:00:00Z, Shipped 2020-10-01T09:00:00Z, Delivered 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_seed_alone_decides) {
    const auto fingerprint = [](std::uint64_t seed) {
        vendors_fixture fresh;
        world again{{seed, testing::at("2020-10-01T09:00:00Z"), testing::utc()}};
        fresh.here = again;
        fresh.sales = fresh.here.submit(add_funding{"sales", testing::usd(100'000'00)}).value();
        fresh.here.submit(set_default_payer{fresh.sales}).value();
        fresh.sam = fresh.here.submit(add_user{"Sam", "sam@acme.example"}).value();
        fresh.here.submit(add_gift{{.name = "Coffee", .price = testing::usd(25'00)}}).value();
        const testing::shop wares(fresh.here);
        auto others = by_promise();
        others.warehouse.issues = {1, 5};
        others.carrier.undeliverable = {1, 10};
        fresh.here.set_others(others);
        for (int i = 0; i < 50; ++i) fresh.begin(wares.to_home(wares.amazon));
        fresh.run_for(days{90});
        return fresh.here.fingerprint();
    };
    BOOST_TEST((fingerprint(1) == fingerprint(1)));
    BOOST_TEST((fingerprint(1) != fingerprint(2)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
