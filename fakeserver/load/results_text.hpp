// SPDX-License-Identifier: MIT
// A load's results for terminals, and the settings that all reports tell.
#pragma once

#include "fakeserver/load/goal.hpp"
#include "fakeserver/load/results.hpp"
#include "sim/scenario/report_text.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace giftsim::fakeserver::load {

/// What a report says besides the numbers.
struct setting {
    load_plan plan{};
    std::string program{};   ///< "giftsim 0.1.0"
    std::string scenario{};  ///< its name, as its file has it
    std::string against{};   ///< where the load went, in words
    std::string members{};   ///< who was sent something, in words
    std::string command{};   ///< the line that repeats it, secrets left out
    std::vector<goal> goals{};
};

/// With three figures and a unit: "870 ns", "14.2 us", "1.52 ms", "12.4 s".
std::string length_text(std::chrono::nanoseconds length);

/// The same of a power of ten, without a fraction: "10 us".
std::string power_text(std::chrono::nanoseconds length);

/// "500/s", or "max".
std::string rate_text(const load_plan& plan);

/// Remarks that the numbers need, one sentence each: a closed loop, a generator that was too slow,
/// an early end, what is unfinished.
std::vector<std::string> remarks_on(const results& from, const load_plan& plan);

/// What came of it, in lines.
std::string text_of(const results& from, const setting& of, const sim::palette& paint);

/// One line without its end: how far it is, and how it goes.
std::string progress_text(const results& so_far, const load_plan& plan, moment now);

}  // namespace giftsim::fakeserver::load
