// SPDX-License-Identifier: MIT
// What a scenario expects of the Send Tracker: a question to it, and what it must answer.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/match.hpp"
#include "sim/scenario/target.hpp"
#include "sim/view/names.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

/// The keys beside the tracker's parameters: what it must answer.
inline constexpr std::array<std::string_view, 6> tracker_results{"total", "counts", "sends",
                                                                 "rows",  "csv",    "details"};

/// The parameters that stand in an expectation, as texts: a list is several of one name. What has
/// another form is left out.
tracker_parameters parameters_in(const json::value& expected);

/// Adds a problem for each parameter that makes no sense. What depends on variables is let pass.
void check_tracker_question(const json::value& expected, const std::string& pointer,
                            const names& known, json::problems& found);

/// Asks the target, as often as there are questions, and compares.
void compare_tracker(const json::value& expected, const std::string& pointer, const target& on,
                     const names& called, std::vector<difference>& found);

}  // namespace giftsim::sim
