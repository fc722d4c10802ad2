// SPDX-License-Identifier: MIT
// Parcels claimed behind a link: address, identity, money and stock step by step (ML-04, ML-07 to
// ML-09, ML-13).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string_view>

namespace giftsim::testing {

using std::chrono::days;
using std::chrono::hours;

BOOST_FIXTURE_TEST_SUITE(domain_claims_parcels, claim_fixture)

BOOST_AUTO_TEST_CASE(ML_07_the_click_holds_nothing_mails_nothing_and_takes_no_piece) {
    leave_in_wallet(0);
    const auto which = claim(cup);
    BOOST_TEST(history_of(which) == "Clicked");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(ML_07_the_address_form_holds_money_and_a_piece_and_sends_the_mail) {
    const auto which = claim(cup);
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Awaiting Confirmation");
    BOOST_TEST(mails_of(which) == "confirmation 2020-10-01T09:00:00Z");
    BOOST_TEST(postings_of(which) == "available > held 35.00 USD (ML-07)");
    BOOST_TEST(wallet_has() == "available 65.00, held 35.00, spent 0.00");
    BOOST_TEST(stock(mug) == "1");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
    BOOST_TEST(confirm_known(which) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(ML_07_following_the_mail_deducts_and_the_warehouse_takes_over) {
    const auto which = cup_after();
    BOOST_TEST(does(which, act::confirm_identity) == "done");
    BOOST_TEST(state_of(which) == "Address Confirmed");
    BOOST_TEST(wallet_has() == "available 65.00, held 0.00, spent 35.00");
    BOOST_TEST(waits_for(which) == "nothing");
    go(which, {act::receive, act::fulfil, act::ship, act::deliver});
    BOOST_TEST(history_of(which) ==
               "Clicked, Awaiting Confirmation, Address Confirmed, Order Received, Fulfilling, "
               "Shipped, Delivered");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (ML-07), held > spent 35.00 USD (ML-07)");
    BOOST_TEST(mails_of(which) == "confirmation 2020-10-01T09:00:00Z");
    BOOST_TEST(stock(mug) == "1");
    BOOST_TEST(tracking_of(which) == "UPS 1Z0000000001");
}

BOOST_AUTO_TEST_CASE(ML_07_an_address_given_on_the_form_is_where_it_goes_and_what_it_costs) {
    const auto which = claim(cup);
    BOOST_TEST(confirm(which, nowhere) == "invalid_address");
    BOOST_TEST(confirm(which, berlin) == "country_not_eligible");
    BOOST_TEST(confirm(which, away) == "done");
    BOOST_TEST(postings_of(which) == "available > held 42.50 USD (ML-07)");
    BOOST_TEST(confirmed_address(which).city == "Toronto");
}

BOOST_AUTO_TEST_CASE(ML_03_ML_07_a_country_alone_lets_claim_but_not_confirm_without_an_address) {
    must(add_contact{{.email = "cara@buyer.example",
                      .first_name = "Cara",
                      .last_name = "Buyer",
                      .postal = {.country = "CA"}}});
    const auto which = claim(cup, "cara@buyer.example");
    BOOST_TEST(kept(which).shipping == 12'50);
    BOOST_TEST(confirm_known(which) == "missing_address");
    BOOST_TEST(confirm(which, home) == "done");
    BOOST_TEST(wallet_has() == "available 65.00, held 35.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(ML_07_never_confirmed_it_expires_and_money_and_piece_are_back) {
    const auto which = cup_after();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(which) == "Clicked, Awaiting Confirmation, Expired");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (ML-07), held > available 35.00 USD (ML-10)");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(does(which, act::confirm_identity) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(ML_10_without_an_address_it_expires_and_there_is_nothing_to_give_back) {
    const auto which = claim(cup);
    run_for(days{30});
    BOOST_TEST(history_of(which) == "Clicked, Expired");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(confirm_known(which) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(ML_08_where_the_form_would_hold_and_the_wallet_lacks_it_it_is_pending) {
    leave_in_wallet(34'99);
    const auto which = claim(cup);
    run_for(days{1});
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Pending");
    BOOST_TEST(pending_for(which) == "funds");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(waits_for(which) == "nothing");
    run_for(days{50});
    BOOST_TEST(approve(which) == "insufficient_funds");
    must(top_up{.funding = wallet, .amount = usd(1)});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Pending, Awaiting Confirmation");
    BOOST_TEST(mails_of(which) == "confirmation 2020-11-21T09:00:00Z");
    BOOST_TEST(postings_of(which) == "available > held 35.00 USD (ML-08)");
    BOOST_TEST(waits_for(which) == "lapse 2020-12-21T00:00:00Z");
    BOOST_TEST(stock(mug) == "1");
    go(which, {act::confirm_identity});
    BOOST_TEST(wallet_has() == "available 0.00, held 0.00, spent 35.00");
}

BOOST_AUTO_TEST_CASE(FN_08_an_equal_balance_pays_for_a_parcel) {
    leave_in_wallet(35'00);
    BOOST_TEST(state_of(cup_after()) == "Awaiting Confirmation");
}

BOOST_AUTO_TEST_CASE(PH_12_the_last_piece_goes_to_who_confirms_first_and_the_next_one_waits) {
    const auto slow = claim(cup);
    const auto quick = claim(cup, "kim@buyer.example");
    parcel();
    BOOST_TEST(stock(mug) == "1");
    confirm_known(quick);
    BOOST_TEST(stock(mug) == "0");
    BOOST_TEST(confirm_known(slow) == "done");
    BOOST_TEST(history_of(slow) == "Clicked, Pending");
    BOOST_TEST(pending_for(slow) == "stock");
    BOOST_TEST(wallet_has() == "available 65.00, held 35.00, spent 0.00");
    BOOST_TEST(approve(slow) == "out_of_stock");
    must(restock{.gift = mug});
    BOOST_TEST(approve(slow) == "done");
    BOOST_TEST(state_of(slow) == "Awaiting Confirmation");
    BOOST_TEST(stock(mug) == "0");
}

BOOST_AUTO_TEST_CASE(SI_06_stock_is_lacking_before_funds_at_the_form_and_at_the_approval) {
    leave_in_wallet(0);
    parcel();
    parcel();
    const auto which = cup_after();
    BOOST_TEST(pending_for(which) == "stock");
    BOOST_TEST(approve(which) == "out_of_stock");
    must(restock{.gift = mug});
    BOOST_TEST(approve(which) == "insufficient_funds");
    BOOST_TEST(pending_for(which) == "stock");
}

BOOST_AUTO_TEST_CASE(ML_08_a_pending_parcel_is_rejected_or_called_off_and_was_free) {
    leave_in_wallet(0);
    const auto rejected = cup_after();
    BOOST_TEST(reject(rejected) == "done");
    BOOST_TEST(history_of(rejected) == "Clicked, Pending, Rejected");
    const auto canceled = cup_after();
    BOOST_TEST((canceled != rejected));
    BOOST_TEST(cancel(canceled) == "done");
    BOOST_TEST(history_of(canceled) == "Clicked, Pending, Canceled");
    BOOST_TEST(postings_of(rejected) + postings_of(canceled) == "");
    BOOST_TEST(stock(mug) == "2");
}

BOOST_AUTO_TEST_CASE(ML_13_until_the_order_a_parcel_is_called_off_with_money_and_piece_back) {
    const struct {
        std::initializer_list<act> way;
        std::string_view postings;
    } rows[] = {
        {{}, "available > held 35.00 USD (ML-07), held > available 35.00 USD (ML-13)"},
        {{act::confirm_identity},
         "available > held 35.00 USD (ML-07), held > spent 35.00 USD (ML-07), "
         "spent > available 35.00 USD (ML-13)"},
    };
    for (const auto& row : rows) {
        const auto which = cup_after(row.way);
        BOOST_TEST(stock(mug) == "1");
        BOOST_TEST(cancel(which, sam) == "done");
        BOOST_TEST(state_of(which) == "Canceled");
        BOOST_TEST(postings_of(which) == row.postings);
        BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
        BOOST_TEST(stock(mug) == "2");
        BOOST_TEST(waits_for(which) == "nothing");
        BOOST_TEST(cancel(which, sam) == "wrong_state");
    }
}

BOOST_AUTO_TEST_CASE(PH_07_ML_13_up_to_shipped_support_calls_it_off_with_all_money_back) {
    const std::initializer_list<act> ways[] = {
        {act::confirm_identity, act::receive},
        {act::confirm_identity, act::receive, act::fulfil},
        {act::confirm_identity, act::receive, act::fulfil, act::fulfillment_issue},
    };
    for (const auto& way : ways) {
        const auto which = cup_after(way);
        for (const auto by : {user_id{}, ann, sam})
            BOOST_TEST(cancel(which, by) == "not_permitted");
        BOOST_TEST(support_cancels(which) == "done");
        BOOST_TEST(state_of(which) == "Canceled");
        BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
        BOOST_TEST(stock(mug) == "2");
    }
    const auto gone = cup_after({act::confirm_identity, act::receive, act::fulfil, act::ship});
    BOOST_TEST(support_cancels(gone) == "not_permitted");
    BOOST_TEST(cancel(gone) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(FN_06_shipping_is_trued_up_even_out_of_an_empty_or_a_closed_wallet) {
    leave_in_wallet(70'00);
    const auto dearer = cup_after({act::confirm_identity, act::receive, act::fulfil});
    const auto cheaper = claim(cup, "kim@buyer.example");
    confirm_known(cheaper);
    go(cheaper, {act::confirm_identity, act::receive, act::fulfil});
    must(close_funding{wallet});
    BOOST_TEST(ship(dearer, 6'20) == "done");
    BOOST_TEST(wallet_has() == "available -1.20, held 0.00, spent 71.20");
    BOOST_TEST(ship(cheaper, 3'90) == "done");
    BOOST_TEST(wallet_has() == "available -0.10, held 0.00, spent 70.10");
    BOOST_TEST(postings_of(cheaper).ends_with("spent > available 1.10 USD (FN-06)"));
    run_for(days{1});
    BOOST_TEST(available(wallet) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(PH_06_what_comes_back_is_on_the_shelf_again_without_fee_or_credit) {
    const auto which = cup_after({act::confirm_identity, act::receive, act::fulfil, act::ship,
                                  act::undeliverable, act::give_back});
    BOOST_TEST(state_of(which) == "Returned");
    BOOST_TEST(wallet_has() == "available 65.00, held 0.00, spent 35.00");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(claims(cup) == "already_claimed");
}

BOOST_AUTO_TEST_CASE(PH_04_an_issue_is_resolved_to_where_it_came_up) {
    const auto early = cup_after({act::confirm_identity, act::receive, act::fulfillment_issue});
    BOOST_TEST(reason_of(early) == "the warehouse had to pause the order");
    BOOST_TEST(does(early, act::resolve) == "done");
    BOOST_TEST(state_of(early) == "Order Received");
    go(early, {act::fulfil, act::fulfillment_issue, act::resolve});
    BOOST_TEST(state_of(early) == "Fulfilling");
}

BOOST_AUTO_TEST_CASE(ML_07_size_or_colour_is_chosen_before_the_address) {
    const auto which =
        claim(make_link(reach({.kind = gift_kind::swag, .gifts = {shirt}, .triggered = true})));
    BOOST_TEST(confirm_known(which) == "choice_missing");
    BOOST_TEST(choose(which, shirt, "M") == "out_of_stock");
    BOOST_TEST(choose(which, mug) == "gift_not_offered");
    BOOST_TEST(choose(which, shirt, "S") == "done");
    BOOST_TEST(stock(shirt, 1) == "1");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(stock(shirt, 1) == "0");
    BOOST_TEST(wallet_has() == "available 66.00, held 34.00, spent 0.00");
    BOOST_TEST(choose(which, shirt, "L") == "wrong_state");
    cancel(which);
    BOOST_TEST(stock(shirt, 1) == "1");
}

// --- coming again --------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_04_a_repeat_mails_the_confirmation_again_and_else_nothing) {
    const auto which = claim(cup);
    auto before = everything();
    BOOST_TEST(claim(cup) == which);
    BOOST_TEST(out.empty());
    BOOST_TEST(everything() == before);
    confirm_known(which);
    run_for(hours{2});
    BOOST_TEST(claim(cup, "LEE@buyer.example ") == which);
    BOOST_TEST(mails_of(which) ==
               "confirmation 2020-10-01T09:00:00Z, confirmation 2020-10-01T11:00:00Z");
    BOOST_TEST(wallet_has() == "available 65.00, held 35.00, spent 0.00");
    BOOST_TEST(stock(mug) == "1");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(ML_04_from_address_confirmed_on_it_is_claimed_and_until_then_it_is_not) {
    const struct {
        std::initializer_list<act> more;
        state where;
    } rows[] = {
        {{act::confirm_identity}, state::address_confirmed},
        {{act::receive}, state::order_received},
        {{act::fulfillment_issue}, state::fulfillment_issue},
        {{act::resolve, act::fulfil}, state::fulfilling},
        {{act::ship}, state::shipped},
        {{act::undeliverable}, state::undeliverable},
        {{act::give_back}, state::returned},
    };
    const auto which = cup_after();
    BOOST_TEST(claim(cup) == which);
    for (const auto& row : rows) {
        go(which, row.more);
        BOOST_TEST(of(which).where == row.where);
        BOOST_TEST(claims(cup) == "already_claimed", row.where);
    }
}

BOOST_AUTO_TEST_CASE(ML_04_what_was_called_off_or_has_expired_can_be_claimed_again) {
    const auto first = cup_after();
    cancel(first);
    const auto second = claim(cup);
    BOOST_TEST((second != first));
    run_for(days{30});
    const auto third = claim(cup);
    BOOST_TEST((third != second));
    BOOST_TEST(state_of(second) == "Expired");
}

BOOST_AUTO_TEST_CASE(SI_09_in_testing_mode_a_parcel_takes_neither_money_nor_stock) {
    leave_in_wallet(0);
    const auto which = claim(make_link(
        reach({.kind = gift_kind::physical, .gifts = {mug}, .testing = true, .triggered = true})));
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(stock(mug) == "2");
    go(which, {act::confirm_identity, act::receive, act::fulfil});
    BOOST_TEST(ship(which, 9'00) == "done");
    go(which, {act::undeliverable, act::give_back});
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(mails_of(which) == "confirmation 2020-10-01T09:00:00Z");
    BOOST_TEST(stock(mug) == "2");
    const auto of_none =
        reach({.kind = gift_kind::swag, .gifts = {shirt}, .testing = true, .triggered = true});
    const auto medium = claim(make_link(of_none));
    BOOST_TEST(choose(medium, shirt, "M") == "done");
    BOOST_TEST(confirm_known(medium) == "done");
    BOOST_TEST(state_of(medium) == "Awaiting Confirmation");
}

BOOST_AUTO_TEST_CASE(members_of_a_population_claim_parcels_and_say_where_they_live) {
    const auto which = claim_as_member(cup, 5);
    BOOST_TEST(state_of(which) == "Clicked");
    BOOST_TEST(confirm_known(which) == "missing_address");
    BOOST_TEST(confirm(which, away) == "done");
    go(which, {act::confirm_identity});
    BOOST_TEST(wallet_has() == "available 57.50, held 0.00, spent 42.50");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
