// SPDX-License-Identifier: MIT
// When a fault strikes, as views and files show it; the mirror of scenario/load_trigger.
#pragma once

#include "sim/fault_trigger.hpp"
#include "sim/view/json.hpp"

namespace giftsim::sim {

/// What says when a fault strikes, laid into its view: {"first": 3}; nothing for always.
void put_trigger(json_view& into, const fault_trigger& when);

}  // namespace giftsim::sim
