// SPDX-License-Identifier: MIT
// Where a value stands between two others, on a line of whole units.
#pragma once

#include <cstdint>
#include <limits>

namespace giftsim::sim::report {

/// 0 at `from`, `length` at `to`; 0 where these are one. Requires from <= at <= to. Never
/// overflows, at the cost of what no eye sees.
constexpr std::uint32_t place_on(std::int64_t at, std::int64_t from, std::int64_t to,
                                 std::uint32_t length) {
    auto part = static_cast<std::uint64_t>(at) - static_cast<std::uint64_t>(from);
    auto whole = static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
    while (whole > std::numeric_limits<std::uint32_t>::max()) {
        whole >>= 1;
        part >>= 1;
    }
    return whole == 0 ? 0 : static_cast<std::uint32_t>(part * length / whole);
}

}  // namespace giftsim::sim::report
