// SPDX-License-Identifier: MIT
// Which scenarios a run is about.
#pragma once

#include "sim/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace giftsim {

/// Whether one of the filters fits: a part of the name, in any case of letters; a rule's ID; a tag.
/// Without filters everything does.
bool passes(const sim::scenario& plan, const std::vector<std::string>& filters);

}  // namespace giftsim
