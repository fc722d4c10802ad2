// SPDX-License-Identifier: MIT
// Commands and time: what is due when, in which order, and what a refusal leaves behind.
#include "sim/world.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace giftsim::sim {

using namespace std::chrono_literals;
using testing::at;
using testing::recorder;
using testing::usd;
using testing::world_fixture;

BOOST_FIXTURE_TEST_SUITE(world_in_time, world_fixture)

BOOST_AUTO_TEST_CASE(the_whole_life_of_an_offer_nobody_opens) {
    const auto kim = begin();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(kim) ==
               "Initiated 2020-10-01T09:00:00Z, Sent 2020-10-01T09:00:00Z, "
               "Expired 2020-10-31T00:00:00Z, Refunded 2020-10-31T00:00:00Z");
    BOOST_TEST(available() == "1000.00 USD");
    BOOST_TEST(here.events_done() == 2U);  // the reminder, and the end
    BOOST_TEST(next_due() == "never");
}

BOOST_AUTO_TEST_CASE(time_goes_to_where_it_is_sent_even_if_nothing_is_due) {
    run_until("2031-07-01T12:34:56.789Z");
    BOOST_TEST(clock() == "2031-07-01T12:34:56.789Z");
    BOOST_TEST(here.events_done() == 0U);
}

// TI-04: before a command is applied, everything due at its instant has been done.
BOOST_AUTO_TEST_CASE(a_deadline_beats_an_act_of_the_same_instant) {
    const auto in_time = begin();
    const auto too_late = begin();
    run_until("2020-10-30T23:59:59.999Z");
    BOOST_TEST(act_on(in_time, act::open) == "done");
    run_for(1ms);
    BOOST_TEST(act_on(too_late, act::open) == "offer_expired");
    BOOST_TEST(of(in_time).where == state::opened);
}

BOOST_AUTO_TEST_CASE(a_models_act_of_the_same_instant_comes_too_late_as_well) {
    auto exact = testing::quick_recipients();
    exact.recipient.opens.after = delay{{29 * 24h + 15h}};  // to the millisecond of the deadline
    here.populate(sends_over(1, 0ms, exact)).value();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(count_in(state::refunded) == 1U);
    BOOST_TEST(count_in(state::opened) == 0U);
}

