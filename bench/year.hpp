// SPDX-License-Identifier: MIT
// The years of the folder scenarios/population, with as many sends as somebody wants.
#pragma once

#include "sim/scenario/scenario.hpp"

#include <cstdint>
#include <string>

namespace giftsim::bench {

/// A scenario of that folder: "a-year-of-mixed-habits".
sim::scenario year_called(const std::string& name);

/// Its world with its populations as large as they come to `sends` together, and with money in
/// proportion, from the beginning until nothing is left to happen. A send that has not ended, or
/// populations of another size, throw.
sim::world live_through(const sim::scenario& year, std::uint32_t sends);

}  // namespace giftsim::bench
