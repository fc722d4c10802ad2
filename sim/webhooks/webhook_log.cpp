// SPDX-License-Identifier: MIT
// Commands, and how a message comes to its deliveries.
#include "sim/webhooks/webhook_log.hpp"

#include <boost/iterator/counting_iterator.hpp>

#include <algorithm>
#include <chrono>

namespace giftsim::sim {
namespace {

constexpr auto longest_held_back = std::chrono::minutes{5};

}  // namespace

result<std::uint32_t> webhook_log::apply(const add_webhook& what, instant) {
    webhook_endpoint made{.url = what.url,
                          .wants = what.wants,
                          .answers = what.answers,
                          .world_time = what.world_time};
    if (!made.url.empty()) made.answers = {receiver::conduct::scripted};
    endpoints_.push_back(std::move(made));
    ++listeners_;
    return static_cast<std::uint32_t>(endpoints_.size());
}

result<std::uint32_t> webhook_log::apply(const set_webhook& what, instant) {
    if (!has(what.which)) return refusal::unknown_webhook;
    auto& changed = endpoints_[what.which.index()];
    if (what.answers && !changed.url.empty()) return refusal::invalid_value;

    changed.wants = what.wants.value_or(changed.wants);
    changed.answers = what.answers.value_or(changed.answers);
    changed.world_time = what.world_time.value_or(changed.world_time);
    changed.muted = what.muted.value_or(changed.muted);
    if (what.enabled) {
        changed.enabled = *what.enabled;
        changed.failed = false;
        changed.health = {};
    }
    if (!changed.takes()) skip_calls_to(what.which);
    return what.which.number;
}

result<std::uint32_t> webhook_log::apply(const remove_webhook& what, instant) {
    if (!has(what.which)) return refusal::unknown_webhook;
    endpoints_[what.which.index()].removed = true;
    --listeners_;
    skip_calls_to(what.which);
    return what.which.number;
}

result<std::uint32_t> webhook_log::apply(const resend_webhook& what, instant now) {
    if (!has(what.which)) return refusal::unknown_webhook;
    const auto which = find(what.which, what.what);
    if (!which) return refusal::unknown_delivery;
    if (!of(what.which).takes()) return refusal::webhook_disabled;
    restart(which, attempt_cause::resend, now);
    return what.what.number;
}

result<std::uint32_t> webhook_log::apply(const recover_webhooks& what, instant now) {
    if (!has(what.which)) return refusal::unknown_webhook;
    if (!of(what.which).takes()) return refusal::webhook_disabled;
    restart_all(what.which, what.since, attempt_cause::recover, now);
    return what.which.number;
}

result<std::uint32_t> webhook_log::apply(const replay_webhooks& what, instant now) {
    if (!has(what.which)) return refusal::unknown_webhook;
    if (!of(what.which).takes()) return refusal::webhook_disabled;
    restart_all(what.which, what.since, attempt_cause::replay, now);
    return what.which.number;
}

result<std::uint32_t> webhook_log::apply(const answer_webhook& what, instant now) {
    if (!has(what.which)) return refusal::unknown_webhook;
    const auto which = find(what.which, what.what);
    if (!which || !of(which).under_way) return refusal::unknown_delivery;
    conclude(of(which).under_way, what.came, now);
    return what.what.number;
}

result<std::uint32_t> webhook_log::apply(const add_webhook_fault& what, instant) {
    if (what.what.to && !has(what.what.to)) return refusal::unknown_webhook;
    if (what.what.by > latest_instant - earliest_instant) return refusal::invalid_value;

    faults_.push_back(what.what);
    return static_cast<std::uint32_t>(faults_.size());
}

result<std::uint32_t> webhook_log::apply(const end_webhook_fault& what, instant) {
    const bool exists = what.which && what.which.number <= faults_.size();
    if (!exists || faults_[what.which.index()].ended) return refusal::unknown_fault;
    faults_[what.which.index()].ended = true;
    return what.which.number;
}

void webhook_log::tell(const webhook_message& what, std::uint64_t seed) {
    messages_.push_back(what);
    const message_id made{static_cast<std::uint32_t>(messages_.size())};
    for (std::size_t i = 0; i < endpoints_.size(); ++i)
        if (!endpoints_[i].removed && endpoints_[i].wants.has(what.type))
            begin(endpoint_id::at(i), made, seed);
}

void webhook_log::begin(endpoint_id to, message_id what, std::uint64_t seed) {
    deliveries_.push_back({.to = to, .what = what});
    const delivery_id which{static_cast<std::uint32_t>(deliveries_.size())};
    wait_until(which, of(what).at);
    for (std::size_t i = 0; i < faults_.size(); ++i) {
        auto& each = faults_[i];
        const bool fits = (!each.to || each.to == to) && each.of.has(of(what).type);
        if (each.ended || !fits) continue;
        if (each.when.strikes(++each.occasions, luck{seed, i + 1})) strike(each, which);
    }
}

void webhook_log::strike(webhook_fault& with, delivery_id which) {
    auto& struck = deliveries_[which.index()];
    auto& to = endpoints_[struck.to.index()];
    switch (with.what) {
        case webhook_mishap::duplicate:
            struck.duplicated = true;
            return;
        case webhook_mishap::lose:
            struck.lost = true;
            return;
        case webhook_mishap::wrong_signature:
            struck.wrongly_signed = true;
            return;
        case webhook_mishap::delay:
            return wait_until(which, of(struck.what).at + with.by);
        case webhook_mishap::reorder:
            if (to.held_back) return;  // this one is to overtake another
            to.held_back = which;
            return wait_until(which, of(struck.what).at + longest_held_back);
    }
}

/// None if the endpoint was not told of that message. Deliveries stand in the order of their
/// messages, and then of their endpoints.
delivery_id webhook_log::find(endpoint_id to, message_id what) const {
    const auto wanted = std::pair{what, to};
    const boost::counting_iterator<std::size_t> first(0), end(deliveries_.size());
    const auto place = *std::partition_point(first, end, [&](std::size_t each) {
        return std::pair{deliveries_[each].what, deliveries_[each].to} < wanted;
    });
    if (place == deliveries_.size()) return {};
    if (deliveries_[place].to != to || deliveries_[place].what != what) return {};
    return delivery_id::at(place);
}

/// Begins a series of attempts anew; what is under way is left alone.
void webhook_log::restart(delivery_id which, attempt_cause why, instant now) {
    auto& again = deliveries_[which.index()];
    if (again.under_way) return;
    again.stands = delivery_state::pending;
    again.cause = why;
    again.tries = 0;
    wait_until(which, now);
}

void webhook_log::restart_all(endpoint_id to, instant since, attempt_cause why, instant now) {
    for (std::size_t i = 0; i < deliveries_.size(); ++i) {
        const auto& each = deliveries_[i];
        if (each.to != to || of(each.what).at < since) continue;
        const bool came_to_nothing =
            each.stands == delivery_state::failed || each.stands == delivery_state::skipped;
        if (came_to_nothing || why == attempt_cause::replay) restart(delivery_id::at(i), why, now);
    }
}

void webhook_log::wait_until(delivery_id which, instant at) {
    deliveries_[which.index()].next = at;
    waiting_.push_back(which);
}

}  // namespace giftsim::sim
