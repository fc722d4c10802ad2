// SPDX-License-Identifier: MIT
// The steps of a scenario file, each read by the function of its verb.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace giftsim::sim {

/// Reads all steps. `called` holds the world's handles; those that steps add are known from that
/// step on. Handles, times that go back and words that do not exist are problems.
std::vector<step_plan> read_steps(const json::value& from, const std::string& pointer,
                                  const world& start, names called, json::problems& found);

/// Reads one step of a running world. The domain judges its values, not the loader.
/// Empty if and only if a problem was added.
std::optional<step_plan> read_step(const json::value& from, const domain& state,
                                   const names& called, json::problems& found);

}  // namespace giftsim::sim
