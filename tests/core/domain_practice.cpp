// SPDX-License-Identifier: MIT
// What accounts of Sendoso dispute about asking a recipient: when it ends, and who pays when
// (PR-01).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {
namespace {

using namespace std::chrono_literals;

struct paid_on_answer : claim_fixture {
    paid_on_answer() { world.settings().sendosos.holds_while_asked = false; }

    /// Leaves so many cents in a source of its own, and asks on its account.
    send_id ask_with(std::int64_t cents) {
        poor = fund(cents);
        return request(
            {.campaign = make({.gifts = {mug}, .payer = poor, .confirms_address = true})});
    }

    funding_id poor;
};

struct ended_at_nine : parcel_fixture {
    ended_at_nine() : parcel_fixture(los_angeles()) {
        now = at("2022-10-31T20:00:00Z");
        world.settings().sendosos.request_ends_at = 9h;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_practice_money, paid_on_answer)

BOOST_AUTO_TEST_CASE(FN_05_nothing_is_held_until_the_recipient_confirms) {
    const auto which = request();
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(confirm(which, away) == "done");
    BOOST_TEST(postings_of(which) == "available > spent 42.50 USD (FN-05)");
    BOOST_TEST(state_of(which) == "Order Received");
}

BOOST_AUTO_TEST_CASE(FN_05_what_is_called_off_or_lapses_had_taken_nothing) {
    const auto called_off = request();
    const auto silent = request();
    BOOST_TEST(cancel(called_off) == "done");
    run_until("2020-10-08T00:00:00Z");
    BOOST_TEST(state_of(silent) == "Confirmation Canceled(expired)");
    BOOST_TEST(postings_of(called_off) == "");
    BOOST_TEST(postings_of(silent) == "");
}

BOOST_AUTO_TEST_CASE(FN_08_who_cannot_pay_may_ask_and_is_found_out_by_the_answer) {
    const auto which = ask_with(34'99);
    BOOST_TEST(state_of(which) == "Offer Sent");
    BOOST_TEST(confirm(which) == "done");
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Insufficient Funds, Order Received");
    BOOST_TEST(available(poor) == "-0.01 USD");
}

BOOST_AUTO_TEST_CASE(FN_08_exactly_enough_at_the_answer_is_enough) {
    const auto which = ask_with(35'00);
    BOOST_TEST(confirm(which) == "done");
    BOOST_TEST(state_of(which) == "Order Received");
}

BOOST_AUTO_TEST_CASE(FN_05_nobody_is_asked_for_a_known_address_and_it_is_paid_at_once) {
    BOOST_TEST(postings_of(parcel()) == "available > spent 35.00 USD (FN-05)");
}

BOOST_AUTO_TEST_CASE(PH_02_an_unconfirmed_parcel_that_ships_is_paid_then) {
    const auto campaign =
        make({.gifts = {mug}, .confirms_address = true, .ships_unconfirmed = true});
    const auto which = parcel({.campaign = campaign});
    run_until("2020-10-08T00:00:00Z");
    BOOST_TEST(state_of(which) == "Order Received");
    BOOST_TEST(postings_of(which) == "available > spent 35.00 USD (FN-05)");
}

BOOST_AUTO_TEST_CASE(PH_11_the_dearest_of_a_choice_is_held_all_the_same) {
    const auto which = request({.campaign = either});
    BOOST_TEST(postings_of(which) == "available > held 35.00 USD (PH-11)");
    BOOST_TEST(choose(which, coffee) == "done");
    BOOST_TEST(state_of(which) == "Clicked");
}

BOOST_AUTO_TEST_CASE(PR_02_reachdesk_holds_as_ever) {
    const auto which = cup_after();
    BOOST_TEST(state_of(which) == "Awaiting Confirmation");
    BOOST_TEST(stake_of(which).held == 35'00);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(domain_practice_time, ended_at_nine)

BOOST_AUTO_TEST_CASE(PH_02_a_request_ends_at_its_hour_of_the_local_day_across_a_change_of_clocks) {
    const auto which = request();
    BOOST_TEST(waits_for(which) == "lapse 2022-11-07T17:00:00Z");
    run_until("2022-11-07T16:59:59.999Z");
    BOOST_TEST(state_of(which) == "Offer Sent");
    run_until("2022-11-07T17:00:00Z");
    BOOST_TEST(state_of(which) == "Confirmation Canceled(expired)");
}

BOOST_AUTO_TEST_CASE(PH_02_a_wrong_address_from_a_file_is_asked_for_two_days_until_that_hour) {
    const auto which = parcel_to(nowhere, {.begun_by = origin::csv});
    BOOST_TEST(waits_for(which) == "lapse 2022-11-02T16:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_05_an_egifts_deadlines_stay_at_midnight) {
    BOOST_TEST(waits_for(begin()) == "remind 2022-11-28T08:00:00Z");
    const auto chosen = request({.campaign = either});
    BOOST_TEST(choose(chosen, coffee) == "done");
    BOOST_TEST(waits_for(chosen) == "lapse 2023-01-29T08:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
