// SPDX-License-Identifier: MIT
// Draws once per offer.
#include "sim/models/mail.hpp"

namespace giftsim::sim {

plan next_act(const mail_model& model, const send& record, const luck& own, instant now) {
    const bool is_new = record.where == state::sent || record.where == state::offer_sent;
    if (!is_new || record.via != channel::email) return {};
    const auto fails = [&](ratio chance, purpose what) {
        return !chance.is_impossible() && chance.hits(own.draw(what));
    };
    const auto failure = fails(model.bounces, purpose::bounces)                 ? act::bounce
                         : fails(model.bounces_softly, purpose::bounces_softly) ? act::soft_bounce
                                                                                : act::none;
    if (failure == act::none) return {};
    return {now + model.after.drawn(own.draw(purpose::bounce_delay)), failure};
}

}  // namespace giftsim::sim
