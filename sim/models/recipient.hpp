// SPDX-License-Identifier: MIT
// The recipient: opens, clicks, verifies and picks, each with a chance and after a while.
#pragma once

#include "core/domain.hpp"
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
    habit opens;       ///< after Sent; of a generated link, the click
    habit clicks;      ///< after Opened
    habit verifies;    ///< after Clicked
    habit picks;       ///< after Verified
    habit chooses{};   ///< in Offer Sent, where there is something to choose (PH-11)
    habit confirms{};  ///< then: the address, the known one or their own (PH-13, ML-07)
    habit proves{};    ///< in Awaiting Confirmation: who they are (ML-07)
};

/// What this recipient does next about a send that has just reached its state at `now`.
plan next_act(const recipient_model& model, const send& record, const luck& own, instant now);

/// The same about a parcel in Offer Sent, whether it has just got there or something was chosen.
plan next_about_parcel(const recipient_model& model, const domain& state, send_id which,
                       const luck& own, instant now);

/// The same about a gift on Reachdesk (ML-06, ML-07, ML-11).
plan next_about_claim(const recipient_model& model, const domain& here, send_id which,
                      const luck& own, instant now);

/// One who never does anything.
recipient_model idle_recipient();

/// Where a recipient lives whom nobody has given an address.
inline constexpr address usual_address{"1 Main Street", "", "Springfield", "IL", "62701", "US"};

}  // namespace giftsim::sim
