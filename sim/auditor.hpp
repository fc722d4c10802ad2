// SPDX-License-Identifier: MIT
// An independent bookkeeper: works everything out again from postings and histories.
#pragma once

#include "core/domain.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

/// Every contradiction between balances and postings, states and histories, charges and states;
/// empty when all is well. Takes time in proportion to all that ever happened.
std::vector<std::string> audit(const domain& world);

}  // namespace giftsim::sim
