// SPDX-License-Identifier: MIT
// Sends of each kind that all go their whole way, to compare what they cost.
#pragma once

#include "sim/world.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace giftsim::bench {

/// What can be sent, and where it ends if nobody stops it.
struct kind {
    std::string_view name;
    state end;
    sim::population (*sends)(std::uint32_t count, span over);
};

/// An eGift, a parcel, one whose address is asked for, one by way of Amazon, and an eGift and a
/// parcel behind a link on Reachdesk.
std::span<const kind> kinds();

/// A world in which all of them can be sent, with money for everything; warehouse, carrier and
/// Amazon keep their promises.
sim::world world_of_every_kind(std::uint64_t seed = 1);

}  // namespace giftsim::bench
