// SPDX-License-Identifier: MIT
// Amazon: sends what was ordered there to the warehouse (PH-08).
#pragma once

#include "core/send.hpp"
#include "sim/models/plan.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

namespace giftsim::sim {

struct amazon_model {
    bool acts = false;  ///< false: scripted, only acts move an order on
    delay ships{};      ///< from the order until it leaves Amazon
    delay arrives{};    ///< from there until it is in the warehouse
};

/// What Amazon does about an order that has just reached its state at `now`.
plan next_act(const amazon_model& model, const send& record, const luck& own, instant now);

}  // namespace giftsim::sim
