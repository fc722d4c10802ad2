// SPDX-License-Identifier: MIT
// Two legs, each with its own delay.
#include "sim/models/amazon.hpp"

namespace giftsim::sim {

plan next_act(const amazon_model& model, const send& record, const luck& own, instant now) {
    if (!model.acts) return {};
    if (record.where == state::amazon_fulfilling)
        return {now + model.ships.drawn(own.draw(purpose::amazon_ships)), act::amazon_ship};
    if (record.where == state::amazon_shipped)
        return {now + model.arrives.drawn(own.draw(purpose::amazon_arrives)), act::amazon_arrive};
    return {};
}

}  // namespace giftsim::sim
