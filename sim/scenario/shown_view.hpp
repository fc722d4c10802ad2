// SPDX-License-Identifier: MIT
// What a target shows, in the words of a scenario.
#pragma once

#include "sim/scenario/target.hpp"
#include "sim/view/names.hpp"

namespace giftsim::sim {

/// The view that answers a question, with handles in the place of numbers.
json_view shown_view(const target& on, const question& asked, const names& called);

}  // namespace giftsim::sim
