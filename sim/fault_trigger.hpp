// SPDX-License-Identifier: MIT
// When a fault strikes: which of the occasions that it could strike at.
#pragma once

#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

#include <cstdint>

namespace giftsim::sim {

/// A value, without a count of its own: whoever has the fault counts its occasions.
struct fault_trigger {
    enum class kind : std::uint8_t {
        always,
        first,   ///< the first `n` times
        nth,     ///< the n-th time, and no other
        every,   ///< every n-th time
        chance,  ///< by lot
    };

    kind when = kind::always;
    std::uint32_t n = 1;  ///< of first, nth and every; at least 1
    ratio odds{1, 1};     ///< of chance

    /// Whether it strikes at the occasion of this place, counted from 1. The same whenever it is
    /// asked; `own` is the fault's luck.
    constexpr bool strikes(std::uint32_t place, const luck& own) const {
        switch (when) {
            case kind::always:
                return true;
            case kind::first:
                return place <= n;
            case kind::nth:
                return place == n;
            case kind::every:
                return place % n == 0;
            case kind::chance:
                return odds.hits(own.draw(purpose::faults, place));
        }
        return false;
    }

    friend constexpr bool operator==(const fault_trigger&, const fault_trigger&) = default;
};

}  // namespace giftsim::sim
