// SPDX-License-Identifier: MIT
// A load's results as a page of its own: no script, nothing fetched.
#pragma once

#include "fakeserver/load/results_text.hpp"

#include <string>

namespace giftsim::fakeserver::load {

std::string html_of(const results& from, const setting& of);

}  // namespace giftsim::fakeserver::load
