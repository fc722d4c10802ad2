// SPDX-License-Identifier: MIT
// The pure simulation rate of a scenario.
#pragma once

#include "fakeserver/cli/exit_code.hpp"
#include "sim/scenario/report_text.hpp"
#include "sim/scenario/scenario.hpp"

#include <chrono>
#include <iosfwd>

namespace giftsim {

/// Runs the scenario again and again in this process for so long, at least three times, and prints
/// the fastest run and the median. Fails as `giftsim run` does; and with not_deterministic, where
/// two runs differ.
exit_code bench_rate(const sim::scenario& plan, std::chrono::nanoseconds length,
                     const sim::palette& paint, std::ostream& out, std::ostream& err);

}  // namespace giftsim
