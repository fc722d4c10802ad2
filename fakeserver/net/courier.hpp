// SPDX-License-Identifier: MIT
// Carries webhooks to their receivers.
#pragma once

#include "fakeserver/net/shard.hpp"

#include <cstdint>

namespace giftsim::fakeserver {

// All of this runs on the thread of the shard that is named.

/// A world has calls that nobody has begun to carry.
bool has_calls(shard& own, std::uint32_t world);

/// Carries a world's calls one after the other, in the order in which they left, and tells the
/// world what came of each, until none is left. Does nothing while somebody else does that already.
task<void> carry(server::parts& all, shard& own, std::uint32_t world);

/// Waits until nobody carries a world's calls, for as long as one call may take.
task<void> wait_for_courier(server::parts& all, shard& own, std::uint32_t world);

/// Lets carry() begin, without waiting for it. Any thread.
void start_courier(server::parts& all, shard& own, std::uint32_t world);

/// Until the server stops: brings worlds whose clocks run to where they ought to stand, and carries
/// what that made due, for nobody may call for a long time.
task<void> watch_clocks(server::parts& all, shard& own, attendance::mark present);

}  // namespace giftsim::fakeserver
