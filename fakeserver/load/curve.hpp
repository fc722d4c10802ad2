// SPDX-License-Identifier: MIT
// Drawings of a load's results, as SVG inside of a page.
#pragma once

#include "fakeserver/load/results.hpp"

#include <string>

namespace giftsim::fakeserver::load {

/// Latency by percentile, both on logarithmic scales: each step to the right holds a tenth as many.
std::string percentile_curve(const results& from);

/// The median, p99 and the longest of each second, on a logarithmic scale.
std::string latency_over_time(const results& from);

/// Requests due and answered in each second.
std::string rate_over_time(const results& from);

}  // namespace giftsim::fakeserver::load
