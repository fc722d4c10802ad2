// SPDX-License-Identifier: MIT
// How a budget is measured and printed.
#pragma once

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>

namespace giftsim::bench {

using stopwatch = std::chrono::steady_clock;

inline double seconds_since(stopwatch::time_point start) {
    return std::chrono::duration<double>(stopwatch::now() - start).count();
}

/// The shortest of several runs: what the machine can do when nothing disturbs it.
template <class Work>
double best_seconds(int runs, Work work) {
    auto best = std::numeric_limits<double>::max();
    for (int i = 0; i < runs; ++i) best = std::min(best, work());
    return best;
}

/// A line of the table.
void print(const std::string& what, const std::string& budget, const std::string& measured,
           bool met);

/// A line that has no budget.
void print(const std::string& what, const std::string& measured);

}  // namespace giftsim::bench
