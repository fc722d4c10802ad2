// SPDX-License-Identifier: MIT
// Many sends of one kind, begun evenly over a span of time.
#pragma once

#include "core/command.hpp"
#include "core/instant.hpp"
#include "sim/models/behaviour.hpp"

#include <cstdint>

namespace giftsim::sim {

/// A population's plan. Its members are called after their place in it.
struct population {
    initiate begin{};         ///< how each is begun; recipient and member are filled in
    link_id link{};           ///< or whose page each passes (ML-02), and the rest does not matter
    std::uint32_t count = 1;  ///< members, at least 1
    span over{};              ///< from the first to after the last
    behaviour models{};       ///< their vendors are the world's own
};

/// A population on its way.
struct population_progress {
    population plan;
    instant start{};
    std::uint32_t begun = 0;
    std::uint16_t behaviour = 0;     ///< number of its models in the world's list, from 1
    std::uint32_t first_member = 0;  ///< members are numbered through all populations of a world

    bool complete() const { return begun == plan.count; }

    /// When the next member comes. Requires !complete().
    instant next() const {
        // over * begun / count without leaving 64 bits.
        const auto whole = static_cast<std::uint64_t>(plan.over.count()) / plan.count;
        const auto rest = static_cast<std::uint64_t>(plan.over.count()) % plan.count;
        return start + span{static_cast<std::int64_t>(whole * begun + rest * begun / plan.count)};
    }
};

}  // namespace giftsim::sim
