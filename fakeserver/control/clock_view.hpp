// SPDX-License-Identifier: MIT
// A world's clock as the control API shows it.
#pragma once

#include "fakeserver/world/registry.hpp"
#include "sim/view/json.hpp"

namespace giftsim::fakeserver {

/// {"now","mode","zone","speed"}; the speed is 0 while it is frozen.
sim::json_view view_of_clock(const hosted& which);

}  // namespace giftsim::fakeserver
