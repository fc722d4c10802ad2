// SPDX-License-Identifier: MIT
// Messages and their deliveries, without a world: whoever holds the log brings back what is due.
#include "sim/webhooks/webhook_log.hpp"

#include "sim/invariants.hpp"
#include "tests/support/printers.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace giftsim::sim {

using namespace std::chrono_literals;

namespace {

struct log_fixture {
    template <class Command>
    std::string tried(const Command& what) {
        const auto answer = log.apply(what, now);
        keep_waiting();
        return answer ? std::to_string(*answer) : std::string(name(answer.error()));
    }

    endpoint_id endpoint(receiver who = {}, webhook_types wants = {}, std::string url = {}) {
        return {log.apply(add_webhook{wants, who, false, std::move(url)}, now).value()};
    }
    void tell(webhook_type what) {
        log.tell({now, {1}, what}, 1);
        keep_waiting();
    }
    void keep_waiting() {
        for (const auto each : log.take_waiting()) waiting.push_back(each);
    }
    /// Does what is due up to now, in the order of deliveries.
    void settle() {
        for (bool some = true; some;) {
            some = false;
            keep_waiting();
            std::sort(waiting.begin(), waiting.end());
            for (const auto each : std::vector(waiting)) {
                if (log.of(each).next > now) continue;
                log.attempt(each, now);
                check_delivery(log.of(each), each);
                some = true;
            }
        }
    }
    void settle_at(span later) {
        now += later;
        settle();
    }
    /// "delivered: first 204, resend 204".
    std::string standing(std::uint32_t delivery) const {
        std::string text(name(log.of(delivery_id{delivery}).stands));
        for (std::size_t i = 0; i < log.attempts().size(); ++i) {
            const auto& made = log.attempts()[i];
            if (made.delivery.number == delivery)
                text += fmt::format("{} {} {}", text.find(':') == std::string::npos ? ":" : ",",
                                    name(made.why), outcome_text(made.came));
        }
        return text;
    }

    webhook_log log;
    instant now = testing::at("2021-03-01T00:00:00Z");
    std::vector<delivery_id> waiting;
};

constexpr receiver down{receiver::conduct::down};
constexpr receiver scripted{receiver::conduct::scripted};

webhook_types only(webhook_type what) {
    webhook_types some;
    some.add(what);
    return some;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(webhooks_webhook_log, log_fixture)

BOOST_AUTO_TEST_CASE(it_listens_while_there_is_an_endpoint) {
    BOOST_TEST(!log.listens());
    const auto one = endpoint();
    BOOST_TEST(log.listens());
    BOOST_TEST(tried(remove_webhook{one}) == "1");
    BOOST_TEST(!log.listens());
    BOOST_TEST(tried(remove_webhook{one}) == "unknown_webhook");
    BOOST_TEST(endpoint().number == 2U);
}

BOOST_AUTO_TEST_CASE(each_endpoint_gets_what_it_wants) {
    endpoint();
    endpoint({}, only(webhook_type::sent));
    tell(webhook_type::initiated);
    tell(webhook_type::sent);
    settle();
    BOOST_TEST(log.messages().size() == 2U);
    BOOST_TEST(log.deliveries().size() == 3U);
    BOOST_TEST(standing(1) == "delivered: first 204");
    BOOST_TEST((log.of(delivery_id{3}).to == endpoint_id{2}));
    BOOST_TEST((log.of(delivery_id{3}).what == message_id{2}));
}

BOOST_AUTO_TEST_CASE(a_failed_attempt_is_retried_after_each_gap_and_eight_are_all) {
    endpoint(down);
    tell(webhook_type::sent);
    settle();
    const std::vector<span> gaps{5s, 5min, 30min, 2h, 5h, 10h, 10h};
    for (const auto gap : gaps) {
        BOOST_TEST((log.of(delivery_id{1}).next == now + gap));
        settle_at(gap);
    }
    BOOST_TEST(log.attempts().size() == 8U);
    BOOST_TEST((log.of(delivery_id{1}).stands == delivery_state::failed));
    BOOST_TEST((log.of(delivery_id{1}).next == never));
}

BOOST_AUTO_TEST_CASE(commands_refuse_what_does_not_exist) {
    const endpoint_id none{1};
    BOOST_TEST(tried(set_webhook{none}) == "unknown_webhook");
    BOOST_TEST(tried(resend_webhook{none, {1}}) == "unknown_webhook");
    BOOST_TEST(tried(recover_webhooks{none, now}) == "unknown_webhook");
    BOOST_TEST(tried(replay_webhooks{none, now}) == "unknown_webhook");
    BOOST_TEST(tried(answer_webhook{none, {1}, {attempt_end::timeout}}) == "unknown_webhook");
    BOOST_TEST(tried(add_webhook_fault{{.to = none}}) == "unknown_webhook");
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::delay,
                                        .by = std::chrono::days{100'000}}}) == "invalid_value");
    BOOST_TEST(tried(end_webhook_fault{{1}}) == "unknown_fault");
    const auto one = endpoint({}, only(webhook_type::sent));
    tell(webhook_type::opened);
    BOOST_TEST(tried(resend_webhook{one, {1}}) == "unknown_delivery");
    BOOST_TEST(tried(resend_webhook{one, {2}}) == "unknown_delivery");
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::timeout}}) == "unknown_delivery");
}

