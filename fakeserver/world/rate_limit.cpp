// SPDX-License-Identifier: MIT
// In the unit "milliseconds times requests" a token costs `per`, and every millisecond gives back
// `requests`: nothing is ever rounded.
#include "fakeserver/world/rate_limit.hpp"

#include <algorithm>

namespace giftsim::fakeserver {

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
    return (wait + 999) / 1000;
}

}  // namespace giftsim::fakeserver
