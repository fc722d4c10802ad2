// SPDX-License-Identifier: MIT
// What happens when the time has come: expiry, credit and reminder, to the millisecond.
#include "core/domain.hpp"
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_steps, domain_fixture)

// The first of the two dated examples of TI-02.
BOOST_AUTO_TEST_CASE(TI_02_an_offer_of_1_october_is_in_time_on_30_october_and_gone_on_the_31st) {
    const auto opened = begin();
    const auto unopened = begin();
    run_until("2020-10-30T23:59:00Z");
    BOOST_TEST(open(opened) == "done");
    run_until("2020-10-30T23:59:59.999Z");
    BOOST_TEST(state_of(unopened) == "Sent");
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(state_of(unopened) == "Refunded(expired)");
    BOOST_TEST(open(unopened) == "offer_expired");
    BOOST_TEST(state_of(opened) == "Opened");
}

BOOST_AUTO_TEST_CASE(TI_02_EG_05_opened_in_time_it_can_be_redeemed_before_30_december) {
    const auto redeemed = begin_until(state::verified);
    const auto late = begin_until(state::verified);
    run_until("2020-12-29T23:59:59.999Z");
    verify(redeemed);
    BOOST_TEST(pick(redeemed) == "done");
    run_until("2020-12-30T00:00:00Z");
    BOOST_TEST(state_of(late) == "Expired");
    BOOST_TEST(pick(late) == "offer_expired");
    BOOST_TEST(state_of(redeemed) == "Redeemed");
}

// The second of them, across the end of daylight saving time.
BOOST_FIXTURE_TEST_CASE(TI_02_ninety_days_in_los_angeles_end_at_midnight_of_winter_time,
                        los_angeles_fixture) {
    const auto which = begin({.campaign = make({.offer_days = 90})});
    BOOST_CHECK(of(which).offer_ends == at("2022-12-11T00:00:00-08:00"));
    BOOST_CHECK(of(which).redeem_ends == at("2022-12-11T00:00:00-08:00"));
}

BOOST_FIXTURE_TEST_CASE(TI_02_days_are_those_of_the_organisation_s_zone, los_angeles_fixture) {
    now = at("2022-09-12T23:59:59.999-07:00");  // the 13th in UTC
    const auto first = begin({.campaign = make({.offer_days = 1})});
    now += 1ms;
    const auto second = begin({.campaign = make({.offer_days = 1})});
    BOOST_CHECK(of(first).offer_ends == at("2022-09-13T00:00:00-07:00"));
    BOOST_CHECK(of(second).offer_ends == at("2022-09-14T00:00:00-07:00"));
}

BOOST_AUTO_TEST_CASE(EG_02_an_offer_of_n_days_ends_at_the_nth_midnight) {
    const struct {
        int days;
        std::string_view ends;
    } rows[] = {
        {1, "2020-10-02T00:00:00Z"},
        {2, "2020-10-03T00:00:00Z"},
        {3, "2020-10-04T00:00:00Z"},
        {90, "2020-12-30T00:00:00Z"},
    };
    for (const auto& row : rows) {
        const auto which = begin({.campaign = make({.offer_days = row.days})});
        BOOST_TEST(to_text(of(which).offer_ends) == row.ends);
        BOOST_TEST(to_text(of(which).redeem_ends) == "2020-12-30T00:00:00Z");
    }
}

