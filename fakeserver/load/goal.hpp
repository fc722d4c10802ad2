// SPDX-License-Identifier: MIT
// What somebody demands of a load's results: --slo p99=5ms.
#pragma once

#include "core/parsed.hpp"
#include "fakeserver/load/results.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim::fakeserver::load {

/// A percentile that is at most so long, or at most so many errors.
struct goal {
    std::string text;              ///< as written: "p99=5ms", "errors=0"
    std::uint32_t millionths = 0;  ///< of the percentile; 1'000'000 is the longest of all
    std::chrono::nanoseconds longest{};
    std::uint64_t most_errors = 0;
    bool is_of_errors = false;

    bool is_met(const results& by) const;
    /// What was measured instead of it: "p99 7.25 ms", "errors 3".
    std::string measured(const results& by) const;
};

/// Reads "p50=", "p90=", "p99=", "p99.9=" or "max=" with a length such as 800us, 5ms or 1s; or
/// "errors=" with a number: of requests without an answer of 2xx.
parsed<goal> parse_goal(std::string_view text);

/// Failed, unfinished, or answered with anything but 2xx.
std::uint64_t errors_of(const results& from);

}  // namespace giftsim::fakeserver::load
