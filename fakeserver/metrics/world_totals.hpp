// SPDX-License-Identifier: MIT
// What worlds come to, one or many.
#pragma once

#include "core/lifecycle/state.hpp"
#include "fakeserver/world/registry.hpp"

#include <array>
#include <cstdint>

namespace giftsim::fakeserver {

struct world_totals {
    std::uint64_t worlds = 0;
    std::uint64_t running = 0;  ///< whose clock runs
    std::uint64_t events = 0;   ///< done so far
    std::array<std::uint64_t, state_count> sends{};

    world_totals& operator+=(const world_totals& more);
};

/// Takes as long for a world of millions of sends as for an empty one.
world_totals totals_of(const hosted& world);
world_totals totals_of(const registry& worlds);

}  // namespace giftsim::fakeserver
