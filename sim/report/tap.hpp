// SPDX-License-Identifier: MIT
// TAP, version 13, which prove reads.
#pragma once

#include "sim/report/record.hpp"

#include <string>

namespace giftsim::sim::report {

/// A test per entry. One that did not pass has the reason as a block of YAML.
std::string tap_of(const run_record& run);

}  // namespace giftsim::sim::report
