// SPDX-License-Identifier: MIT
// A parcel's way: to the warehouse, through it, with the carrier; by Amazon; and what goes wrong.
#include "core/parcel.hpp"
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {

using std::chrono::days;
using std::chrono::hours;

BOOST_FIXTURE_TEST_SUITE(domain_parcels, parcel_fixture)

BOOST_AUTO_TEST_CASE(PH_01_FN_05_a_parcel_to_a_known_address_is_ordered_and_charged_at_once) {
    const auto which = parcel();
    BOOST_TEST(history_of(which) == "Initiated, Order Received");
    world.all_sends().steps().for_each(which, [&](step taken) { BOOST_CHECK(taken.at() == now); });
    BOOST_TEST(postings_of(which) == "available > spent 35.00 USD (FN-05)");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_TEST(stock(mug) == "1");
}

BOOST_AUTO_TEST_CASE(PH_03_it_is_packed_shipped_and_delivered) {
    const auto which = parcel();
    go(which, {act::fulfil, act::ship, act::deliver});
    BOOST_TEST(history_of(which) == "Initiated, Order Received, Fulfilling, Shipped, Delivered");
    BOOST_TEST(postings_of(which) == "available > spent 35.00 USD (FN-05)");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
    BOOST_TEST(stock(mug) == "1");
    BOOST_TEST(is_final(of(which).where));
}

BOOST_AUTO_TEST_CASE(PH_03_shipping_sets_carrier_and_tracking_as_said_or_usual_ones) {
    const auto usual = parcel();
    const auto said = parcel();
    go(usual, {act::fulfil});
    go(said, {act::fulfil});
    BOOST_TEST(tracking_of(usual) == " ");
    must(perform{.send = usual, .what = act::ship});
    must(perform{.send = said, .what = act::ship, .carrier = "FedEx", .tracking = "7777"});
    BOOST_TEST(tracking_of(usual) == "UPS 1Z0000000001");
    BOOST_TEST(tracking_of(said) == "FedEx 7777");
}

BOOST_AUTO_TEST_CASE(PH_04_a_resolved_issue_returns_to_where_it_came_up) {
    const auto early = parcel();
    const auto late = parcel();
    go(early, {act::fulfillment_issue, act::resolve});
    BOOST_TEST(history_of(early) == "Initiated, Order Received, Fulfillment Issue, Order Received");
    go(late, {act::fulfil, act::fulfillment_issue, act::resolve});
    BOOST_TEST(history_of(late) ==
               "Initiated, Order Received, Fulfilling, Fulfillment Issue, Fulfilling");
    go(late, {act::fulfillment_issue, act::resolve, act::ship});
    BOOST_TEST(state_of(late) == "Shipped");
    go(early, {act::fulfil, act::fulfillment_issue, act::resolve});
    BOOST_TEST(state_of(early) == "Fulfilling");
    BOOST_TEST(company_has() == "available 930.00, held 0.00, spent 70.00");
    BOOST_TEST(stock(mug) == "0");
}

BOOST_AUTO_TEST_CASE(PH_05_the_time_in_a_state_counts_from_its_last_entry) {
    const auto which = parcel();
    const auto& all = world.all_sends();
    const auto flagged = [&] { return is_overdue(of(which).where, all.since(which), now); };
    run_for(hours{7 * 24});
    BOOST_TEST(!flagged());
    run_for(span{1});
    BOOST_TEST(flagged());
    go(which, {act::fulfillment_issue});
    run_for(hours{3 * 24});
    BOOST_TEST(!flagged());
    run_for(span{1});
    BOOST_TEST(flagged());
    go(which, {act::resolve});
    run_for(hours{7 * 24});
    BOOST_TEST(!flagged());
    go(which, {act::fulfil});
    run_for(days{100});
    BOOST_TEST(!flagged());
}

BOOST_AUTO_TEST_CASE(PH_06_a_parcel_that_comes_back_costs_a_fee_and_fills_the_stock) {
    const auto which = parcel();
    go(which, {act::fulfil, act::ship});
    must(perform{.send = which, .what = act::undeliverable, .reason = "nobody home"});
    BOOST_TEST(reason_of(which) == "nobody home");
    BOOST_TEST(stock(mug) == "1");
    go(which, {act::give_back});
    BOOST_TEST(history_of(which) ==
               "Initiated, Order Received, Fulfilling, Shipped, Undeliverable, Returned");
    BOOST_TEST(postings_of(which) ==
               "available > spent 35.00 USD (FN-05), available > spent 2.95 USD (PH-06)");
    BOOST_TEST(company_has() == "available 962.05, held 0.00, spent 37.95");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(is_final(of(which).where));
}

BOOST_AUTO_TEST_CASE(PH_08_FN_11_amazon_ships_to_the_warehouse_which_repacks) {
    const auto which = parcel({.campaign = speakers});
    BOOST_TEST(history_of(which) == "Initiated, Amazon Fulfilling");
    BOOST_TEST(postings_of(which) ==
               "available > spent 52.00 USD (FN-11), "
               "available > held 15.00 USD (FN-11)");
    BOOST_TEST(company_has() == "available 933.00, held 15.00, spent 52.00");
    go(which, {act::amazon_fulfil, act::amazon_ship, act::amazon_arrive, act::fulfil});
    BOOST_TEST(company_has() == "available 933.00, held 15.00, spent 52.00");
    BOOST_TEST(ship(which) == "done");
    go(which, {act::deliver});
    BOOST_TEST(history_of(which) ==
               "Initiated, Amazon Fulfilling, Amazon Shipped, "
               "Order Received, Fulfilling, Shipped, Delivered");
    BOOST_TEST(company_has() == "available 933.00, held 0.00, spent 67.00");
}

BOOST_AUTO_TEST_CASE(PH_10_a_failure_keeps_the_charge_and_the_piece_that_was_taken) {
    const struct {
        std::vector<act> before;
        std::string_view state;
    } rows[] = {
        {{}, "Order Received"},
        {{act::fulfil}, "Fulfilling"},
        {{act::fulfillment_issue}, "Fulfillment Issue"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.state) {
            auto there = *this;
            const auto which = there.parcel();
            for (const auto what : row.before) there.go(which, {what});
            BOOST_TEST(there.state_of(which) == row.state);
            there.must(perform{.send = which, .what = act::fail, .reason = "it broke"});
            BOOST_TEST(there.state_of(which) == "Failed");
            BOOST_TEST(there.reason_of(which) == "it broke");
            BOOST_TEST(there.company_has() == "available 965.00, held 0.00, spent 35.00");
            BOOST_TEST(there.stock(mug) == "1");
            BOOST_TEST(there.waits_for(which) == "nothing");
        }
}

BOOST_AUTO_TEST_CASE(PH_10_a_failure_releases_what_is_held) {
    const auto waiting = request();
    go(waiting, {act::fail});
    BOOST_TEST(history_of(waiting) == "Initiated, Offer Sent, Failed");
    BOOST_TEST(postings_of(waiting) ==
               "available > held 35.00 USD (FN-05), "
               "held > available 35.00 USD (PH-10)");
    BOOST_TEST(stock(mug) == "2");
    for (const bool shipped : {false, true}) {
        auto there = *this;
        const auto which = there.parcel({.campaign = speakers});
        if (shipped) there.go(which, {act::amazon_ship});
        there.go(which, {act::fail});
        BOOST_TEST(there.state_of(which) == "Failed");
        BOOST_TEST(there.company_has() == "available 948.00, held 0.00, spent 52.00");
    }
}

BOOST_AUTO_TEST_CASE(PH_10_nothing_fails_from_shipped_on) {
    const auto which = parcel();
    go(which, {act::fulfil, act::ship});
    BOOST_TEST(does(which, act::fail) == "wrong_state");
    go(which, {act::undeliverable});
    BOOST_TEST(does(which, act::fail) == "wrong_state");
    go(which, {act::give_back});
    BOOST_TEST(does(which, act::fail) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(PH_14_what_carries_a_reason_has_a_usual_one_when_nobody_gives_any) {
    const auto which = parcel();
    go(which, {act::fulfillment_issue});
    BOOST_TEST(reason_of(which) == "the warehouse had to pause the order");
    go(which, {act::resolve, act::fulfil, act::ship, act::undeliverable});
    BOOST_TEST(reason_of(which) == "the carrier could not hand the parcel over");
    const auto other = parcel();
    go(other, {act::fail});
    BOOST_TEST(reason_of(other) == "the order could not be carried out");
}

BOOST_AUTO_TEST_CASE(a_parcel_keeps_its_address_as_it_was_written) {
    std::string street = "1 Main St";
    auto where = home;
    where.line1 = street;
    const auto which = parcel_to(where);
    street = "overwritt";
    BOOST_CHECK(world.all_sends().given_address(of(which)) == home);
    BOOST_CHECK(confirmed_address(which).empty());  // nobody was asked
}

BOOST_AUTO_TEST_CASE(SI_09_a_test_parcel_lives_its_whole_life_without_money_and_stock) {
    const auto testing = make({.gifts = {mug}, .testing = true, .confirms_address = true});
    must(close_funding{company});
    const auto which = request({.campaign = testing});
    BOOST_TEST(mails_of(which) == "address 2020-10-01T09:00:00Z");
    BOOST_TEST(confirm(which) == "done");
    go(which, {act::fulfil});
    BOOST_TEST(ship(which, 900'00) == "done");
    go(which, {act::undeliverable, act::give_back});
    BOOST_TEST(history_of(which) ==
               "Initiated, Offer Sent, Order Received, Fulfilling, Shipped, "
               "Undeliverable, Returned");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(stock(mug) == "2");
}

BOOST_AUTO_TEST_CASE(SI_09_a_test_order_that_support_cancels_credits_nothing) {
    const auto testing = make({.kind = gift_kind::amazon, .gifts = {speaker}, .testing = true});
    const auto which = parcel({.campaign = testing});
    BOOST_TEST(support_cancels(which) == "done");
    BOOST_TEST(state_of(which) == "Refunded(canceled)");
    BOOST_TEST(postings_of(which) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
