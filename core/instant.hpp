// SPDX-License-Identifier: MIT
// Instants and spans of the world's clock (TI-01): UTC, milliseconds, whole numbers.
#pragma once

#include <chrono>
#include <cstdint>

namespace giftsim {

/// A length of time in milliseconds.
using span = std::chrono::milliseconds;

/// A point in time, UTC. Leap seconds do not exist.
using instant = std::chrono::sys_time<span>;

/// The first and the last instant a world can have (TI-01: the years 1970 to 2200).
inline constexpr instant earliest_instant{};
inline constexpr instant latest_instant =
    std::chrono::sys_days{std::chrono::year{2201} / std::chrono::January / 1} - span{1};

/// Later than every instant of a world; what has no deadline is due then. Fits 43 bits.
inline constexpr instant never{span{(std::int64_t{1} << 43) - 1}};

static_assert(latest_instant < never);

/// Milliseconds since 1970, for packing and hashing. An instant of a world is never negative.
constexpr std::uint64_t ticks(instant at) {
    return static_cast<std::uint64_t>(at.time_since_epoch().count());
}

constexpr bool in_range(instant at) { return at >= earliest_instant && at <= latest_instant; }

}  // namespace giftsim
