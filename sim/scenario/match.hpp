// SPDX-License-Identifier: MIT
// Compares what a scenario expects with what a view shows, and names only the differences.
#pragma once

#include "sim/json/value.hpp"
#include "sim/view/json.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

/// One place where the two differ.
struct difference {
    std::string pointer;  ///< into the scenario file; keys with their variables filled in
    json::position at;    ///< of the expected value
    std::string expected;
    std::string actual;
};

/// Objects match partially: only the members that are expected count. Lists match in full, item by
/// item. A text stands for an object by its "status" or its "kind". A matcher says itself what it
/// expects. Anything else must be equal.
void compare(const json::value& expected, const json_view& actual, const std::string& pointer,
             std::vector<difference>& found);

/// An expected value in one line.
std::string brief(const json::value& shown);

}  // namespace giftsim::sim
