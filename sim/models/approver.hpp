// SPDX-License-Identifier: MIT
// Whoever decides about held sends: an Admin, and the vendor's support about its own (SI-08).
#pragma once

#include "core/send.hpp"
#include "sim/models/plan.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

namespace giftsim::sim {

struct approver_model {
    bool acts = false;     ///< false: scripted, held sends wait for acts
    ratio approves{1, 1};  ///< of all held sends, each time; the others are cancelled
    delay after{};         ///< from the holding up to the decision
};

/// What is decided about a send that has just been held at `now`. An approval that is refused (an
/// empty stock) leaves it held.
plan next_act(const approver_model& model, const send& record, const luck& own, instant now);

}  // namespace giftsim::sim
