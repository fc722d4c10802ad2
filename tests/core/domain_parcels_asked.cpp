// SPDX-License-Identifier: MIT
// Asking the recipient for an address: how long, what is answered, and what silence means.
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {
namespace {

constexpr std::string_view held_and_released_by_the_deadline =
    "available > held 35.00 USD (FN-05), held > available 35.00 USD (PH-02)";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_parcels_asked, parcel_fixture)

BOOST_AUTO_TEST_CASE(PH_01_FN_05_a_request_holds_the_estimate_and_mails_the_recipient) {
    const auto which = request();
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent");
    BOOST_TEST(mails_of(which) == "address 2020-10-01T09:00:00Z");
    BOOST_TEST(postings_of(which) == "available > held 35.00 USD (FN-05)");
    BOOST_TEST(company_has() == "available 965.00, held 35.00, spent 0.00");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-08T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(PH_01_the_send_may_ask_where_the_campaign_does_not_and_the_other_way_round) {
    BOOST_TEST(state_of(parcel({.confirms_address = true})) == "Offer Sent");
    BOOST_TEST(state_of(parcel({.campaign = asked, .confirms_address = false})) ==
               "Order Received");
    BOOST_TEST(state_of(parcel({.campaign = asked})) == "Offer Sent");
    BOOST_TEST(state_of(parcel({.gift = mug, .confirms_address = true})) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(PH_01_a_parcel_is_asked_for_by_mail_even_where_links_are_generated) {
    const auto which = request({.via = channel::link});
    BOOST_CHECK(of(which).via == channel::email);
    BOOST_TEST(mails_of(which) == "address 2020-10-01T09:00:00Z");
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(state_of(which) == "Confirmation Canceled(bounced)");
}

BOOST_AUTO_TEST_CASE(PH_02_a_campaign_asks_for_2_to_7_days) {
    const struct {
        int days;
        std::string_view expected;
    } rows[] = {
        {0, "confirm_days_out_of_range"},
        {1, "confirm_days_out_of_range"},
        {2, "done"},
        {7, "done"},
        {8, "confirm_days_out_of_range"},
    };
    for (const auto& row : rows)
        BOOST_TEST(tried(add_campaign{{.name = "C", .gifts = {mug}, .confirm_days = row.days}}) ==
                       row.expected,
                   row.days << " days");
}

BOOST_AUTO_TEST_CASE(PH_02_TI_02_the_request_ends_at_midnight_after_its_calendar_days) {
    const struct {
        int days;
        std::string_view last, over;
    } rows[] = {
        {2, "2020-10-02T23:59:59.999Z", "2020-10-03T00:00:00Z"},
        {7, "2020-10-07T23:59:59.999Z", "2020-10-08T00:00:00Z"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.days << " days") {
            auto there = *this;
            const auto campaign =
                there.make({.gifts = {mug}, .confirms_address = true, .confirm_days = row.days});
            const auto in_time = there.request({.campaign = campaign});
            const auto silent = there.request({.campaign = campaign});
            there.run_until(row.last);
            BOOST_TEST(there.confirm(in_time) == "done");
            BOOST_TEST(there.state_of(silent) == "Offer Sent");
            there.run_until(row.over);
            BOOST_TEST(there.history_of(silent) ==
                       "Initiated, Offer Sent, Confirmation Canceled(expired)");
            BOOST_TEST(there.postings_of(silent) == held_and_released_by_the_deadline);
            BOOST_TEST(there.company_has() == "available 965.00, held 0.00, spent 35.00");
            BOOST_TEST(there.confirm(silent) == "offer_expired");
            BOOST_TEST(there.state_of(in_time) == "Order Received");
        }
}

BOOST_AUTO_TEST_CASE(PH_02_without_a_campaign_the_request_lives_7_days) {
    const auto which = parcel_to({}, {.gift = mug, .confirms_address = true});
    BOOST_TEST(waits_for(which) == "lapse 2020-10-08T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(PH_02_an_unanswered_request_ships_to_a_valid_address_where_that_is_wanted) {
    const auto ships = make({.gifts = {mug}, .confirms_address = true, .ships_unconfirmed = true});
    const auto known = parcel({.campaign = ships});
    const auto unknown = request({.campaign = ships});
    const auto wrong = parcel_to(nowhere, {.campaign = ships, .begun_by = origin::csv});
    BOOST_TEST(waits_for(known) == "go_unconfirmed 2020-10-08T00:00:00Z");
    BOOST_TEST(waits_for(unknown) == "lapse 2020-10-08T00:00:00Z");
    BOOST_TEST(waits_for(wrong) == "lapse 2020-10-08T00:00:00Z");
    run_until("2020-10-08T00:00:00Z");
    BOOST_TEST(history_of(known) == "Initiated, Offer Sent, Order Received");
    BOOST_TEST(postings_of(known) ==
               "available > held 35.00 USD (FN-05), "
               "held > spent 35.00 USD (FN-05)");
    BOOST_CHECK(confirmed_address(known) == home);
    BOOST_TEST(state_of(unknown) == "Confirmation Canceled(expired)");
    BOOST_TEST(state_of(wrong) == "Confirmation Canceled(expired)");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
    BOOST_TEST(stock(mug) == "1");
}

BOOST_AUTO_TEST_CASE(PH_02_it_does_not_ship_unconfirmed_while_something_is_left_to_choose) {
    const auto ships = make({.kind = gift_kind::swag, .gifts = {shirt}, .ships_unconfirmed = true});
    const auto open = parcel({.campaign = ships});
    const auto chosen = parcel({.campaign = ships});
    BOOST_TEST(choose(chosen, {}, "3") == "done");
    run_until("2020-10-08T00:00:00Z");
    BOOST_TEST(state_of(open) == "Confirmation Canceled(expired)");
    BOOST_TEST(state_of(chosen) == "Order Received");
    BOOST_TEST(company_has() == "available 966.00, held 0.00, spent 34.00");
}

BOOST_AUTO_TEST_CASE(PH_02_a_chosen_gift_does_not_ship_unconfirmed_to_where_it_may_not_go) {
    const auto ships =
        make({.kind = gift_kind::choice, .gifts = {coffee, mug, shirt}, .ships_unconfirmed = true});
    const auto which = parcel_to(berlin, {.campaign = ships});
    BOOST_TEST(choose(which, mug) == "done");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-08T00:00:00Z");
    BOOST_TEST(choose(which, shirt, "3") == "done");
    BOOST_TEST(waits_for(which) == "go_unconfirmed 2020-10-08T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(
    PH_02_a_wrong_address_falls_back_to_a_request_of_2_days_in_files_and_triggers) {
    const struct {
        origin by;
        address where;
        bool confirms;
        std::string_view expected;
    } rows[] = {
        {origin::csv, nowhere, false, "lapse 2020-10-03T00:00:00Z"},
        {origin::trigger, nowhere, false, "lapse 2020-10-03T00:00:00Z"},
        {origin::csv, {}, false, "lapse 2020-10-03T00:00:00Z"},
        {origin::trigger, {}, false, "lapse 2020-10-03T00:00:00Z"},
        {origin::api, nowhere, false, "invalid_address"},
        {origin::user, nowhere, false, "invalid_address"},
        {origin::api, {}, false, "missing_address"},
        {origin::user, {}, false, "missing_address"},
        // Whoever would be asked anyway is asked as usual.
        {origin::csv, nowhere, true, "lapse 2020-10-08T00:00:00Z"},
        {origin::csv, {}, true, "lapse 2020-10-08T00:00:00Z"},
        {origin::api, nowhere, true, "invalid_address"},
        {origin::api, {}, true, "lapse 2020-10-08T00:00:00Z"},
        {origin::csv, home, true, "lapse 2020-10-08T00:00:00Z"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(name(row.by) << ' ' << row.where.line1) {
            const auto begun =
                ask(initiate{.campaign = row.confirms ? asked : mugs,
                             .sender = sam,
                             .to = {.email = "lee@buyer.example", .postal = row.where},
                             .begun_by = row.by});
            BOOST_TEST((begun ? waits_for(*begun) : outcome(begun)) == row.expected);
        }
}

BOOST_AUTO_TEST_CASE(PH_13_a_wrong_address_cannot_be_confirmed_as_it_is) {
    const auto which = parcel_to(nowhere, {.begun_by = origin::csv});
    BOOST_TEST(confirm_known(which) == "invalid_address");
    BOOST_TEST(state_of(which) == "Offer Sent");
    BOOST_TEST(confirm(which) == "done");
    BOOST_TEST(state_of(which) == "Order Received");
}

BOOST_AUTO_TEST_CASE(PH_13_FN_05_confirming_the_known_address_spends_what_was_held) {
    const auto which = parcel({.campaign = asked});
    run_until("2020-10-04T10:00:00Z");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Order Received");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (FN-05), "
               "held > spent 35.00 USD (FN-05)");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
    BOOST_TEST(stock(mug) == "1");
    BOOST_CHECK(confirmed_address(which) == home);
    BOOST_TEST(waits_for(which) == "nothing");
}

BOOST_AUTO_TEST_CASE(PH_13_another_address_ships_is_estimated_anew_and_both_are_kept) {
    const auto dearer = parcel({.campaign = asked});
    BOOST_TEST(confirm(dearer, away) == "done");
    BOOST_TEST(postings_of(dearer) ==
               "available > held 35.00 USD (FN-05), "
               "held > spent 35.00 USD (FN-05), "
               "available > spent 7.50 USD (FN-05)");
    BOOST_CHECK(confirmed_address(dearer) == away);
    BOOST_CHECK(world.all_sends().given_address(of(dearer)) == home);
    const auto cheaper = parcel_to(away, {.campaign = asked});
    BOOST_TEST(confirm(cheaper, home) == "done");
    BOOST_TEST(postings_of(cheaper) ==
               "available > held 42.50 USD (FN-05), "
               "held > spent 35.00 USD (FN-05), "
               "held > available 7.50 USD (FN-05)");
    BOOST_TEST(company_has() == "available 922.50, held 0.00, spent 77.50");
}

BOOST_AUTO_TEST_CASE(PH_13_a_dearer_estimate_needs_its_funds_and_exactly_enough_suffices) {
    const struct {
        std::int64_t cents;
        std::string_view state, money;
    } rows[] = {
        {42'49, "Insufficient Funds", "available 42.49, held 0.00, spent 0.00"},
        {42'50, "Order Received", "available 0.00, held 0.00, spent 42.50"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.cents << " cents") {
            auto there = *this;
            const auto wallet = there.fund(row.cents);
            const auto which =
                there.parcel({.campaign = there.make(
                                  {.gifts = {mug}, .payer = wallet, .confirms_address = true})});
            BOOST_TEST(there.confirm(which, away) == "done");
            BOOST_TEST(there.state_of(which) == row.state);
            BOOST_TEST(there.money_in(wallet) == row.money);
        }
}

BOOST_AUTO_TEST_CASE(PH_13_FN_09_what_lacked_funds_at_confirmation_is_ordered_when_approved) {
    const auto wallet = fund(40'00);
    const auto which =
        parcel({.campaign = make({.gifts = {mug}, .payer = wallet, .confirms_address = true})});
    confirm(which, away);
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (FN-05), "
               "held > available 35.00 USD (PH-13)");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_TEST(confirm(which) == "awaiting_approval");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Insufficient Funds, Order Received");
    BOOST_TEST(money_in(wallet) == "available -2.50, held 0.00, spent 42.50");
    BOOST_TEST(stock(mug) == "1");
    BOOST_TEST(mails_of(which) == "address 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(PH_13_an_address_that_is_wrong_or_not_eligible_is_refused) {
    const auto which = request();
    const struct {
        address where;
        std::string_view expected;
    } rows[] = {
        {{}, "missing_address"},
        {nowhere, "invalid_address"},
        {berlin, "country_not_eligible"},
    };
    for (const auto& row : rows) {
        const auto before = everything();
        BOOST_TEST(confirm(which, row.where) == row.expected);
        BOOST_TEST(everything() == before);
        BOOST_TEST(out.empty());
    }
    BOOST_TEST(confirm(which, away) == "done");
}

BOOST_AUTO_TEST_CASE(PH_13_a_second_confirmation_is_refused) {
    const auto which = request();
    confirm(which, away);
    BOOST_TEST(confirm(which, home) == "wrong_state");
    BOOST_CHECK(confirmed_address(which) == away);
    BOOST_TEST(company_has() == "available 957.50, held 0.00, spent 42.50");
}

BOOST_AUTO_TEST_CASE(PH_14_a_bounced_request_is_cancelled_at_once) {
    const auto which = request();
    run_until("2020-10-02T10:00:00Z");
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Confirmation Canceled(bounced)");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (FN-05), "
               "held > available 35.00 USD (PH-14)");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(confirm(which) == "offer_bounced");
}

BOOST_AUTO_TEST_CASE(PH_14_EG_08_the_last_retry_of_a_request_s_mail_is_its_bounce) {
    const auto which = request();
    BOOST_TEST(soft_bounce(which, 4) == "done");
    BOOST_TEST(waits_for(which) == "fail_for_good 2020-10-04T09:00:00Z");
    run_until("2020-10-04T09:00:00Z");
    BOOST_TEST(state_of(which) == "Confirmation Canceled(bounced)");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(PH_14_TI_04_a_request_that_ends_as_its_retries_do_has_expired) {
    now = at("2020-10-01T00:00:00Z");
    for (const int days : {2, 3}) {
        const auto brief = make({.gifts = {mug}, .confirms_address = true, .confirm_days = days});
        const auto which = request({.campaign = brief});
        BOOST_TEST(soft_bounce(which, 4) == "done");
        BOOST_TEST(waits_for(which) ==
                   (days == 2 ? "lapse 2020-10-03T00:00:00Z" : "lapse 2020-10-04T00:00:00Z"));
    }
    run_until("2020-10-04T00:00:00Z");
    BOOST_TEST(state_of({1}) == "Confirmation Canceled(expired)");
    BOOST_TEST(state_of({2}) == "Confirmation Canceled(expired)");
}

BOOST_AUTO_TEST_CASE(PH_07_in_offer_sent_a_cancel_releases_the_hold) {
    const auto which = request();
    BOOST_TEST(cancel(which, sam) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Canceled");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (FN-05), "
               "held > available 35.00 USD (PH-07)");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(confirm(which) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(PH_08_an_asked_recipient_of_amazon_s_is_ordered_for_there) {
    const auto which = request({.campaign = speakers, .confirms_address = true});
    BOOST_TEST(company_has() == "available 933.00, held 67.00, spent 0.00");
    BOOST_TEST(confirm(which, berlin) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Amazon Fulfilling");
    BOOST_TEST(postings_of(which) ==
               "available > held 67.00 USD (FN-05), "
               "held > spent 52.00 USD (FN-11)");
    BOOST_TEST(company_has() == "available 933.00, held 15.00, spent 52.00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
