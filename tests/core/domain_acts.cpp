// SPDX-License-Identifier: MIT
// What recipients and the mail system do: opening, clicking, verifying, picking, bouncing.
#include "core/domain.hpp"
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct acts_fixture : domain_fixture {
    std::string wrong(send_id which) { return verify(which, "else@buyer.example"); }

    /// As many wrong answers, all now.
    void wrong_times(send_id which, int count) {
        for (int i = 0; i < count; ++i) BOOST_TEST(wrong(which) == "mismatch");
    }

    send_id clicked_with_phone() {
        return begin_until(state::clicked,
                           {.to = {.email = "Lee@Buyer.example", .phone = "+1 (555) 010-0199"}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_acts, acts_fixture)

BOOST_AUTO_TEST_CASE(EG_01_EG_13_an_offer_is_opened_clicked_verified_and_redeemed) {
    const auto which = begin();
    for (const auto& answer : {open(which), click(which), verify(which), pick(which)})
        BOOST_TEST(answer == "done");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Opened, Clicked, Verified, Redeemed");
}

BOOST_AUTO_TEST_CASE(EG_17_a_click_on_an_unopened_offer_is_opening_and_clicking_at_once) {
    const auto which = begin();
    click(which);
    BOOST_TEST(history_of(which) == "Initiated, Sent, Opened, Clicked");
    BOOST_TEST(out.size() == 2U);
}

BOOST_AUTO_TEST_CASE(EG_17_repeats_change_nothing) {
    for (const auto where : {state::opened, state::clicked, state::verified, state::redeemed}) {
        const auto which = begin_until(where);
        const auto before = everything();
        BOOST_TEST(open(which) == "done");
        BOOST_TEST(out.empty());
        if (where != state::opened) BOOST_TEST(click(which) == "done");
        BOOST_TEST(out.empty());
        BOOST_TEST(everything() == before);
    }
}

BOOST_AUTO_TEST_CASE(EG_14_the_sender_is_told_of_the_first_opening_only) {
    const auto by_opening = begin();
    open(by_opening);
    open(by_opening);
    click(by_opening);
    BOOST_TEST(mails_of(by_opening) == "offer 2020-10-01T09:00:00Z, opened 2020-10-01T09:00:00Z");
    const auto by_click = begin();
    click(by_click);
    BOOST_TEST(mails_of(by_click) == "offer 2020-10-01T09:00:00Z, opened 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_14_nobody_is_told_when_the_sender_is_gone) {
    const auto which = begin();
    must(remove_user{sam});
    open(which);
    BOOST_TEST(state_of(which) == "Opened");
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_11_the_offer_s_email_or_phone_verifies) {
    const struct {
        std::string_view email, phone;
        std::string_view expected;
    } rows[] = {
        {"Lee@Buyer.example", "", "done"},
        {"  lee@buyer.EXAMPLE\t", "", "done"},
        {"", "15550100199", "done"},
        {"", "+1 555-010-0199 ", "done"},
        {"else@buyer.example", "1 555 010 0199", "done"},
        {"lee@buyer.example", "999", "done"},
        {"", "", "mismatch"},
        {"", "no digits", "mismatch"},
        {"", "5550100199", "mismatch"},
        {"else@buyer.example", "", "mismatch"},
        {"lee @buyer.example", "", "mismatch"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.email << " / " << row.phone) {
            const auto which = clicked_with_phone();
            BOOST_TEST(
                tried(perform{
                    .send = which, .what = act::verify, .email = row.email, .phone = row.phone}) ==
                row.expected);
        }
}

BOOST_AUTO_TEST_CASE(EG_11_an_offer_without_a_phone_is_not_verified_by_one) {
    const auto which = begin_until(state::clicked);
    BOOST_TEST(tried(perform{.send = which, .what = act::verify, .phone = "no digits"}) ==
               "mismatch");
}

BOOST_AUTO_TEST_CASE(EG_11_a_truthful_recipient_enters_the_offer_s_email) {
    const auto which = must(initiate{.campaign = single, .sender = sam, .member = 3});
    click(which);
    BOOST_TEST(tried(perform{.send = which, .what = act::verify, .truthful = true}) == "done");
}

BOOST_AUTO_TEST_CASE(EG_11_a_match_mails_a_code_link_and_issues_nothing) {
    const auto which = begin_until(state::verified);
    BOOST_TEST(state_of(which) == "Verified");
    BOOST_TEST(mails_of(which) ==
               "offer 2020-10-01T09:00:00Z, opened 2020-10-01T09:00:00Z, "
               "code 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_11_a_mismatch_is_only_counted) {
    const auto which = begin_until(state::clicked);
    const auto before = everything();
    wrong_times(which, 3);
    BOOST_TEST(everything() == before);
    BOOST_TEST(world.all_sends().trouble_of(of(which)).wrong_answers == 3U);
}

BOOST_AUTO_TEST_CASE(EG_11_the_fifth_wrong_answer_within_an_hour_locks_the_page_for_an_hour) {
    const auto which = begin_until(state::clicked);
    wrong_times(which, 4);
    run_for(59min + 59s + 999ms);
    wrong_times(which, 1);  // the fifth itself is still answered
    BOOST_TEST(wrong(which) == "locked");
    BOOST_TEST(verify(which) == "locked");
    run_for(59min + 59s + 999ms);
    BOOST_TEST(verify(which) == "locked");
    run_for(1ms);
    BOOST_TEST(verify(which) == "done");
}

BOOST_AUTO_TEST_CASE(EG_11_TI_06_five_wrong_answers_in_a_whole_hour_lock_nothing) {
    const auto which = begin_until(state::clicked);
    wrong_times(which, 1);
    run_for(30min);
    wrong_times(which, 3);
    run_for(30min);
    wrong_times(which, 1);
    BOOST_TEST(verify(which) == "done");
}

BOOST_AUTO_TEST_CASE(EG_11_right_answers_between_do_not_clear_the_count) {
    const auto which = begin_until(state::clicked);
    wrong_times(which, 4);
    verify(which);
    wrong_times(which, 1);
    BOOST_TEST(verify(which) == "locked");
    BOOST_TEST(pick(which) == "locked");
}

BOOST_AUTO_TEST_CASE(EG_11_answers_at_a_locked_page_are_not_counted) {
    const auto which = begin_until(state::clicked);
    wrong_times(which, 5);
    run_for(30min);
    for (int i = 0; i < 5; ++i) BOOST_TEST(wrong(which) == "locked");
    run_for(30min);
    wrong_times(which, 4);
    BOOST_TEST(verify(which) == "done");
    BOOST_TEST(world.all_sends().trouble_of(of(which)).wrong_answers == 9U);
}

BOOST_AUTO_TEST_CASE(EG_11_a_page_can_be_locked_again) {
    const auto which = begin_until(state::clicked);
    wrong_times(which, 5);
    run_for(60min);
    wrong_times(which, 5);
    BOOST_TEST(verify(which) == "locked");
}

BOOST_AUTO_TEST_CASE(EG_11_deadlines_run_on_while_the_page_is_locked) {
    const auto which = begin_until(state::clicked);
    run_until("2020-12-29T23:30:00Z");
    wrong_times(which, 5);
    run_until("2020-12-30T00:00:00Z");
    BOOST_TEST(state_of(which) == "Expired");
    BOOST_TEST(verify(which) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(EG_12_TI_06_the_code_link_lives_for_24_hours_from_its_mail) {
    const auto in_time = begin_until(state::verified);
    const auto late = begin_until(state::verified);
    run_for(23h + 59min + 59s + 999ms);
    BOOST_TEST(pick(in_time) == "done");
    run_for(1ms);
    BOOST_TEST(pick(late) == "not_verified");
    BOOST_TEST(state_of(late) == "Verified");
}

BOOST_AUTO_TEST_CASE(EG_12_the_life_of_the_code_link_is_the_campaign_s) {
    const auto which = begin_until(state::verified, {.campaign = make({.code_link_life = 1h})});
    run_for(60min);
    BOOST_TEST(pick(which) == "not_verified");
}

BOOST_AUTO_TEST_CASE(EG_12_without_a_campaign_the_organisation_s_setting_holds) {
    world.settings().code_link_life = 2h;
    const auto which = begin_until(state::verified, {.gift = coffee});
    run_for(2h - 1ms);
    auto later = *this;
    BOOST_TEST(pick(which) == "done");
    later.run_for(1ms);
    BOOST_TEST(later.pick(which) == "not_verified");
}

BOOST_AUTO_TEST_CASE(EG_12_verifying_again_mails_a_new_link) {
    const auto which = begin_until(state::verified);
    run_for(24h);
    BOOST_TEST(verify(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Opened, Clicked, Verified");
    BOOST_TEST_REQUIRE(out.size() == 1U);
    BOOST_TEST(out[0].mail == mail_kind::code);
    BOOST_TEST(!out[0].moved);
    run_for(23h);
    BOOST_TEST(pick(which) == "done");
}

BOOST_AUTO_TEST_CASE(EG_12_a_redeemed_gift_gives_its_code_again_even_after_day_ninety) {
    const auto which = begin_until(state::redeemed);
    run_for(days{400});
    BOOST_TEST(state_of(which) == "Redeemed");
    BOOST_TEST(verify(which) == "done");
    BOOST_TEST(state_of(which) == "Redeemed");
    BOOST_TEST(out[0].mail == mail_kind::code);
    BOOST_CHECK(of(which).mail_clock == now + 24h);
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
}

BOOST_AUTO_TEST_CASE(EG_13_one_gift_on_offer_needs_no_naming_and_several_do) {
    const struct {
        campaign_id campaign;
        gift_id chosen;
        std::string_view expected;
    } rows[] = {
        {single, {}, "done"},
        {single, coffee, "done"},
        {single, book, "gift_not_offered"},
        {choice, book, "done"},
        {choice, coffee, "done"},
        {choice, {}, "gift_not_offered"},
        {choice, {9}, "gift_not_offered"},
    };
    for (const auto& row : rows) {
        const auto which = begin_until(state::verified, {.campaign = row.campaign});
        BOOST_TEST(pick(which, row.chosen) == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(EG_13_a_send_of_no_campaign_offers_its_gift) {
    const auto by_button = begin_until(state::verified, {.gift = book});
    BOOST_TEST(pick(by_button) == "done");
    const auto by_name = begin_until(state::verified, {.gift = book});
    BOOST_TEST(pick(by_name, coffee) == "gift_not_offered");
    BOOST_TEST(pick(by_name, book) == "done");
}

BOOST_AUTO_TEST_CASE(EG_13_the_pick_is_kept_and_final) {
    const auto which = begin_until(state::verified, {.campaign = choice});
    pick(which, book);
    BOOST_TEST(of(which).gift == book);
    BOOST_TEST(pick(which, coffee) == "already_redeemed");
    BOOST_TEST(pick(which, book) == "already_redeemed");
    BOOST_TEST(of(which).gift == book);
}

BOOST_AUTO_TEST_CASE(EG_18_a_refused_pick_leaves_the_gift_as_it_was) {
    const auto which = begin_until(state::verified, {.campaign = choice});
    run_for(24h);
    pick(which, book);
    BOOST_TEST(of(which).gift == coffee);
}

BOOST_AUTO_TEST_CASE(EG_19_delisting_and_retiring_touch_no_live_send) {
    const auto which = begin_until(state::clicked, {.campaign = choice});
    must(delist_gift{book});
    must(retire_campaign{choice});
    must(retire_campaign{choice, true});
    must(remove_user{sam});
    verify(which);
    BOOST_TEST(pick(which, book) == "done");
    BOOST_TEST(state_of(which) == "Redeemed");
}

// EG-19: the gifts are frozen at Sent, so what was gone before is not among them.
BOOST_AUTO_TEST_CASE(EG_19_what_was_delisted_before_sending_is_not_on_offer) {
    must(delist_gift{book});
    const auto which = begin_until(state::verified, {.campaign = choice});
    BOOST_TEST(pick(which, book) == "gift_not_offered");
    BOOST_TEST(pick(which) == "done");
}

BOOST_AUTO_TEST_CASE(EG_19_delisting_again_changes_nothing_for_anybody) {
    must(delist_gift{book});
    const auto which = begin_until(state::verified, {.campaign = choice});
    must(delist_gift{book});
    BOOST_TEST(pick(which, book) == "gift_not_offered");
}

BOOST_AUTO_TEST_CASE(EG_15_experiences_and_donations_live_the_same_life) {
    for (const auto kind : {gift_kind::experience, gift_kind::donation, gift_kind::choice}) {
        const auto campaign = make({.kind = kind});
        BOOST_TEST(history_of(begin_until(state::redeemed, {.campaign = campaign})) ==
                   "Initiated, Sent, Opened, Clicked, Verified, Redeemed");
        const auto unopened = begin({.campaign = campaign});
        BOOST_TEST(to_text(of(unopened).offer_ends) == "2020-10-31T00:00:00Z");
        BOOST_TEST(to_text(of(unopened).redeem_ends) == "2020-12-30T00:00:00Z");
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
