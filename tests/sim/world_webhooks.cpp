// SPDX-License-Identifier: MIT
// What a world tells its endpoints, in which order, and what that leaves in the digest.
#include "sim/auditor.hpp"
#include "sim/trace_text.hpp"
#include "sim/world.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::sim {

using namespace std::chrono_literals;

namespace {

struct hooked_fixture : testing::world_fixture {
    endpoint_id endpoint(receiver who = {}, std::string url = {}) {
        return {here.arrange(add_webhook{.answers = who, .url = std::move(url)}).value()};
    }
    /// "initiated 1, sent 1".
    std::string told() const { return told_by(here); }
    static std::string told_by(const world& any) {
        std::string text;
        const auto& messages = any.webhooks().messages();
        for (std::size_t i = 0; i < messages.size(); ++i)
            text += fmt::format("{}{} {}", i == 0 ? "" : ", ", name(messages[i].type).substr(5),
                                messages[i].send.number);
        return text;
    }
    std::string answered(endpoint_id which, std::uint32_t message, attempt_outcome came) {
        return giftsim::testing::outcome(here.arrange(answer_webhook{which, {message}, came}));
    }
};

constexpr receiver dead{receiver::conduct::down};
constexpr attempt_outcome taken{attempt_end::answered, 200};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(world_webhooks, hooked_fixture)

BOOST_AUTO_TEST_CASE(without_an_endpoint_nothing_is_made_and_the_digest_is_as_ever) {
    testing::world_fixture plain;
    const auto removed = endpoint();
    here.arrange(remove_webhook{removed}).value();
    begin();
    plain.begin();
    BOOST_TEST(told().empty());
    BOOST_TEST(here.fingerprint() == plain.here.fingerprint());
    endpoint();
    begin();
    plain.begin();
    BOOST_TEST(told() == "initiated 2, sent 2");
    BOOST_TEST(here.fingerprint() != plain.here.fingerprint());
}

BOOST_AUTO_TEST_CASE(each_change_is_told_once_and_in_order) {
    endpoint();
    const auto kim = begin();
    for (const auto what : {act::click, act::click, act::verify, act::verify, act::pick})
        act_on(kim, what);
    BOOST_TEST(told() == "initiated 1, sent 1, opened 1, clicked 1, redeemed 1");
}

BOOST_AUTO_TEST_CASE(attempts_health_and_receivers_leave_no_trace_in_the_digest) {
    auto other = here;
    endpoint();
    other.arrange(add_webhook{.answers = dead}).value();
    begin();
    other.submit(initiate{.campaign = single, .sender = sam, .to = {.email = "lee@buyer.example"}})
        .value();
    here.advance(here.now() + 48h).value();
    other.advance(other.now() + 48h).value();
    BOOST_TEST(other.webhooks().attempts().size() == 16U);
    BOOST_TEST(here.webhooks().attempts().size() == 2U);
    BOOST_TEST(here.fingerprint() == other.fingerprint());
}

BOOST_AUTO_TEST_CASE(a_watcher_sees_messages_after_the_steps_that_they_tell_of) {
    endpoint();
    trace_keeper kept(here.state());
    here.show(&kept);
    begin();
    here.show(nullptr);
    BOOST_TEST(kept.lines()[0].ends_with("send 1 begin Initiated EG-01"));
    BOOST_TEST(kept.lines()[1] == "2020-10-01T09:00:00Z webhook send.initiated send 1");
}

BOOST_AUTO_TEST_CASE(retries_are_what_the_world_waits_for) {
    endpoint(dead);
    begin();
    BOOST_TEST(next_due() == "2020-10-01T09:00:05Z");
    run_for(5s);
    BOOST_TEST(next_due() == "2020-10-01T09:05:05Z");
}

BOOST_AUTO_TEST_CASE(time_stops_where_a_call_leaves_and_goes_on_when_it_is_answered) {
    const auto one = endpoint({}, "http://localhost:1/");
    begin();
    BOOST_TEST(here.webhooks().calls().size() == 2U);
    BOOST_TEST(answered(one, 1, taken) == "done");
    BOOST_TEST(answered(one, 2, {attempt_end::timeout}) == "done");
    BOOST_TEST(!here.advance_some(here.now() + 1h, 1'000).value());
    BOOST_TEST(clock() == "2020-10-01T09:00:05Z");
    BOOST_TEST(answered(one, 2, taken) == "done");
    BOOST_TEST(here.advance_some(testing::at("2020-10-01T10:00:00Z"), 1'000).value());
    BOOST_TEST(clock() == "2020-10-01T10:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_copy_goes_on_with_its_own_calls) {
    const auto one = endpoint({}, "http://localhost:1/");
    begin();
    auto copy = here;
    BOOST_TEST(answered(one, 1, taken) == "done");
    BOOST_TEST(here.webhooks().calls().size() == 1U);
    BOOST_TEST(copy.webhooks().calls().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_delay_beyond_all_time_is_never_over) {
    endpoint();
    here.arrange(
            add_webhook_fault{{.what = webhook_mishap::delay, .by = std::chrono::days{80'000}}})
        .value();
    const auto kim = begin();
    act_on(kim, act::bounce);
    BOOST_TEST(next_due() == "never");
    BOOST_TEST(here.webhooks().attempts().empty());
}

BOOST_AUTO_TEST_CASE(the_auditor_agrees_with_whatever_has_happened) {
    endpoint();
    endpoint(dead);
    for (const auto what : {webhook_mishap::duplicate, webhook_mishap::reorder,
                            webhook_mishap::lose, webhook_mishap::wrong_signature})
        here.arrange(
                add_webhook_fault{{.what = what, .when = {fault_trigger::kind::chance, 1, {1, 3}}}})
            .value();
    here.populate(sends_over(60, 24h, testing::mixed_recipients())).value();
    for (int day = 0; day < 100; ++day) {
        run_for(24h);
        BOOST_TEST_REQUIRE(audit(here).empty());
        if (day % 30 == 10)
            here.arrange(set_webhook{.which = {2}, .answers = receiver{}, .enabled = true}).value();
        if (day % 30 == 11)
            here.arrange(recover_webhooks{{2}, here.now() - std::chrono::days{5}}).value();
        if (day % 30 == 12) here.arrange(set_webhook{.which = {2}, .answers = dead}).value();
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(audit_webhooks, hooked_fixture)

BOOST_AUTO_TEST_CASE(a_doctored_delivery_is_found) {
    endpoint();
    begin();
    BOOST_TEST(audit(here).empty());
    auto& doctored = const_cast<webhook_delivery&>(here.webhooks().of(delivery_id{1}));
    doctored.stands = delivery_state::failed;
    BOOST_TEST(audit(here).size() == 1U);
    BOOST_TEST(audit(here).front() == "WH-02: delivery 1 is failed, its attempts disagree");
    doctored.stands = delivery_state::delivered;
    doctored.under_way = {1};
    BOOST_TEST(audit(here).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_message_of_what_never_happened_is_found) {
    endpoint();
    begin();
    const_cast<webhook_message&>(here.webhooks().of(message_id{2})).type = webhook_type::shipped;
    BOOST_TEST(audit(here).front() == "WH-03: message 2 tells what never happened");
}

BOOST_AUTO_TEST_CASE(attempts_out_of_order_are_found) {
    endpoint();
    begin();
    const_cast<webhook_attempt&>(here.webhooks().of(attempt_id{2})).at = earliest_instant;
    BOOST_TEST(audit(here).front() == "attempt 2 is dated before the one before it");
}

BOOST_AUTO_TEST_CASE(a_pending_delivery_without_an_attempt_to_come_breaks_an_invariant) {
    webhook_delivery idle{.to = {1}, .what = {1}};
    BOOST_CHECK_THROW(check_delivery(idle, {1}), invariant_broken);
    idle.next = here.now();
    BOOST_CHECK_NO_THROW(check_delivery(idle, {1}));
    idle.stands = delivery_state::delivered;
    BOOST_CHECK_THROW(check_delivery(idle, {1}), invariant_broken);
    idle.cause = attempt_cause::duplicate;
    BOOST_CHECK_NO_THROW(check_delivery(idle, {1}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
