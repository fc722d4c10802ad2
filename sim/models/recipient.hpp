// SPDX-License-Identifier: MIT
// The recipient: opens, clicks, verifies and picks, each with a chance and after a while.
#pragma once

#include "core/send.hpp"
#include "sim/models/plan.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

namespace giftsim::sim {

/// A habit: how likely an act follows the state before it, and how soon. Every figure is a choice
/// of whoever writes the scenario; the vendors publish none.
struct habit {
    ratio chance{1, 1};
    delay after{};
};

struct recipient_model {
    habit opens;     ///< after Sent; of a generated link, the click
    habit clicks;    ///< after Opened
    habit verifies;  ///< after Clicked
    habit picks;     ///< after Verified
};

/// What this recipient does next about a send that has just reached its state at `now`.
plan next_act(const recipient_model& model, const send& record, const luck& own, instant now);

}  // namespace giftsim::sim
