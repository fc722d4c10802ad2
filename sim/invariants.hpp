// SPDX-License-Identifier: MIT
// What must hold after every command, each a sentence and a check that costs next to nothing.
#pragma once

#include "core/domain.hpp"
#include "sim/webhooks/delivery.hpp"

#include <stdexcept>
#include <string>

namespace giftsim::sim {

/// The simulation contradicts itself: a bug of ours, never of a scenario.
class invariant_broken : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// The four accounts of a source add up to zero (FN-02), and what is available lies below zero
/// only where an approval or an adjustment took it there (FN-09).
/// Throws invariant_broken.
void check_source(const funding_source& source, funding_id which);

/// A send has been charged exactly while its offer is out, after it was redeemed or expired opened,
/// and never in testing mode (FN-02, FN-03, FN-07, SI-09); while its offer is out, its deadlines
/// lie ahead (TI-04, EG-05). Throws invariant_broken.
void check_send(const send& record, send_id which, instant now);

/// The same of a physical send: money is held only while the recipient is asked or the order is
/// worked on, and spent from the order on (FN-02, FN-05, FN-11); what never left costs nothing; the
/// request's end lies ahead (PH-02). Throws invariant_broken.
void check_parcel(const send& record, const parcel& own, send_id which, instant now);

/// The same of a send on Reachdesk: money is held while it waits for its recipient, of a parcel
/// from the address on, and spent from the taking on (ML-06, ML-07); what is pending, expired,
/// rejected or called off has none; the end lies ahead (ML-10). Throws invariant_broken.
void check_claim(const domain& here, send_id which, instant now);

/// A webhook's delivery is pending exactly while an attempt is due or under way; only a duplicate
/// of what was taken may still leave later. Throws invariant_broken.
void check_delivery(const webhook_delivery& record, delivery_id which);

}  // namespace giftsim::sim