BOOST_AUTO_TEST_CASE(an_endpoint_that_takes_nothing_is_sent_nothing) {
    const auto one = endpoint();
    for (const auto& change : {set_webhook{.which = one, .enabled = false},
                               set_webhook{.which = one, .enabled = true, .muted = true}}) {
        BOOST_TEST(tried(change) == "1");
        tell(webhook_type::sent);
        settle();
        BOOST_TEST(tried(resend_webhook{one, {1}}) == "webhook_disabled");
        BOOST_TEST(tried(recover_webhooks{one, now}) == "webhook_disabled");
        BOOST_TEST(tried(replay_webhooks{one, now}) == "webhook_disabled");
    }
    BOOST_TEST(standing(1) == "skipped: first skipped");
    BOOST_TEST(standing(2) == "skipped: first skipped");
    BOOST_TEST(tried(set_webhook{.which = one, .muted = false}) == "1");
    BOOST_TEST(tried(recover_webhooks{one, now}) == "1");
    settle();
    BOOST_TEST(standing(1) == "delivered: first skipped, recover 204");
}

BOOST_AUTO_TEST_CASE(recovering_leaves_alone_what_was_taken_and_replaying_does_not) {
    const auto one = endpoint();
    tell(webhook_type::sent);
    settle();
    BOOST_TEST(tried(recover_webhooks{one, now}) == "1");
    settle();
    BOOST_TEST(standing(1) == "delivered: first 204");
    BOOST_TEST(tried(replay_webhooks{one, now + 1ms}) == "1");
    settle();
    BOOST_TEST(standing(1) == "delivered: first 204");
    BOOST_TEST(tried(replay_webhooks{one, now}) == "1");
    settle();
    BOOST_TEST(standing(1) == "delivered: first 204, replay 204");
}

BOOST_AUTO_TEST_CASE(a_scripted_attempt_waits_and_is_not_begun_anew_meanwhile) {
    const auto one = endpoint(scripted);
    tell(webhook_type::sent);
    settle();
    BOOST_TEST(standing(1) == "pending: first waiting");
    BOOST_TEST(log.calls().empty());
    BOOST_TEST(tried(resend_webhook{one, {1}}) == "1");
    settle();
    BOOST_TEST(standing(1) == "pending: first waiting");
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::answered, 200}}) == "1");
    BOOST_TEST(standing(1) == "delivered: first 200");
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::answered, 200}}) == "unknown_delivery");
}

BOOST_AUTO_TEST_CASE(calls_to_urls_wait_in_order_for_whoever_carries_them) {
    const auto one = endpoint({}, {}, "http://localhost:1/");
    tell(webhook_type::initiated);
    tell(webhook_type::sent);
    settle();
    BOOST_TEST(log.calls().size() == 2U);
    BOOST_TEST((log.of(log.calls().front()).delivery == delivery_id{1}));
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::timeout}}) == "1");
    BOOST_TEST((log.of(log.calls().front()).delivery == delivery_id{2}));
    BOOST_TEST(tried(set_webhook{.which = one, .answers = down}) == "invalid_value");
    BOOST_TEST(tried(set_webhook{.which = one, .muted = true}) == "1");
    BOOST_TEST(log.calls().empty());
    BOOST_TEST(standing(2) == "skipped: first skipped");
}

