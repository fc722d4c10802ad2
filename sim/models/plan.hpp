// SPDX-License-Identifier: MIT
// What a model intends, and the luck that it draws from.
#pragma once

#include "core/instant.hpp"
#include "core/lifecycle/act.hpp"
#include "sim/random/draw.hpp"

namespace giftsim::sim {

/// An act that a model will do unless something overtakes it.
struct plan {
    instant at = never;
    act what = act::none;
};

/// All draws of one entity.
struct luck {
    std::uint64_t seed;
    std::uint64_t entity;

    std::uint64_t operator()(purpose what) const { return draw(seed, entity, what); }
};

}  // namespace giftsim::sim
