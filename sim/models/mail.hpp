// SPDX-License-Identifier: MIT
// The mail system: a few offers bounce, at once or after all retries (EG-08).
#pragma once

#include "core/send.hpp"
#include "sim/models/plan.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

namespace giftsim::sim {

struct mail_model {
    ratio bounces{};         ///< undeliverable for good
    ratio bounces_softly{};  ///< of the others: fails for now, and in every retry
    delay after{};           ///< from sending to the failure
};

/// What the mail system does about a send that has just reached its state at `now`. Only an
/// offer that the platform mailed can bounce (GL-02).
plan next_act(const mail_model& model, const send& record, const luck& own, instant now);

}  // namespace giftsim::sim
