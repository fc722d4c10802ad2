// SPDX-License-Identifier: MIT
// JUnit XML, as Surefire writes it and continuous integration reads it.
#pragma once

#include "sim/report/record.hpp"

#include <string>

namespace giftsim::sim::report {

/// A suite per folder, a test case per entry. What did not go as its file says is a failure;
/// anything worse is an error. The only format that holds durations.
std::string junit_of(const run_record& run);

}  // namespace giftsim::sim::report
