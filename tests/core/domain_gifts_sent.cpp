// SPDX-License-Identifier: MIT
// Sends that Reachdesk's API begins: modes, claim_url or mail, what is known of the address, and
// how long they wait (ML-10, ML-11).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string_view>

namespace giftsim::testing {

using std::chrono::days;

namespace {

struct gifts_sent_fixture : claim_fixture {
    /// A parcel by API to home.
    initiate to_home(initiate what = {}) {
        if (!what.campaign) what.campaign = packets;
        what.to.postal = home;
        return what;
    }
    /// The same, of whom nothing is asked.
    initiate unasked(initiate what = {}) {
        what.confirms_address = false;
        return to_home(what);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_gifts_sent, gifts_sent_fixture)

// --- eGifts --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_11_it_begins_sent_with_money_held_and_mail_out) {
    for (const auto mode : {approval::automatic, approval::granted}) {
        claim_fixture there;
        const auto which = there.send_gift({.mode = mode});
        BOOST_TEST(there.history_of(which) == "Sent");
        BOOST_TEST(there.mails_of(which) == "gift 2020-10-01T09:00:00Z");
        BOOST_TEST(there.postings_of(which) == "available > held 25.00 USD (ML-11)");
        BOOST_TEST(there.waits_for(which) == "lapse 2020-10-31T00:00:00Z");
        BOOST_TEST(there.claim_of(which).link == link_id{});
        BOOST_TEST(there.claim_of(which).contact == contact_id{});
        BOOST_TEST(name(there.of(which).begun_by) == "api");
    }
}

BOOST_AUTO_TEST_CASE(ML_11_the_mail_leads_to_opened_and_clicked_and_then_it_is_as_any_claim) {
    const auto which = send_gift();
    BOOST_TEST(pick(which) == "not_clicked");
    BOOST_TEST(open(which) == "done");
    BOOST_TEST(pick(which) == "not_clicked");
    BOOST_TEST(click(which) == "done");
    BOOST_TEST(pick(which) == "done");
    BOOST_TEST(history_of(which) == "Sent, Opened, Clicked, Redeemed");
    BOOST_TEST(wallet_has() == "available 75.00, held 0.00, spent 25.00");
    BOOST_TEST(mails_of(which) == "gift 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(
    EG_17_ML_11_a_click_on_an_unopened_mail_is_both_and_a_claim_url_has_no_opening) {
    const auto mailed = send_gift();
    const auto linked = send_gift({.to = {.email = "kim@buyer.example"}, .via = channel::link});
    click(mailed);
    BOOST_TEST(history_of(mailed) == "Sent, Opened, Clicked");
    BOOST_TEST(open(linked) == "wrong_state");
    click(linked);
    BOOST_TEST(history_of(linked) == "Sent, Clicked");
    BOOST_TEST(mails_of(linked) == "");
    BOOST_TEST(pick(linked) == "done");
}

BOOST_AUTO_TEST_CASE(ML_11_with_approval_wanted_it_waits_and_goes_out_when_approved) {
    for (const auto via : {channel::email, channel::link}) {
        claim_fixture there;
        const auto which = there.send_gift({.via = via, .mode = approval::wanted});
        BOOST_TEST(there.history_of(which) == "Pending");
        BOOST_TEST(there.pending_for(which) == "approval");
        BOOST_TEST(there.postings_of(which) == "");
        there.run_for(days{45});
        BOOST_TEST(there.approve(which) == "done");
        BOOST_TEST(there.history_of(which) == "Pending, Sent");
        BOOST_TEST(there.postings_of(which) == "available > held 25.00 USD (ML-08)");
        BOOST_TEST(there.mails_of(which) ==
                   (via == channel::email ? "gift 2020-11-15T09:00:00Z" : ""));
        BOOST_TEST(there.waits_for(which) == "lapse 2020-12-15T00:00:00Z");
    }
}

BOOST_AUTO_TEST_CASE(ML_11_what_is_rejected_never_goes_out) {
    const auto which = send_gift({.mode = approval::wanted});
    BOOST_TEST(reject(which) == "done");
    BOOST_TEST(history_of(which) == "Pending, Rejected");
    BOOST_TEST(click(which) == "wrong_state");
    BOOST_TEST(sends_gift() == "done");
}

BOOST_AUTO_TEST_CASE(ML_06_ML_10_unclaimed_it_expires_from_wherever_it_stands) {
    const auto unopened = send_gift();
    const auto opened = send_gift({.to = {.email = "b@buyer.example"}});
    const auto clicked = send_gift({.to = {.email = "c@buyer.example"}});
    open(opened);
    click(clicked);
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(unopened) == "Sent, Expired");
    BOOST_TEST(history_of(opened) == "Sent, Opened, Expired");
    BOOST_TEST(history_of(clicked) == "Sent, Opened, Clicked, Expired");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(EG_08_nothing_is_tried_again_and_no_bounce_ends_it) {
    const auto which = send_gift();
    BOOST_TEST(soft_bounce(which, 4) == "done");
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
    run_for(days{5});
    BOOST_TEST(history_of(which) == "Sent");
}

// --- expiry --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_10_a_send_s_own_expiry_is_1_to_30_days) {
    const struct {
        int days;
        std::string_view expected, until;
    } rows[] = {
        {-1, "expiry_days_out_of_range", ""},      {0, "expiry_days_out_of_range", ""},
        {1, "done", "lapse 2020-10-02T00:00:00Z"}, {30, "done", "lapse 2020-10-31T00:00:00Z"},
        {31, "expiry_days_out_of_range", ""},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.days << " days") {
            claim_fixture there;
            BOOST_TEST(there.sends_gift({.expiry_days = row.days}) == row.expected);
            if (row.expected == "done")
                BOOST_TEST(there.waits_for({1}) == row.until);
            else
                BOOST_TEST(there.world.all_sends().count() == 0U);
        }
}

BOOST_AUTO_TEST_CASE(ML_10_the_send_overrides_the_campaign_and_the_campaign_the_organisation) {
    world.settings().expiry_days = 20;
    const auto brief = reach({.expiry_days = 7});
    BOOST_TEST(waits_for(send_gift()) == "lapse 2020-10-21T00:00:00Z");
    BOOST_TEST(waits_for(send_gift({.campaign = brief})) == "lapse 2020-10-08T00:00:00Z");
    const auto kims =
        send_gift({.campaign = brief, .to = {.email = "kim@buyer.example"}, .expiry_days = 30});
    BOOST_TEST(waits_for(kims) == "lapse 2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(TI_02_days_are_counted_in_the_organisation_s_zone) {
    claim_fixture there(los_angeles());
    there.now = at("2022-09-13T06:59:59Z");  // still the 12th there
    const auto which = there.send_gift({.expiry_days = 1});
    BOOST_TEST(there.waits_for(which) == "lapse 2022-09-13T07:00:00Z");
    const auto claimed = there.claim(there.treat, "kim@buyer.example");
    BOOST_TEST(there.waits_for(claimed) == "lapse 2022-10-12T07:00:00Z");
}

// --- what is refused -----------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_11_what_makes_no_sense_is_refused_and_records_nothing) {
    const struct {
        initiate what;
        std::string_view expected;
    } rows[] = {
        {{.to = {.email = "lee at buyer"}}, "invalid_email"},
        {{.campaign = treats}, "wrong_campaign"},
        {{.campaign = cups}, "wrong_campaign"},
        {{.campaign = {99}}, "unknown_campaign"},
        {{.gift = book}, "gift_not_offered"},
        {{.price = usd(24'99)}, "price_out_of_range"},
        {{.campaign = packets, .to = {.postal = nowhere}}, "invalid_address"},
        {{.campaign = packets, .to = {.postal = berlin}}, "country_not_eligible"},
        {{.campaign = packets, .variant = "L"}, "unknown_variant"},
        {{.campaign = packets, .confirms_address = false}, "missing_address"},
        // Of two, the first in the order of the guards.
        {{.to = {.email = "lee at buyer"}, .expiry_days = 31}, "invalid_email"},
        {{.campaign = treats, .to = {.email = "lee at buyer"}}, "wrong_campaign"},
        {{.suspected = true, .mode = approval::granted, .expiry_days = 0},
         "expiry_days_out_of_range"},
    };
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const auto before = everything();
        BOOST_TEST(sends_gift(rows[i].what) == rows[i].expected, "row " << i);
        BOOST_TEST(everything() == before);
    }
    BOOST_TEST(tried(initiate{.campaign = notes, .sender = sam}) == "missing_email");
}

BOOST_AUTO_TEST_CASE(API_11_a_trigger_begins_sends_of_a_triggered_campaign_and_of_no_other_sort) {
    auto what = sending({.campaign = treats});
    what.begun_by = origin::trigger;
    const auto which = must(what);
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_CHECK(of(which).begun_by == origin::trigger);
    for (const auto by : {origin::user, origin::api, origin::csv}) {
        what.begun_by = by;
        BOOST_TEST(tried(what) == "wrong_campaign");
    }
}

BOOST_AUTO_TEST_CASE(ML_11_a_second_send_of_one_campaign_to_one_address_is_looked_at_first) {
    const auto first = send_gift();
    const auto again = send_gift({.to = {.email = "LEE@buyer.example"}});
    BOOST_TEST(pending_for(again) == "security");
    BOOST_TEST(sends_gift({.mode = approval::granted}) == "claim_security");
    BOOST_TEST(pending_for(send_gift({.campaign = reach({})})) == "");
    BOOST_TEST(approve(again) == "done");
    BOOST_TEST(history_of(again) == "Pending, Sent");
    run_for(days{30});
    BOOST_TEST(state_of(first) == "Expired");
    BOOST_TEST(pending_for(send_gift()) == "");
}

// --- parcels -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_11_to_a_known_address_without_a_question_it_is_deducted_at_once) {
    const auto which = send_gift(unasked());
    BOOST_TEST(history_of(which) == "Address Confirmed");
    BOOST_TEST(postings_of(which) == "available > spent 35.00 USD (ML-11)");
    BOOST_TEST(stock(mug) == "1");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_CHECK(of(which).offer_ends == never);
    run_for(days{60});
    BOOST_TEST(does(which, act::receive) == "done");
    const auto kims =
        send_gift(unasked({.to = {.email = "kim@buyer.example"}, .mode = approval::wanted}));
    BOOST_TEST(history_of(kims) == "Pending");
    BOOST_TEST(approve(kims) == "done");
    BOOST_TEST(history_of(kims) == "Pending, Address Confirmed");
    BOOST_TEST(postings_of(kims) == "available > spent 35.00 USD (ML-08)");
    BOOST_TEST(stock(mug) == "0");
    BOOST_TEST(waits_for(kims) == "nothing");
    BOOST_TEST(cancel(kims, sam) == "done");
    BOOST_TEST(wallet_has() == "available 65.00, held 0.00, spent 35.00");
    BOOST_TEST(stock(mug) == "1");
}

BOOST_AUTO_TEST_CASE(
    ML_07_ML_11_asked_it_holds_from_the_start_and_the_form_makes_up_the_difference) {
    const struct {
        address known, confirmed;
        std::string_view postings;
    } rows[] = {
        {home, away, "available > held 35.00 USD (ML-11), available > held 7.50 USD (ML-07)"},
        {away, home, "available > held 42.50 USD (ML-11), held > available 7.50 USD (ML-07)"},
        {home, {}, "available > held 35.00 USD (ML-11)"},
        {{}, home, "available > held 35.00 USD (ML-11)"},
    };
    for (const auto& row : rows) {
        claim_fixture there;
        const auto which =
            there.send_gift({.campaign = there.packets, .to = {.postal = row.known}});
        BOOST_TEST(there.history_of(which) == "Sent");
        BOOST_TEST(there.stock(there.mug) == "1");
        there.click(which);
        BOOST_TEST(there.confirm(which, row.confirmed) == "done");
        BOOST_TEST(there.history_of(which) == "Sent, Opened, Clicked, Awaiting Confirmation");
        BOOST_TEST(there.postings_of(which) == row.postings);
        BOOST_TEST(there.stock(there.mug) == "1");
        there.go(which, {act::confirm_identity});
        BOOST_TEST(there.stake_of(which).held == 0);
    }
}

BOOST_AUTO_TEST_CASE(FN_08_the_difference_alone_has_to_be_there) {
    leave_in_wallet(42'50);
    const auto which = send_gift(to_home());
    click(which);
    BOOST_TEST(confirm(which, away) == "done");
    BOOST_TEST(wallet_has() == "available 0.00, held 42.50, spent 0.00");
}

BOOST_AUTO_TEST_CASE(ML_08_where_the_difference_is_lacking_the_hold_is_let_go_and_it_waits) {
    leave_in_wallet(42'49);
    const auto which = send_gift(to_home());
    click(which);
    BOOST_TEST(confirm(which, away) == "done");
    BOOST_TEST(history_of(which) == "Sent, Opened, Clicked, Pending");
    BOOST_TEST(pending_for(which) == "funds");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (ML-11), held > available 35.00 USD (ML-08)");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_CHECK(of(which).offer_ends == never);
    BOOST_TEST(approve(which) == "insufficient_funds");
    must(top_up{.funding = wallet, .amount = usd(1)});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Awaiting Confirmation");
    BOOST_TEST(wallet_has() == "available 0.00, held 42.50, spent 0.00");
    BOOST_TEST(mails_of(which) == "gift 2020-10-01T09:00:00Z, confirmation 2020-10-01T09:00:00Z");
    BOOST_TEST(stock(mug) == "1");
}

BOOST_AUTO_TEST_CASE(ML_13_called_off_or_expired_it_gives_money_and_piece_back_in_every_state) {
    for (const bool expires : {false, true})
        for (const auto& way : {std::vector<act>{}, {act::open}, {act::click}}) {
            claim_fixture there;
            const auto which = there.send_gift({.campaign = there.packets});
            for (const auto what : way) there.go(which, {what});
            if (expires)
                there.run_for(days{30});
            else
                BOOST_TEST(there.cancel(which) == "done");
            BOOST_TEST(there.state_of(which) == (expires ? "Expired" : "Canceled"));
            BOOST_TEST(there.wallet_has() == "available 100.00, held 0.00, spent 0.00");
            BOOST_TEST(there.stock(there.mug) == "2");
        }
}

BOOST_AUTO_TEST_CASE(PH_12_a_piece_is_kept_once_size_or_colour_is_known) {
    const auto swag = reach({.kind = gift_kind::swag, .gifts = {shirt}});
    const auto which = send_gift({.campaign = swag, .to = {.postal = home}});
    BOOST_TEST(history_of(which) == "Sent");
    BOOST_TEST(stock(shirt, 1) == "1");
    click(which);
    BOOST_TEST(choose(which, shirt, "S") == "done");
    BOOST_TEST(stock(shirt, 1) == "1");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(stock(shirt, 1) == "0");
    BOOST_TEST(cancel(which) == "done");
    BOOST_TEST(stock(shirt, 1) == "1");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(PH_12_another_size_gives_the_kept_piece_back_and_the_same_one_is_still_there) {
    const auto swag = reach({.kind = gift_kind::swag, .gifts = {shirt}});
    const auto which = send_gift({.campaign = swag, .to = {.postal = home}, .variant = "S"});
    click(which);
    BOOST_TEST(stock(shirt, 1) == "0");
    BOOST_TEST(choose(which, shirt, "S") == "done");
    BOOST_TEST(stock(shirt, 1) == "0");
    BOOST_TEST(choose(which, shirt, "M") == "out_of_stock");
    must(restock{.gift = shirt, .variant = "M"});
    BOOST_TEST(choose(which, shirt, "M") == "done");
    BOOST_TEST(stock(shirt, 1) == "1");
    BOOST_TEST(stock(shirt, 2) == "0");
    run_for(days{30});
    BOOST_TEST(state_of(which) == "Expired");
    BOOST_TEST(stock(shirt, 1) == "1");
    BOOST_TEST(stock(shirt, 2) == "1");
}

BOOST_AUTO_TEST_CASE(PH_12_the_page_shows_the_last_piece_to_whom_it_is_kept_for) {
    parcel();
    const auto which = send_gift(to_home());
    BOOST_TEST(stock(mug) == "0");
    click(which);
    BOOST_TEST(world.is_choice(which, mug));
    BOOST_TEST(choose(which, mug) == "done");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(state_of(which) == "Awaiting Confirmation");
    BOOST_TEST(stock(mug) == "0");
}

BOOST_AUTO_TEST_CASE(PR_02_the_acts_of_reachdesk_alone_are_none_of_sendoso_s) {
    const auto order = parcel();
    const auto request = this->request();
    const auto offer = begin();
    const auto taken = begin_until(state::redeemed);
    for (const auto which : {order, request, offer, taken})
        for (const auto what : {act::confirm_identity, act::receive, act::reject}) {
            const auto before = everything();
            BOOST_TEST(does(which, what) == "wrong_state", state_of(which) << ", " << what);
            BOOST_TEST(everything() == before);
        }
    const auto pending = begin({.campaign = make({.needs_approval = true})});
    BOOST_TEST(does(pending, act::reject) == "wrong_state");
    BOOST_TEST(reject(pending, sam) == "not_permitted");
    BOOST_TEST(does(pending, act::receive) == "awaiting_approval");
}

BOOST_AUTO_TEST_CASE(members_of_a_population_are_sent_to_by_api_too) {
    const auto first = send_gift({.member = 1});
    const auto second = send_gift({.member = 2});
    BOOST_TEST(history_of(first) == "Sent");
    BOOST_TEST(history_of(second) == "Sent");
    BOOST_TEST(wallet_has() == "available 50.00, held 50.00, spent 0.00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
