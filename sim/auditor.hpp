// SPDX-License-Identifier: MIT
// An independent bookkeeper: works everything out again from postings and histories.
#pragma once

#include "sim/world.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

/// Every contradiction between balances and postings, states and histories, charges and states;
/// empty when all is well. Takes time in proportion to all that ever happened.
std::vector<std::string> audit(const domain& world);

/// The same, and every contradiction between webhooks, what was tried to deliver them, and the
/// histories that they tell of.
std::vector<std::string> audit(const world& here);

}  // namespace giftsim::sim