BOOST_AUTO_TEST_CASE(a_send_of_no_campaign_lasts_as_long_as_the_organisation_says) {
    world.settings().offer_days = 7;
    BOOST_TEST(to_text(of(begin({.gift = coffee})).offer_ends) == "2020-10-08T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_03_EG_06_unopened_it_expires_and_is_credited_at_the_same_instant) {
    const auto which = begin();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Expired, Refunded(expired)");
    BOOST_TEST(postings_of(which) ==
               "available > spent 25.00 USD (FN-03), spent > available 25.00 USD (FN-07)");
    BOOST_TEST(available(company) == "1000.00 USD");
    BOOST_TEST_REQUIRE(out.size() == 4U);  // the reminder, two steps, the posting
    BOOST_TEST(out[1].to == state::expired);
    BOOST_TEST(out[2].to == state::refunded);
    BOOST_CHECK(out[3].sort == effect::kind::posting);
    for (std::size_t i = 1; i < 4; ++i) BOOST_CHECK(out[i].at == at("2020-10-31T00:00:00Z"));
}

BOOST_AUTO_TEST_CASE(EG_07_after_an_opening_the_end_is_expired_without_credit) {
    for (const auto where : {state::opened, state::clicked, state::verified}) {
        auto copy = *this;
        const auto which = copy.begin_until(where);
        copy.run_until("2020-12-29T23:59:59.999Z");
        BOOST_TEST(copy.of(which).where == where);
        copy.run_until("2020-12-30T00:00:00Z");
        BOOST_TEST(copy.state_of(which) == "Expired");
        BOOST_TEST(copy.postings_of(which) == "available > spent 25.00 USD (FN-03)");
        BOOST_TEST(copy.available(company) == "975.00 USD");
        BOOST_TEST(copy.waits_for(which) == "nothing");
    }
}

BOOST_AUTO_TEST_CASE(EG_05_opening_on_the_last_day_leaves_until_day_ninety_of_the_sending) {
    const auto which = begin();
    run_until("2020-10-30T12:00:00Z");
    open(which);
    BOOST_TEST(waits_for(which) == "lapse 2020-12-30T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_09_after_expiry_nothing_can_be_redeemed) {
    const auto which = begin_until(state::verified);
    run_until("2020-12-30T00:00:00Z");
    for (const auto& answer :
         {open(which), click(which), verify(which), pick(which), bounce(which)})
        BOOST_TEST(answer == "offer_expired");
}

BOOST_AUTO_TEST_CASE(EG_04_a_reminder_leaves_two_days_before_the_end_and_only_once) {
    const auto which = begin();
    BOOST_TEST(waits_for(which) == "remind 2020-10-29T00:00:00Z");
    run_until("2020-10-28T23:59:59.999Z");
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
    run_until("2020-10-29T00:00:00Z");
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z, reminder 2020-10-29T00:00:00Z");
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-31T00:00:00Z");
}

BOOST_FIXTURE_TEST_CASE(EG_04_the_reminder_leaves_at_local_midnight, los_angeles_fixture) {
    const auto which =
        begin({.campaign = make({.offer_days = 57})});  // 8 November, after the change
    BOOST_CHECK(world.next_move(of(which)).at == at("2022-11-06T00:00:00-07:00"));
    BOOST_CHECK(of(which).offer_ends == at("2022-11-08T00:00:00-08:00"));
}

BOOST_AUTO_TEST_CASE(EG_04_no_reminder_for_offers_of_two_days_or_less) {
    const struct {
        int days;
        std::string_view expected;
    } rows[] = {
        {1, "lapse 2020-10-02T00:00:00Z"},
        {2, "lapse 2020-10-03T00:00:00Z"},
        {3, "remind 2020-10-02T00:00:00Z"},
    };
    for (const auto& row : rows)
        BOOST_TEST(waits_for(begin({.campaign = make({.offer_days = row.days})})) == row.expected);
}

BOOST_AUTO_TEST_CASE(EG_04_no_reminder_once_it_was_opened) {
    for (const auto where : {state::opened, state::clicked, state::verified}) {
        const auto which = begin_until(where);
        BOOST_TEST(waits_for(which) == "lapse 2020-12-30T00:00:00Z");
        if (where != state::verified) BOOST_CHECK(of(which).mail_clock == never);
    }
}

BOOST_AUTO_TEST_CASE(EG_17_opening_the_reminder_is_opening) {
    const auto which = begin();
    run_until("2020-10-29T08:00:00Z");
    open(which);
    BOOST_TEST(history_of(which) == "Initiated, Sent, Opened");
    BOOST_TEST(waits_for(which) == "lapse 2020-12-30T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(TI_04_a_deadline_beats_an_act_of_the_same_instant) {
    const auto which = begin();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(click(which) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(TI_04_of_one_send_the_deadline_beats_its_mail_of_the_same_instant) {
    now = at("2020-10-01T00:00:00Z");
    const auto which = begin({.campaign = make({.offer_days = 3})});
    soft_bounce(which, 4);  // gives up at the very instant at which the offer ends
    run_until("2020-10-04T00:00:00Z");
    BOOST_TEST(state_of(which) == "Refunded(expired)");
}

BOOST_AUTO_TEST_CASE(TI_07_a_later_change_of_settings_or_campaign_moves_no_deadline) {
    const auto which = begin();
    const auto before = everything();
    must(set_offer_days{single, 1});
    must(retire_campaign{single});
    world.settings().offer_days = 1;
    world.settings().days = calendar(los_angeles());
    BOOST_TEST(everything() == before);
    open(which);
    BOOST_TEST(waits_for(which) == "lapse 2020-12-30T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(TI_07_a_midnight_that_does_not_exist_is_the_first_instant_of_its_date) {
    // The clocks go from 24:00 of 3 October to 01:00 of the 4th.
    domain_fixture there(std::make_shared<const zone_rules>(
        "Gap", std::vector<zone_rules::change>{{earliest_instant, -4h},
                                               {at("2020-10-04T04:00:00Z"), -3h}}));
    const auto which = there.begin({.campaign = there.make({.offer_days = 3})});
    BOOST_TEST(to_text(there.of(which).offer_ends) == "2020-10-04T04:00:00Z");
}

BOOST_AUTO_TEST_CASE(TI_07_of_a_midnight_that_comes_twice_the_first_counts) {
    // At 00:00 of 4 October the clocks go back to 23:00 of the 3rd.
    domain_fixture there(std::make_shared<const zone_rules>(
        "Twice", std::vector<zone_rules::change>{{earliest_instant, -3h},
                                                 {at("2020-10-04T03:30:00Z"), -4h}}));
    const auto which = there.begin({.campaign = there.make({.offer_days = 3})});
    BOOST_TEST(to_text(there.of(which).offer_ends) == "2020-10-04T03:00:00Z");
}

BOOST_AUTO_TEST_CASE(SI_09_a_test_send_lives_its_life_without_money) {
    const auto campaign = make({.testing = true});
    const auto unopened = begin({.campaign = campaign});
    const auto redeemed = begin_until(state::redeemed, {.campaign = campaign});
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(unopened) == "Initiated, Sent, Expired, Refunded(expired)");
    BOOST_TEST(mails_of(unopened) == "offer 2020-10-01T09:00:00Z, reminder 2020-10-29T00:00:00Z");
    BOOST_TEST(postings_of(unopened) == "");
    BOOST_TEST(postings_of(redeemed) == "");
}

BOOST_AUTO_TEST_CASE(every_state_that_waits_says_what_for) {
    BOOST_TEST(waits_for(begin_until(state::redeemed)) == "nothing");
    const auto bounced = begin();
    bounce(bounced);
    BOOST_TEST(waits_for(bounced) == "nothing");
    for (const auto where : {state::sent, state::opened, state::clicked, state::verified})
        BOOST_TEST(waits_for(begin_until(where)) != "nothing");
}

BOOST_AUTO_TEST_CASE(a_send_knows_whether_its_price_is_spent) {
    const auto held = begin({.campaign = make({.payer = fund(0)})});
    const auto bounced = begin();
    BOOST_TEST(of(bounced).charged);
    bounce(bounced);
    BOOST_TEST(!of(bounced).charged);
    BOOST_TEST(!of(held).charged);
    BOOST_TEST(!of(begin({.campaign = make({.testing = true})})).charged);
    BOOST_TEST(of(begin_until(state::redeemed)).charged);
}

BOOST_AUTO_TEST_CASE(the_sends_in_each_state_are_counted) {
    begin();
    begin_until(state::clicked);
    bounce(begin());
    const auto& all = world.all_sends();
    BOOST_TEST(all.count_in(state::sent) == 1U);
    BOOST_TEST(all.count_in(state::clicked) == 1U);
    BOOST_TEST(all.count_in(state::refunded) == 1U);
    run_for(days{100});
    BOOST_TEST(all.count_in(state::expired) == 1U);
    BOOST_TEST(all.count_in(state::refunded) == 2U);
    BOOST_TEST(all.count_in(state::none) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
