// SPDX-License-Identifier: MIT
// The carrier: hands parcels over after a while, or brings them back (PH-03, PH-06).
#pragma once

#include "core/send.hpp"
#include "sim/models/plan.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

namespace giftsim::sim {

struct carrier_model {
    bool acts = false;      ///< false: scripted, only acts move a parcel on
    ratio undeliverable{};  ///< of all parcels: cannot be handed over
    delay transit{};        ///< from Shipped until handed over, or not
    delay way_back{};       ///< from Undeliverable until back in the warehouse
};

/// What the carrier does about a parcel that has just reached its state at `now`.
plan next_act(const carrier_model& model, const send& record, const luck& own, instant now);

}  // namespace giftsim::sim
