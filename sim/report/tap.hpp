// SPDX-License-Identifier: MIT
// TAP, version 13, which prove reads.
#pragma once

#include "sim/report/record.hpp"

#include <string>

namespace giftsim::sim::report {

/// A test per entry. Below one that did not pass stand a block of YAML, with its verdict and the
/// reason in a line, and the whole reason as comments.
std::string tap_of(const run_record& run);

}  // namespace giftsim::sim::report
