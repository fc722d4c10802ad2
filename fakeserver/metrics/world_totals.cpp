// SPDX-License-Identifier: MIT
// Sums of what worlds keep count of themselves.
#include "fakeserver/metrics/world_totals.hpp"

namespace giftsim::fakeserver {

world_totals& world_totals::operator+=(const world_totals& more) {
    worlds += more.worlds;
    running += more.running;
    events += more.events;
    for (std::size_t i = 0; i < state_count; ++i) sends[i] += more.sends[i];
    return *this;
}

world_totals totals_of(const hosted& world) {
    world_totals own{1, world.clock.runs() ? 1U : 0U, world.now.world().events_done(), {}};
    for (std::size_t i = 0; i < state_count; ++i)
        own.sends[i] = world.now.state().all_sends().count_in(static_cast<state>(i));
    return own;
}

world_totals totals_of(const registry& worlds) {
    world_totals sum;
    for (const auto& each : worlds.worlds()) sum += totals_of(*each.second);
    return sum;
}

}  // namespace giftsim::fakeserver
