// SPDX-License-Identifier: MIT
// In the unit "milliseconds times requests" a token costs `per`, and every millisecond gives back
// `requests`: nothing is ever rounded.
#include "fakeserver/world/rate_limit.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// Rounded up.
std::int64_t whole_seconds(std::int64_t milliseconds) { return (milliseconds + 999) / 1000; }

}  // namespace

std::optional<std::int64_t> token_bucket::take(const rate_rule& rule, instant now) {
    const auto requests = static_cast<std::int64_t>(rule.requests);
    const auto token = rule.per.count();
    const auto full = token * requests;
    // What a full bucket lacks is back after `per` at the latest.
    const auto passed = std::clamp((now - at_).count(), std::int64_t{0}, token);
    missing_ = std::clamp(missing_ - passed * requests, std::int64_t{0}, full);
    at_ = now;
    if (missing_ + token <= full) {
        missing_ += token;
        return std::nullopt;
    }
    const auto wait = (missing_ + token - full + requests - 1) / requests;  // milliseconds
    return whole_seconds(wait);
}

std::optional<std::int64_t> gate::pass(token_bucket& to, const rate_rule& rule, instant now,
                                       span block) {
    if (now >= blocked_until_) {
        const auto wait = to.take(rule, now);
        if (!wait || block == span{0}) return wait;
        // A slow bucket has its next token later than the block ends.
        blocked_until_ = now + std::max(block, span{std::chrono::seconds{*wait}});
    }
    return whole_seconds((blocked_until_ - now).count());
}

std::optional<instant> rate_window::take(const rate_rule& rule, instant now) {
    // A clock that was set back begins a new window, too.
    if (!began_ || now < *began_ || now >= *began_ + rule.per) {
        began_ = now;
        taken_ = 0;
    }
    if (taken_ == rule.requests) return *began_ + rule.per;
    ++taken_;
    return std::nullopt;
}

}  // namespace giftsim::fakeserver
