// SPDX-License-Identifier: MIT
// What the reader of a failed scenario sees.
#pragma once

#include "sim/scenario/run.hpp"

#include <string>

namespace giftsim::sim {

/// Emphasis for a terminal; all empty where there is none.
struct palette {
    std::string good, bad, dim, strong, plain;

    static palette colours() { return {"\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[1m", "\x1b[0m"}; }
};

/// The expectation's own part of a pointer into a file: "/sends/kim/status".
std::string short_pointer(const std::string& pointer);

/// FILE:LINE:COLUMN, the step, each difference side by side, the world's time, the histories of the
/// sends concerned, and the line that replays it. Ends with a line break.
std::string report_text(const scenario& plan, const failure& what, const palette& paint);

}  // namespace giftsim::sim
