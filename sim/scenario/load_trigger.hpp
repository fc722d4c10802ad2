// SPDX-License-Identifier: MIT
// When a fault strikes, as files write it: "first", "nth", "every" or "chance".
#pragma once

#include "sim/fault_trigger.hpp"
#include "sim/json/reader.hpp"

namespace giftsim::sim {

/// Reads what says when from an object that may say more; always, if nothing does. Two of the
/// words at once are a problem.
fault_trigger read_trigger(json::object_reader& in, json::problems& found);

}  // namespace giftsim::sim
