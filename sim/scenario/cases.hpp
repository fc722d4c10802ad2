// SPDX-License-Identifier: MIT
// One scenario per row of a table: "cases": [{"days": 1}, {"days": 90}], written as ${days}.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

struct scenario_case {
    std::string label;       ///< "days=90"; empty for a scenario without cases
    json::value document{};  ///< with the row's values laid in, and without "cases"
};

/// The documents that a file holds: one, or one per case. A text that is nothing but ${days}
/// becomes the value itself; inside a longer text it becomes that value's text. Other names are
/// left alone, for they may be captured later. Rows that do not say the same things, and names that
/// nothing refers to, are problems.
std::vector<scenario_case> cases_of(const json::value& document, json::problems& found);

}  // namespace giftsim::sim
