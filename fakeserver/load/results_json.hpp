// SPDX-License-Identifier: MIT
// A load's results for other programs.
#pragma once

#include "fakeserver/load/results_text.hpp"

#include <string>

namespace giftsim::fakeserver::load {

/// One JSON object; lengths are whole nanoseconds.
std::string json_of(const results& from, const setting& of);

}  // namespace giftsim::fakeserver::load