BOOST_AUTO_TEST_CASE(a_bounce_comes_before_what_the_recipient_does_at_that_instant) {
    // Two populations: of one instant, the mail system acts first though it began later.
    auto opening = testing::quick_recipients();
    opening.recipient.opens.after = delay{{1h}};
    auto bouncing = testing::quick_recipients();
    bouncing.mail = {.bounces = {1, 1}, .after = delay{{1h}}};
    recorder seen;
    here.populate(sends_over(1, 0ms, opening)).value();
    here.populate(sends_over(1, 0ms, bouncing)).value();
    here.show(&seen);
    run_for(1h);
    const std::vector<std::string> expected{
        "2020-10-01T10:00:00Z bounce 2",
        "2020-10-01T10:00:00Z 25.00 USD to available",
        "2020-10-01T10:00:00Z open 1",
    };
    BOOST_TEST(seen.lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_becomes_due_now_happens_now) {
    auto hasty = testing::quick_recipients();
    auto& recipient = hasty.recipient;
    recipient.opens.after = recipient.clicks.after = recipient.verifies.after =
        recipient.picks.after = delay{};
    here.populate(sends_over(3, 0ms, hasty)).value();
    BOOST_TEST(count_in(state::redeemed) == 3U);
    BOOST_TEST(clock() == "2020-10-01T09:00:00Z");
    BOOST_TEST(here.events_done() == 15U);
}

BOOST_AUTO_TEST_CASE(a_population_begins_its_first_member_at_once_and_the_others_evenly) {
    here.populate(sends_over(4, 4h, testing::quick_recipients())).value();
    BOOST_TEST(here.state().all_sends().count() == 1U);
    run_until("2020-10-01T09:59:59.999Z");
    BOOST_TEST(here.state().all_sends().count() == 1U);
    run_until("2020-10-01T10:00:00Z");
    BOOST_TEST(here.state().all_sends().count() == 2U);
    run_until("2020-10-01T12:00:00Z");
    BOOST_TEST(here.state().all_sends().count() == 4U);
    BOOST_TEST(here.state().all_sends().email_of(send_id{4}) == "member-4@population.example");
}

BOOST_AUTO_TEST_CASE(members_that_come_at_once_begin_before_any_of_them_acts) {
    auto hasty = testing::quick_recipients();
    hasty.mail.bounces = {1, 1};
    here.submit(top_up{sales, usd(1'000'000'00), {}}).value();
    recorder seen;
    here.show(&seen);
    here.populate(sends_over(500, 0ms, hasty)).value();
    BOOST_TEST_REQUIRE(seen.lines.size() == 500U * 5);
    BOOST_TEST(seen.lines[1'497] == "2020-10-01T09:00:00Z begin 500");
    BOOST_TEST(seen.lines[1'500] == "2020-10-01T09:00:00Z bounce 1");
    BOOST_TEST(seen.lines[2'498] == "2020-10-01T09:00:00Z bounce 500");
}

BOOST_AUTO_TEST_CASE(members_pick_any_gift_that_is_still_on_offer) {
    const auto tea = here.submit(add_gift{{.name = "Tea", .price = usd(25'00)}}).value();
    const auto book = here.submit(add_gift{{.name = "Book", .price = usd(25'00)}}).value();
    const auto choice =
        here.submit(add_campaign{{.name = "Choice", .gifts = {coffee, tea, book}}}).value();
    here.submit(delist_gift{tea}).value();
    here.submit(top_up{sales, usd(1'000'000'00), {}}).value();
    auto plan = sends_over(1'000, 1h, testing::quick_recipients());
    plan.begin.campaign = choice;
    here.populate(plan).value();
    run_for(10 * 24h);
    int books = 0;
    for (std::uint32_t number = 1; number <= 1'000; ++number) {
        const auto& record = of(send_id{number});
        BOOST_TEST_REQUIRE(record.where == state::redeemed);
        BOOST_TEST_REQUIRE(record.gift != tea);
        books += record.gift == book ? 1 : 0;
    }
    // Five standard deviations of 16.
    BOOST_TEST(std::abs(books - 500) < 80);
}

BOOST_AUTO_TEST_CASE(a_plan_that_has_come_to_nothing_leaves_the_send_to_its_deadline) {
    auto slow = testing::quick_recipients();
    slow.recipient.opens.after = slow.recipient.clicks.after = slow.recipient.verifies.after =
        delay{};
    slow.recipient.picks.after = delay{{25h}};  // the code link has died an hour before
    here.populate(sends_over(1, 0ms, slow)).value();
    run_for(48h);
    BOOST_TEST(of(send_id{1}).where == state::verified);
    BOOST_TEST(next_due() == "2020-12-30T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(time_goes_neither_back_nor_beyond_its_years) {
    const auto before = here.fingerprint();
    const auto back = here.advance(here.now() - 1ms);
    BOOST_TEST(giftsim::testing::outcome(back) == "time_moved_backwards");
    const auto beyond = here.advance(latest_instant + 1ms);
    BOOST_TEST(giftsim::testing::outcome(beyond) == "instant_out_of_range");
    BOOST_TEST(giftsim::testing::outcome(here.advance_to_mail(here.now() - 1ms)) ==
               "time_moved_backwards");
    BOOST_TEST(giftsim::testing::outcome(here.advance_to_mail(never)) == "instant_out_of_range");
    BOOST_TEST(clock() == "2020-10-01T09:00:00Z");
    BOOST_TEST(here.fingerprint() == before);
    BOOST_TEST(giftsim::testing::outcome(here.advance(here.now())) == "done");
    BOOST_TEST(giftsim::testing::outcome(here.advance(latest_instant)) == "done");
}

BOOST_AUTO_TEST_CASE(advancing_some_events_at_a_time_comes_to_the_same) {
    here.submit(top_up{sales, usd(1'000'000'00), {}}).value();
    here.populate(sends_over(300, 24h, testing::mixed_recipients())).value();
    auto whole = here;
    const auto end = here.now() + 100 * 24h;
    whole.advance(end).value();
    for (const std::uint64_t events : {1U, 7U, 100U, 1'000'000U}) {
        auto parts = here;
        int turns = 1;
        while (!parts.advance_some(end, events).value()) {
            BOOST_TEST_REQUIRE((parts.now() < end));
            ++turns;
        }
        BOOST_TEST((parts.now() == end));
        BOOST_TEST(parts.fingerprint() == whole.fingerprint());
        BOOST_TEST((turns == 1) == (events == 1'000'000));
    }
}

BOOST_AUTO_TEST_CASE(advancing_some_stops_only_where_an_instant_is_over) {
    here.submit(top_up{sales, usd(1'000'000'00), {}}).value();
    const auto start = here.now();
    for (int i = 0; i < 50; ++i) begin();
    const auto end = testing::at("2020-10-31T00:00:00Z");
    // All fifty offers expire in one instant, however few events are asked for.
    BOOST_TEST(!here.advance_some(end, 1).value());
    BOOST_TEST(clock() == "2020-10-29T00:00:00Z");
    BOOST_TEST((here.now() > start));
    BOOST_TEST(here.advance_some(end, 1).value());
    BOOST_TEST(count_in(state::refunded) == 50U);
    BOOST_TEST(here.advance_some(end, 1).value());
    BOOST_TEST(giftsim::testing::outcome(here.advance_some(start, 1)) == "time_moved_backwards");
    BOOST_TEST(giftsim::testing::outcome(here.advance_some(never, 1)) == "instant_out_of_range");
}

BOOST_AUTO_TEST_CASE(a_deadline_beyond_the_last_instant_never_comes) {
    run_until("2200-12-20T00:00:00Z");
    const auto kim = begin();
    here.advance(latest_instant).value();
    BOOST_TEST(of(kim).where == state::sent);
    BOOST_TEST(next_due() == "never");
}

BOOST_AUTO_TEST_CASE(an_act_planned_beyond_the_last_instant_never_comes) {
    // 43 bits hold instants until 2248; what is planned beyond must not come back as the past.
    for (const auto wait : {span{24h * 60'000}, span{24h * 100'000}, span{24h * 100'000'000}}) {
        auto slow = testing::quick_recipients();
        slow.recipient.opens.after = delay{{wait}};
        world_fixture patient;
        patient.here.populate(patient.sends_over(1, 0ms, slow)).value();
        patient.run_until("2020-12-31T00:00:00Z");
        BOOST_TEST(patient.count_in(state::refunded) == 1U);
        BOOST_TEST(patient.next_due() == "never");
    }
    run_until("2200-12-01T00:00:00Z");
    auto slow = testing::quick_recipients();
    slow.recipient.opens.after = delay{{365 * 24h}};
    here.populate(sends_over(1, 0ms, slow)).value();
    here.advance(latest_instant).value();
    BOOST_TEST(next_due() == "never");
}

BOOST_AUTO_TEST_CASE(members_beyond_the_last_instant_never_come) {
    for (const auto over :
         {span{24h * 200'000}, span{24h * 100'000'000}, span{24h * 10'000'000'000}}) {
        world_fixture patient;
        auto plan = patient.sends_over(2, over, testing::quick_recipients());
        patient.here.populate(plan).value();
        patient.here.advance(latest_instant).value();
        BOOST_TEST(patient.count_in(state::redeemed) == 1U);
        BOOST_TEST(patient.next_due() == "never");
    }
}

BOOST_AUTO_TEST_CASE(a_refused_command_leaves_the_digest_and_what_is_due) {
    const auto kim = begin();
    const auto before = here.fingerprint();
    const auto due = next_due();
    BOOST_TEST(act_on(send_id{9}, act::open) == "unknown_send");
    BOOST_TEST(act_on(kim, act::verify) == "not_clicked");
    BOOST_TEST(act_on(kim, act::cancel) == "wrong_state");
    BOOST_TEST(tried(initiate{.campaign = {9}}) == "unknown_campaign");
    BOOST_TEST(tried(initiate{.campaign = single, .sender = sam}) == "missing_email");
    BOOST_TEST(tried(top_up{sales, usd(0), {}}) == "amount_not_positive");
    BOOST_TEST(tried(set_offer_days{single, 91}) == "offer_days_out_of_range");
    BOOST_TEST(tried(add_funding{.name = ""}) == "invalid_value");
    BOOST_TEST(here.fingerprint() == before);
    BOOST_TEST(next_due() == due);
    BOOST_TEST(here.state().all_sends().count() == 1U);
}

BOOST_AUTO_TEST_CASE(a_refused_population_leaves_nothing) {
    const auto before = here.fingerprint();
    auto plan = sends_over(10, 1h, testing::quick_recipients());
    plan.begin.sender = {};
    BOOST_TEST(giftsim::testing::outcome(here.populate(plan)) == "unknown_user");
    BOOST_TEST(next_due() == "never");
    here.populate(sends_over(1, 0ms, testing::quick_recipients())).value();
    // The members of the population that came are numbered as if there had been no other.
    BOOST_TEST(here.state().all_sends().email_of(send_id{1}) == "member-1@population.example");
    BOOST_TEST((here.fingerprint() != before));
}

BOOST_AUTO_TEST_CASE(members_refused_on_the_way_leave_no_record_and_stop_nothing) {
    here.populate(sends_over(10, 10h, testing::quick_recipients())).value();
    run_for(3h);
    here.submit(retire_campaign{single}).value();
    while (here.next_due() != never) here.advance(here.next_due()).value();
    BOOST_TEST(here.state().all_sends().count() == 4U);
    BOOST_TEST(count_in(state::redeemed) == 4U);
}

BOOST_AUTO_TEST_CASE(an_act_that_overtakes_a_model_voids_its_plan) {
    auto slow = testing::quick_recipients();
    slow.recipient.opens.after = delay{{48h}};
    slow.recipient.verifies.after = delay{{5min}};
    slow.recipient.picks.after = delay{{1h}};
    here.populate(sends_over(1, 0ms, slow)).value();
    const send_id first{1};
    run_for(1h);
    BOOST_TEST(act_on(first, act::click) == "done");
    run_for(72h);
    BOOST_TEST(history_of(first) ==
               "Initiated 2020-10-01T09:00:00Z, Sent 2020-10-01T09:00:00Z, "
               "Opened 2020-10-01T10:00:00Z, Clicked 2020-10-01T10:00:00Z, "
               "Verified 2020-10-01T10:05:00Z, Redeemed 2020-10-01T11:05:00Z");
}

BOOST_AUTO_TEST_CASE(what_has_been_overtaken_is_no_longer_due) {
    const auto kim = begin();
    BOOST_TEST(next_due() == "2020-10-29T00:00:00Z");
    BOOST_TEST(act_on(kim, act::open) == "done");
    BOOST_TEST(next_due() == "2020-12-30T00:00:00Z");
    BOOST_TEST(act_on(kim, act::click) == "done");
    BOOST_TEST(act_on(kim, act::verify) == "done");
    BOOST_TEST(act_on(kim, act::pick) == "done");
    BOOST_TEST(next_due() == "never");
}

BOOST_AUTO_TEST_CASE(advancing_from_one_due_instant_to_the_next_ends) {
    here.populate(sends_over(200, 24h, testing::mixed_recipients())).value();
    int rounds = 0;
    for (auto due = here.next_due(); due != never; due = here.next_due()) {
        here.advance(due).value();
        BOOST_TEST_REQUIRE(++rounds < 2'000);
    }
    BOOST_TEST(rounds > 200);
    for (const auto open : {state::sent, state::opened, state::clicked, state::verified})
        BOOST_TEST(count_in(open) == 0U);
}

// FN-09, TI-04: at midnight the deadlines come first, then the invoice of what is left.
BOOST_AUTO_TEST_CASE(an_overdraft_is_invoiced_at_midnight_after_that_instants_deadlines) {
    const auto poor = here.submit(add_funding{.name = "poor", .balance = usd(25'00)}).value();
    const auto daily =
        here.submit(
                add_campaign{{.name = "Daily", .gifts = {coffee}, .offer_days = 1, .payer = poor}})
            .value();
    begin({.campaign = daily});
    const auto held = begin({.campaign = daily});
    BOOST_TEST(of(held).where == state::insufficient_funds);
    run_until("2020-10-01T23:00:00Z");
    BOOST_TEST(tried(perform{.send = held, .what = act::approve}) == "done");
    recorder seen;
    here.show(&seen);
    run_until("2020-10-02T00:00:00Z");
    // Both offers end, which gives 50.00 back, so that the invoice finds nothing to ask for.
    const std::vector<std::string> expected{
        "2020-10-02T00:00:00Z lapse 1",
        "2020-10-02T00:00:00Z credit 1",
        "2020-10-02T00:00:00Z 25.00 USD to available",
        "2020-10-02T00:00:00Z lapse 2",
        "2020-10-02T00:00:00Z credit 2",
        "2020-10-02T00:00:00Z 25.00 USD to available",
    };
    BOOST_TEST(seen.lines == expected, boost::test_tools::per_element());
    BOOST_TEST(here.events_done() == 3U);
    BOOST_TEST(!here.state().money().of(poor).overdrawn);
}

BOOST_AUTO_TEST_CASE(an_overdraft_that_lasts_is_invoiced_once_a_night) {
    const auto poor = here.submit(add_funding{.name = "poor"}).value();
    const auto weekly =
        here.submit(add_campaign{{.name = "Weekly", .gifts = {coffee}, .payer = poor}}).value();
    const auto first = begin({.campaign = weekly});
    const auto second = begin({.campaign = weekly});
    const auto third = begin({.campaign = weekly});
    BOOST_TEST(tried(perform{.send = first, .what = act::approve}) == "done");
    BOOST_TEST(tried(perform{.send = second, .what = act::approve}) == "done");
    recorder seen;
    here.show(&seen);
    run_until("2020-10-02T12:00:00Z");
    BOOST_TEST(tried(perform{.send = third, .what = act::approve}) == "done");
    run_until("2020-10-05T12:00:00Z");
    const std::vector<std::string> expected{
        "2020-10-02T00:00:00Z 50.00 USD to available",
        "2020-10-02T12:00:00Z approve 3",
        "2020-10-02T12:00:00Z 25.00 USD to spent",
        "2020-10-03T00:00:00Z 25.00 USD to available",
    };
    BOOST_TEST(seen.lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
