// SPDX-License-Identifier: MIT
// A lifecycle's table as states and the moves between them.
#pragma once

#include "core/lifecycle/all.hpp"
#include "sim/view/json.hpp"

namespace giftsim::sim {

/// Every state of it once, with whether it is final or a send is held there, and every move from
/// state to state with its acts and rules; an act that nobody outside can ask for stands in
/// brackets. The first move comes from nowhere.
json_view view_of(const named_lifecycle& which);

}  // namespace giftsim::sim
