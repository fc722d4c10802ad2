// SPDX-License-Identifier: MIT
// eGifts claimed behind a link: money step by step, deadlines, repeats and testing mode (ML-04,
// ML-06, ML-08, ML-10).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string_view>

namespace giftsim::testing {

using std::chrono::days;
using std::chrono::hours;

BOOST_FIXTURE_TEST_SUITE(domain_claims, claim_fixture)

BOOST_AUTO_TEST_CASE(ML_06_the_click_holds_the_money_and_mails_the_gift) {
    const auto which = claim(treat);
    BOOST_TEST(history_of(which) == "Clicked");
    BOOST_TEST(mails_of(which) == "gift 2020-10-01T09:00:00Z");
    BOOST_TEST(postings_of(which) == "available > held 25.00 USD (ML-06)");
    BOOST_TEST(wallet_has() == "available 75.00, held 25.00, spent 0.00");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(pending_for(which) == "");
}

BOOST_AUTO_TEST_CASE(ML_06_taking_the_code_spends_without_click_verify_or_another_mail) {
    const auto which = claim(treat);
    BOOST_TEST(verify(which) == "wrong_state");
    run_for(days{3});
    BOOST_TEST(pick(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Redeemed");
    BOOST_TEST(postings_of(which) ==
               "available > held 25.00 USD (ML-06), held > spent 25.00 USD (ML-06)");
    BOOST_TEST(wallet_has() == "available 75.00, held 0.00, spent 25.00");
    BOOST_TEST(mails_of(which) == "gift 2020-10-01T09:00:00Z");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_TEST(pick(which) == "already_redeemed");
}

BOOST_AUTO_TEST_CASE(ML_06_ML_10_at_expiry_the_money_is_available_again) {
    const auto which = claim(treat);
    run_until("2020-10-30T23:59:59.999Z");
    BOOST_TEST(state_of(which) == "Clicked");
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(which) == "Clicked, Expired");
    BOOST_TEST(postings_of(which) ==
               "available > held 25.00 USD (ML-06), held > available 25.00 USD (ML-10)");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
    BOOST_TEST(pick(which) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(ML_08_a_wallet_that_lacks_it_makes_the_claim_wait_without_mail_or_deadline) {
    leave_in_wallet(24'99);
    const auto which = claim(treat);
    BOOST_TEST(history_of(which) == "Clicked, Pending");
    BOOST_TEST(pending_for(which) == "funds");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(waits_for(which) == "nothing");
    run_for(days{400});
    BOOST_TEST(state_of(which) == "Pending");
    BOOST_TEST(pick(which) == "awaiting_approval");
}

BOOST_AUTO_TEST_CASE(FN_08_an_equal_balance_suffices) {
    leave_in_wallet(25'00);
    BOOST_TEST(history_of(claim(treat)) == "Clicked");
    BOOST_TEST(wallet_has() == "available 0.00, held 25.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(ML_08_FN_13_a_top_up_moves_nothing_and_the_approval_after_it_goes_on) {
    leave_in_wallet(24'99);
    const auto which = claim(treat);
    run_for(days{40});
    BOOST_TEST(approve(which) == "insufficient_funds");
    must(top_up{.funding = wallet, .amount = usd(1)});
    BOOST_TEST(state_of(which) == "Pending");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Pending, Clicked");
    BOOST_TEST(mails_of(which) == "gift 2020-11-10T09:00:00Z");
    BOOST_TEST(postings_of(which) == "available > held 25.00 USD (ML-08)");
    BOOST_TEST(waits_for(which) == "lapse 2020-12-10T00:00:00Z");
    BOOST_TEST(pending_for(which) == "");
    BOOST_TEST(approve(which) == "wrong_state");
    BOOST_TEST(pick(which) == "done");
    BOOST_TEST(wallet_has() == "available 0.00, held 0.00, spent 25.00");
}

BOOST_AUTO_TEST_CASE(ML_08_a_rejected_claim_is_over_and_was_free) {
    leave_in_wallet(0);
    const auto which = claim(treat);
    BOOST_TEST(reject(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Pending, Rejected");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(mails_of(which) == "");
    for (const auto& answer : {approve(which), reject(which), cancel(which), pick(which)})
        BOOST_TEST(answer == "wrong_state");
    BOOST_TEST(reject(claim(cup)) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(ML_13_an_egift_cannot_be_cancelled_not_even_while_it_waits) {
    const auto live = claim(treat);
    leave_in_wallet(0);
    const auto waiting = claim(treat, "kim@buyer.example");
    for (const auto which : {live, waiting})
        for (const auto by : {user_id{}, ann, sam}) BOOST_TEST(cancel(which, by) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(ML_06_the_recipient_picks_one_of_those_on_offer_for_the_price_held) {
    const auto two = reach({.kind = gift_kind::choice, .gifts = {coffee, book}, .triggered = true});
    const auto which = claim(make_link(two));
    BOOST_TEST(pick(which) == "gift_not_offered");
    BOOST_TEST(pick(which, mug) == "gift_not_offered");
    BOOST_TEST(pick(which, book) == "done");
    BOOST_TEST(of(which).gift == book);
    BOOST_TEST(wallet_has() == "available 75.00, held 0.00, spent 25.00");
}

BOOST_AUTO_TEST_CASE(EG_16_a_range_s_lower_bound_is_what_a_claim_costs) {
    const auto ranged = reach({.lowest = 10'00, .highest = 90'00, .triggered = true});
    claim(make_link(ranged));
    BOOST_TEST(wallet_has() == "available 90.00, held 10.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(ML_10_a_claim_lasts_as_its_campaign_says_else_as_the_organisation_does) {
    world.settings().expiry_days = 7;
    const auto brief = make_link(reach({.triggered = true, .expiry_days = 1}));
    const auto longest = make_link(reach({.triggered = true, .expiry_days = 30}));
    BOOST_TEST(waits_for(claim(brief)) == "lapse 2020-10-02T00:00:00Z");
    BOOST_TEST(waits_for(claim(longest)) == "lapse 2020-10-31T00:00:00Z");
    BOOST_TEST(waits_for(claim(treat)) == "lapse 2020-10-08T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(TI_07_a_deadline_once_set_stays_and_an_approval_counts_the_same_days) {
    leave_in_wallet(25'00);
    const auto live = claim(treat);
    const auto waiting = claim(treat, "kim@buyer.example");
    world.settings().expiry_days = 3;
    must(top_up{.funding = wallet, .amount = usd(25'00)});
    run_for(days{1});
    approve(waiting);
    BOOST_TEST(waits_for(live) == "lapse 2020-10-31T00:00:00Z");
    BOOST_TEST(waits_for(waiting) == "lapse 2020-11-01T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(ML_10_a_campaign_s_expiry_is_1_to_30_days_or_left_to_the_organisation) {
    const struct {
        int days;
        std::string_view expected;
    } rows[] = {
        {-1, "expiry_days_out_of_range"}, {0, "done"}, {1, "done"}, {30, "done"},
        {31, "expiry_days_out_of_range"},
    };
    for (const auto& row : rows) {
        const campaign added{
            .name = "A", .on = platform::reachdesk, .gifts = {coffee}, .expiry_days = row.days};
        BOOST_TEST(tried(add_campaign{added}) == row.expected, row.days);
    }
}

BOOST_AUTO_TEST_CASE(PR_02_a_campaign_says_nothing_that_only_the_other_platform_s_have) {
    const auto there = platform::reachdesk;
    const struct {
        campaign what;
        std::string_view expected;
    } rows[] = {
        {{.on = there, .gifts = {coffee, book}}, "done"},
        {{.on = there, .gifts = {mug}}, "done"},
        {{.on = there, .gifts = {shirt}, .triggered = true, .crm_campaign = "Q4"}, "done"},
        {{.on = there, .gifts = {mug, coffee}}, "invalid_value"},
        {{.on = there, .gifts = {coffee, mug}}, "invalid_value"},
        {{.on = there, .gifts = {mug, shirt}}, "invalid_value"},
        {{.on = there, .gifts = {speaker}}, "invalid_value"},
        {{.on = there, .gifts = {coffee}, .payer = company}, "invalid_value"},
        {{.on = there, .gifts = {coffee}, .needs_approval = true}, "invalid_value"},
        {{.on = there, .gifts = {coffee}, .needs_support_approval = true}, "invalid_value"},
        {{.on = there, .gifts = {mug}, .confirms_address = true}, "invalid_value"},
        {{.on = there, .gifts = {mug}, .ships_unconfirmed = true}, "invalid_value"},
        {{.gifts = {coffee}, .triggered = true}, "invalid_value"},
        {{.gifts = {coffee}, .expiry_days = 7}, "invalid_value"},
        {{.gifts = {coffee}, .crm_campaign = "Q4"}, "invalid_value"},
    };
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        auto added = rows[i].what;
        added.name = "A";
        BOOST_TEST(tried(add_campaign{added}) == rows[i].expected, "row " << i);
    }
}

// --- coming again --------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_04_an_unclaimed_repeat_is_the_same_send_mailed_again) {
    const auto which = claim(treat);
    run_for(hours{1});
    BOOST_TEST(claim(treat) == which);
    BOOST_TEST(out.size() == 1U);
    BOOST_TEST(mails_of(which) == "gift 2020-10-01T09:00:00Z, gift 2020-10-01T10:00:00Z");
    BOOST_TEST(history_of(which) == "Clicked");
    BOOST_TEST(wallet_has() == "available 75.00, held 25.00, spent 0.00");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(ML_04_while_it_is_pending_a_repeat_does_nothing_at_all) {
    leave_in_wallet(0);
    const auto which = claim(treat);
    must(top_up{.funding = wallet, .amount = usd(50'00)});
    const auto before = everything();
    BOOST_TEST(claim(treat) == which);
    BOOST_TEST(out.empty());
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(ML_04_expired_and_rejected_claims_free_the_address_and_redeemed_ones_do_not) {
    const auto expired = claim(treat);
    const auto redeemed = claim(treat, "kim@buyer.example");
    pick(redeemed);
    run_for(days{30});
    BOOST_TEST(claims(treat, "kim@buyer.example") == "already_claimed");
    leave_in_wallet(0);
    const auto rejected = claim(treat);
    BOOST_TEST((rejected != expired));
    reject(rejected);
    const auto third = claim(treat);
    BOOST_TEST((third != rejected));
    BOOST_TEST(claim(treat) == third);
    BOOST_TEST(state_of(expired) == "Expired");
    BOOST_TEST(state_of(rejected) == "Rejected");
}

BOOST_AUTO_TEST_CASE(ML_04_a_repeat_passes_though_the_other_connector_knows_too_little) {
    const auto finder = must(add_connector{{.name = "Second", .owner = sam}});
    const auto other = make_link(treats, sam, finder);
    know("pat@buyer.example", {.first_name = "Pat", .last_name = "Buyer", .known_to = {crm}});
    know("pat@buyer.example", {.known_to = {finder}});
    BOOST_TEST(claims(other, "pat@buyer.example") == "missing_fields");
    const auto which = claim(treat, "pat@buyer.example");
    BOOST_TEST(claim(other, "pat@buyer.example") == which);
}

BOOST_AUTO_TEST_CASE(SI_09_in_testing_mode_a_claim_takes_no_money_and_goes_its_way) {
    leave_in_wallet(0);
    const auto which = claim(make_link(reach({.testing = true, .triggered = true})));
    BOOST_TEST(of(which).testing);
    BOOST_TEST(mails_of(which) == "gift 2020-10-01T09:00:00Z");
    BOOST_TEST(pick(which) == "done");
    BOOST_TEST(history_of(which) == "Clicked, Redeemed");
    BOOST_TEST(postings_of(which) == "");
}

BOOST_AUTO_TEST_CASE(EG_08_a_bounce_of_the_gift_mail_is_only_noted) {
    const auto which = claim(treat);
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(soft_bounce(which, 4) == "done");
    BOOST_TEST(soft_bounce(which, 5) == "invalid_value");
    run_for(days{10});
    BOOST_TEST(history_of(which) == "Clicked");
    BOOST_TEST(pick(which) == "done");
}

BOOST_AUTO_TEST_CASE(members_of_a_population_claim_once_each_and_are_known_to_every_crm) {
    const auto first = claim_as_member(treat, 1);
    BOOST_TEST(world.could_claim({.link = treat, .member = 2}, now).has_value());
    const auto second = claim_as_member(treat, 2);
    BOOST_TEST(world.all_sends().email_of(first) == "member-1@population.example");
    BOOST_TEST(claim_of(second).contact == contact_id{});
    BOOST_TEST(claim_of(second).connector == crm);
    BOOST_TEST(wallet_has() == "available 50.00, held 50.00, spent 0.00");
    BOOST_TEST(mails_of(second) == "gift 2020-10-01T09:00:00Z");
    must(set_connection{crm, connection::down});
    BOOST_TEST(tried(claim_link{.link = treat, .member = 3}) == "connector_unreachable");
    must(retire_campaign{treats});
    BOOST_TEST(tried(claim_link{.link = treat, .member = 3}) == "link_closed");
    BOOST_TEST(tried(claim_link{.link = {9}, .member = 3}) == "unknown_link");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
