// SPDX-License-Identifier: MIT
// New worlds: from a preset, from a scenario, or with one of each.
#pragma once

#include "fakeserver/world/registry.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <string>

namespace giftsim::fakeserver {

/// Adds a world as POST /_sim/worlds describes it. Null if and only if a problem was added.
hosted* create_world(registry& into, const sim::json::value& from, sim::json::problems& found);

/// The same for a wish in text, of ours: `{"preset":"demo"}`. Throws std::invalid_argument with
/// all problems.
hosted& create_world(registry& into, const std::string& wish);

/// Adds a world whose scenario has been loaded.
hosted& host(registry& into, const sim::scenario& from, std::string origin);

}  // namespace giftsim::fakeserver
