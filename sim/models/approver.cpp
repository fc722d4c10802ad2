// SPDX-License-Identifier: MIT
// Each hurdle is decided anew, with luck of its own.
#include "sim/models/approver.hpp"

namespace giftsim::sim {

plan next_act(const approver_model& model, const send& record, const luck& own, instant now) {
    if (!model.acts || !is_held(record.where)) return {};
    const auto hurdle = static_cast<std::uint32_t>(record.where);
    const bool approved = model.approves.hits(own.draw(purpose::approves, hurdle));
    return {now + model.after.drawn(own.draw(purpose::decision_delay, hurdle)),
            approved           ? act::approve
            : record.reachdesk ? act::reject
                               : act::cancel};
}

}  // namespace giftsim::sim
