// SPDX-License-Identifier: MIT
// One page that needs nothing beside it.
#pragma once

#include "sim/report/record.hpp"

#include <string>

namespace giftsim::sim::report {

/// It asks nobody for anything, and works without its script. Equal runs in this process give equal
/// bytes. All that comes from files or servers is shown as text (SEC-03).
std::string html_of(const run_record& run);

}  // namespace giftsim::sim::report
