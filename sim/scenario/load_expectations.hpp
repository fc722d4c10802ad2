// SPDX-License-Identifier: MIT
// Checks what a scenario expects before anything runs: words, forms and handles.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/view/names.hpp"

#include <string>

namespace giftsim::sim {

/// Looks through an "expect" object. `known` holds all handles that exist by then. Adds a problem
/// for each unknown key, unknown handle and value that could never be. Texts with variables are not
/// judged, for nobody knows yet what they will say.
void check_expectations(const json::value& expect, const std::string& pointer, const names& known,
                        json::problems& found);

}  // namespace giftsim::sim