BOOST_AUTO_TEST_CASE(what_is_under_way_to_a_removed_endpoint_is_skipped) {
    const auto one = endpoint({}, {}, "http://localhost:1/");
    tell(webhook_type::sent);
    settle();
    BOOST_TEST(tried(remove_webhook{one}) == "1");
    BOOST_TEST(log.calls().empty());
    BOOST_TEST(standing(1) == "skipped: first skipped");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(webhooks_faults, log_fixture)

BOOST_AUTO_TEST_CASE(a_duplicate_follows_a_success_and_is_not_retried) {
    const auto one = endpoint(scripted);
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::duplicate}}) == "1");
    tell(webhook_type::sent);
    settle();
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::timeout}}) == "1");
    settle_at(5s);
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::answered, 200}}) == "1");
    settle();
    BOOST_TEST(tried(answer_webhook{one, {1}, {attempt_end::timeout}}) == "1");
    settle_at(10h);
    BOOST_TEST(standing(1) == "delivered: first timeout, retry 200, duplicate timeout");
}

BOOST_AUTO_TEST_CASE(what_is_lost_has_failed_at_once_and_can_be_recovered) {
    const auto one = endpoint();
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::lose}}) == "1");
    tell(webhook_type::sent);
    settle_at(48h);
    BOOST_TEST(standing(1) == "failed: first lost");
    BOOST_TEST(tried(recover_webhooks{one, now - 48h}) == "1");
    settle();
    BOOST_TEST(standing(1) == "delivered: first lost, recover 204");
}

BOOST_AUTO_TEST_CASE(only_the_first_attempt_is_wrongly_signed) {
    endpoint();
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::wrong_signature}}) == "1");
    tell(webhook_type::sent);
    settle();
    settle_at(5s);
    BOOST_TEST(standing(1) == "delivered: first 401, retry 204");
    BOOST_TEST(log.attempts()[0].wrongly_signed);
    BOOST_TEST(!log.attempts()[1].wrongly_signed);
}

BOOST_AUTO_TEST_CASE(the_next_message_for_the_same_endpoint_overtakes) {
    endpoint();
    endpoint();
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::reorder, .to = {1}}}) == "1");
    tell(webhook_type::initiated);
    settle();
    BOOST_TEST(log.attempts().size() == 1U);
    tell(webhook_type::sent);
    settle();
    std::string order;
    for (std::size_t i = 0; i < log.attempts().size(); ++i)
        order += fmt::format(" {}", log.attempts()[i].delivery.number);
    BOOST_TEST(order == " 2 3 4 1");
}

BOOST_AUTO_TEST_CASE(what_nothing_overtakes_leaves_five_minutes_late) {
    endpoint();
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::reorder}}) == "1");
    tell(webhook_type::sent);
    settle_at(5min - 1ms);
    BOOST_TEST(standing(1) == "pending");
    settle_at(1ms);
    BOOST_TEST(standing(1) == "delivered: first 204");
}

BOOST_AUTO_TEST_CASE(a_fault_counts_what_it_could_strike_and_ends_when_told) {
    endpoint();
    BOOST_TEST(tried(add_webhook_fault{{.what = webhook_mishap::lose,
                                        .of = only(webhook_type::sent),
                                        .when = {fault_trigger::kind::nth, 2}}}) == "1");
    for (const auto type : {webhook_type::sent, webhook_type::opened, webhook_type::sent})
        tell(type);
    settle();
    BOOST_TEST(log.faults()[0].occasions == 2U);
    BOOST_TEST(standing(1) == "delivered: first 204");
    BOOST_TEST(standing(3) == "failed: first lost");
    BOOST_TEST(tried(end_webhook_fault{{1}}) == "1");
    BOOST_TEST(tried(end_webhook_fault{{1}}) == "unknown_fault");
    tell(webhook_type::sent);
    BOOST_TEST(log.faults()[0].occasions == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
