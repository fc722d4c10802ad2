// SPDX-License-Identifier: MIT
// How a world's clock moves by itself; where it stands is the world's own affair.
#pragma once

#include "core/instant.hpp"
#include "core/parsed.hpp"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

/// World time per wall time, in thousandths: 1500 is one and a half times as fast.
struct clock_speed {
    std::int64_t thousandths = 1000;

    friend bool operator==(clock_speed, clock_speed) = default;
};

/// Reads "1", "60", "0.5", "x60": above 0, at most 10,000,000, at most three decimals.
parsed<clock_speed> parse_speed(std::string_view text);

/// Frozen, or running: then it says where the world ought to stand at a moment of a steady wall
/// clock, which is given in milliseconds from any zero.
class running_clock {
public:
    using wall = std::chrono::milliseconds;

    /// Frozen.
    running_clock() = default;

    bool runs() const { return runs_; }
    clock_speed speed() const { return speed_; }

    void freeze() { runs_ = false; }
    /// From now on `world_now` moves with the wall clock.
    void run(instant world_now, wall now, clock_speed speed);
    /// Goes on from another place, as after an advance.
    void set(instant world_now, wall now);

    /// Where the world ought to stand. Requires runs().
    instant at(wall now) const;

    /// How long, at this speed, until an instant comes; nothing if it has come. Requires runs().
    wall until(instant when, wall now) const;

private:
    bool runs_ = false;
    clock_speed speed_;
    instant world_;
    wall wall_{};
};

}  // namespace giftsim::fakeserver
