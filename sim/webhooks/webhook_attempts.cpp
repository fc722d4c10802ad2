// SPDX-License-Identifier: MIT
// One attempt after the other, until the message has been taken or eight were in vain (WH-02).
#include "sim/webhooks/webhook_log.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;

/// After each failed attempt; after the last of them nothing comes any more (R, Svix).
constexpr std::array<span, 7> retry_gaps{5s, 5min, 30min, 2h, 5h, 10h, 10h};

}  // namespace

void webhook_log::attempt(delivery_id which, instant now) {
    auto& tried = deliveries_[which.index()];
    auto& to = endpoints_[tried.to.index()];
    tried.next = never;
    let_go(tried.to, which, now);
    if (!to.takes()) return skip(which, now);

    const bool wrongly_signed = tried.wrongly_signed;
    tried.wrongly_signed = false;
    attempts_.push_back({now, which, tried.cause, wrongly_signed});
    const attempt_id made{static_cast<std::uint32_t>(attempts_.size())};
    tried.under_way = made;
    if (tried.lost) {
        tried.lost = false;
        end_attempt(made, {attempt_end::lost});
        tried.stands = delivery_state::failed;
    } else if (!to.url.empty()) {
        calls_.push_back(made);
    } else if (to.answers.does != receiver::conduct::scripted) {
        conclude(made, to.answers.answer(wrongly_signed), now);
    }
}

/// What was held back for this one to overtake it follows at once.
void webhook_log::let_go(endpoint_id from, delivery_id overtaking, instant now) {
    const auto held = std::exchange(endpoints_[from.index()].held_back, {});
    if (held && held != overtaking && deliveries_[held.index()].next != never)
        wait_until(held, now);
}

void webhook_log::skip(delivery_id which, instant now) {
    auto& skipped = deliveries_[which.index()];
    attempts_.push_back({now, which, skipped.cause, false, {attempt_end::skipped}});
    if (skipped.stands == delivery_state::pending) skipped.stands = delivery_state::skipped;
}

/// Whatever is under way to an endpoint that takes nothing any more never leaves.
void webhook_log::skip_calls_to(endpoint_id which) {
    for (std::size_t i = 0; i < deliveries_.size(); ++i) {
        auto& each = deliveries_[i];
        if (each.to != which || !each.under_way) continue;
        end_attempt(each.under_way, {attempt_end::skipped});
        if (each.stands == delivery_state::pending) each.stands = delivery_state::skipped;
    }
}

void webhook_log::end_attempt(attempt_id which, attempt_outcome came) {
    auto& ended = attempts_[which.index()];
    ended.came = came;
    deliveries_[ended.delivery.index()].under_way = {};
    calls_.erase(std::remove(calls_.begin(), calls_.end(), which), calls_.end());
}

void webhook_log::conclude(attempt_id which, attempt_outcome came, instant now) {
    end_attempt(which, came);
    const auto about = of(which).delivery;
    auto& concerned = deliveries_[about.index()];
    auto& to = endpoints_[concerned.to.index()];
    if (!came.succeeded()) return fail(about, now);
    to.health.succeed();
    concerned.stands = delivery_state::delivered;
    if (!concerned.duplicated) return;
    concerned.duplicated = false;
    concerned.cause = attempt_cause::duplicate;
    wait_until(about, now);
}

void webhook_log::fail(delivery_id which, instant now) {
    auto& failed = deliveries_[which.index()];
    auto& to = endpoints_[failed.to.index()];
    if (to.health.fail(now)) {
        to.enabled = false;
        to.failed = true;
    }
    if (failed.stands != delivery_state::pending) return;  // a duplicate of what was taken
    if (failed.tries == retry_gaps.size()) {
        failed.stands = delivery_state::failed;
        return;
    }
    failed.cause = attempt_cause::retry;
    wait_until(which, now + retry_gaps[failed.tries++]);
}

}  // namespace giftsim::sim
