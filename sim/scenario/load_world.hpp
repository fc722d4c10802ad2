// SPDX-License-Identifier: MIT
// The "world" of a scenario file, made by the same commands that everything else uses.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/rate_rule.hpp"
#include "sim/scenario/server_wishes.hpp"
#include "sim/view/names.hpp"
#include "sim/world.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace giftsim::sim {

struct clock_plan {
    std::uint64_t seed = 1;
    instant start{};
    std::string zone = "UTC";  ///< unless the organisation has its own
    bool magic = false;        ///< addresses say what recipients do
};

struct made_world {
    world start;
    names called;
    std::optional<rate_rule> limit;
    server_wishes server;
};

/// Makes the world that an object describes; null describes the default one. What is not said
/// takes defaults, so that an empty object is a world in which a send can be begun. Whatever the
/// domain refuses is a problem at its place; with any problem the result is of no use.
made_world make_world(const json::value* from, const std::string& pointer, const clock_plan& clock,
                      json::problems& found);

}  // namespace giftsim::sim
