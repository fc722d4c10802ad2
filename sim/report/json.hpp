// SPDX-License-Identifier: MIT
// The whole record as JSON; sim/README.md says what it holds.
#pragma once

#include "sim/report/record.hpp"

#include <string>

namespace giftsim::sim::report {

/// The version of the shape that json_of() writes: a minor one adds, a major one may change.
inline constexpr const char* json_version = "1.0";

/// Equal runs in this process give equal bytes.
std::string json_of(const run_record& run);

}  // namespace giftsim::sim::report
