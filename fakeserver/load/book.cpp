// SPDX-License-Identifier: MIT
// Latency is counted from when a request was due, not from when it could be written; so a server
// that stalls is charged for all who had to wait (no coordinated omission).
#include "fakeserver/load/book.hpp"

#include <algorithm>

namespace giftsim::fakeserver::load {
namespace {

std::size_t second_of(moment when) {
    return static_cast<std::size_t>(std::chrono::duration_cast<std::chrono::seconds>(when).count());
}

}  // namespace

std::optional<arrival> book::take(moment now, moment free_since) {
    if (all_taken(now)) return std::nullopt;
    const auto due = plan_.is_closed_loop() ? now : plan_.due(next_);
    if (due > now) return std::nullopt;
    const arrival next{next_, plan_.kind(next_), due};
    ++next_;
    under_way_.emplace(next.number, next);
    const auto lag = now - std::max(due, free_since);
    ++sum_.dispatched;
    if (lag > results::tolerable) ++sum_.late;
    sum_.latest = std::max(sum_.latest, lag);
    if (plan_.is_closed_loop()) ++second_at(now).due;
    return next;
}

bool book::all_taken(moment now) const {
    return plan_.is_closed_loop() ? now >= plan_.length : next_ >= plan_.total();
}

void book::measure(operation what, std::chrono::nanoseconds latency) {
    sum_.all.latency.add(latency);
    of(what).latency.add(latency);
}

void book::finish_second() {
    auto& last = sum_.seconds.back();
    last.p50 = of_second_.at(p50);
    last.p99 = of_second_.at(p99);
    last.most = of_second_.most();
    of_second_.clear();
}

second& book::second_at(moment now) {
    const auto wanted = second_of(now) + 1;
    while (sum_.seconds.size() < wanted) {
        if (!sum_.seconds.empty()) finish_second();
        sum_.seconds.emplace_back();
    }
    return sum_.seconds.back();
}

void book::answered(const arrival& which, moment now, unsigned status) {
    under_way_.erase(which.number);
    ++second_at(now).answered;
    of_second_.add(now - which.due);
    measure(which.what, now - which.due);
    ++sum_.all.answered;
    ++of(which.what).answered;
    ++sum_.statuses[status];
    sum_.ended = now;
}

void book::failed(const arrival& which, moment now, failure how) {
    under_way_.erase(which.number);
    ++second_at(now).failed;
    if (how == failure::timeout) {
        of_second_.add(now - which.due);
        measure(which.what, now - which.due);
    }
    ++sum_.all.failed;
    ++of(which.what).failed;
    ++sum_.failures[static_cast<std::size_t>(how)];
    sum_.ended = now;
}

void book::leave(const arrival& which, moment now) {
    measure(which.what, now - which.due);
    ++sum_.all.unfinished;
    ++of(which.what).unfinished;
}

/// Of a closed loop they were counted as they came.
void book::count_due(moment until) {
    if (plan_.is_closed_loop()) return;
    for (std::size_t i = 0; i < sum_.seconds.size(); ++i) {
        const auto from = std::chrono::seconds{i};
        sum_.seconds[i].due =
            plan_.due_before(std::min<moment>(from + std::chrono::seconds{1}, until)) -
            plan_.due_before(std::min<moment>(from, until));
    }
}

results book::close(moment now, bool interrupted) {
    for (const auto& [number, each] : under_way_) leave(each, now);
    const bool is_cut = interrupted && now < plan_.length;
    const auto until = is_cut ? now : plan_.length;
    const auto due = plan_.is_closed_loop() ? next_ : std::max(next_, plan_.due_before(until));
    if (!under_way_.empty() || due > next_ || is_cut) sum_.ended = now;
    for (; next_ < due; ++next_) leave({next_, plan_.kind(next_), plan_.due(next_)}, now);
    under_way_.clear();
    sum_.all.due = due;
    for (auto& each : sum_.of) each.due = each.answered + each.failed + each.unfinished;
    (void)second_at(std::max<moment>(until - moment{1}, moment{}));
    finish_second();
    count_due(until);
    sum_.interrupted = is_cut;
    return sum_;
}

}  // namespace giftsim::fakeserver::load
