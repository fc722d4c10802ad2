// SPDX-License-Identifier: MIT
// Draws once per offer.
#include "sim/models/mail.hpp"

namespace giftsim::sim {

plan next_act(const mail_model& model, const send& record, luck own, instant now) {
    if (record.where != state::sent || record.via != channel::email) return {};
    if (model.bounces.hits(own(purpose::bounces)))
        return {now + model.after.drawn(own(purpose::bounce_delay)), act::bounce};
    if (model.bounces_softly.hits(own(purpose::bounces_softly)))
        return {now + model.after.drawn(own(purpose::bounce_delay)), act::soft_bounce};
    return {};
}

}  // namespace giftsim::sim
