// SPDX-License-Identifier: MIT
// One habit per state; a recipient without it leaves the send to its deadline.
#include "sim/models/recipient.hpp"

namespace giftsim::sim {
namespace {

plan act_on(const habit& habit, act what, const luck& own, purpose chance, purpose wait,
            instant now) {
    if (!habit.chance.is_certain() && !habit.chance.hits(own.draw(chance))) return {};
    return {now + habit.after.drawn(own.draw(wait)), what};
}

}  // namespace

plan next_act(const recipient_model& model, const send& record, const luck& own, instant now) {
    switch (record.where) {
        case state::sent:
            return act_on(model.opens, record.via == channel::link ? act::click : act::open, own,
                          purpose::opens, purpose::open_delay, now);
        case state::opened:
            return act_on(model.clicks, act::click, own, purpose::clicks, purpose::click_delay,
                          now);
        case state::clicked:
            return act_on(model.verifies, act::verify, own, purpose::verifies,
                          purpose::verify_delay, now);
        case state::verified:
            return act_on(model.picks, act::pick, own, purpose::picks, purpose::pick_delay, now);
        case state::none:
        case state::initiated:
        case state::suspicious_email:
        case state::insufficient_funds:
        case state::redeemed:
        case state::expired:
        case state::refunded:
        case state::canceled:
        case state::invalid_email_format:
            return {};
    }
    return {};
}

}  // namespace giftsim::sim
