// SPDX-License-Identifier: MIT
// The warehouse: packs and ships within the vendor's promises, and now and then something holds an
// order up (PH-03, PH-04, PH-09, PH-10).
#pragma once

#include "core/domain.hpp"
#include "sim/models/plan.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

namespace giftsim::sim {

struct warehouse_model {
    bool acts = false;     ///< false: scripted, only acts move an order on
    ratio issues{};        ///< of all orders: held up once
    delay issue_after{};   ///< from Order Received to the issue
    delay issue_length{};  ///< until it is resolved
    ratio fails{};         ///< of the others: comes to nothing
};

/// What the warehouse does about a parcel that has just reached its state at `now`. Between Order
/// Received and Shipped lie as many business days as are promised, drawn once.
plan next_act(const warehouse_model& model, const domain& here, send_id which, const luck& own,
              instant now);

}  // namespace giftsim::sim
