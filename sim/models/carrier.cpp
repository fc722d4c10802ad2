// SPDX-License-Identifier: MIT
// Draws once per parcel.
#include "sim/models/carrier.hpp"

namespace giftsim::sim {

plan next_act(const carrier_model& model, const send& record, const luck& own, instant now) {
    if (!model.acts) return {};
    if (record.where == state::undeliverable)
        return {now + model.way_back.drawn(own.draw(purpose::way_back)), act::give_back};
    if (record.where != state::shipped) return {};
    const bool lost = model.undeliverable.hits(own.draw(purpose::undeliverable));
    return {now + model.transit.drawn(own.draw(purpose::transit)),
            lost ? act::undeliverable : act::deliver};
}

}  // namespace giftsim::sim
