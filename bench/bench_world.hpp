// SPDX-License-Identifier: MIT
// Worlds for the benchmarks: one campaign, one payer, and recipients with gift-like habits.
#pragma once

#include "sim/world.hpp"

#include <cstdint>

namespace giftsim::bench {

/// A UTC world in October 2020 with one funded eGift campaign of 30 days.
sim::world campaign_world(std::uint64_t seed = 1);

/// Recipients who all open, click, verify and pick, within minutes to days.
sim::behaviour everyone_redeems();

/// Recipients of all sorts: 3/100 bounce, a third never open, some stop half-way.
sim::behaviour mixed_recipients();

/// `count` sends of the campaign, begun evenly over a span.
sim::population sends_over(std::uint32_t count, span over, const sim::behaviour& models);

}  // namespace giftsim::bench
