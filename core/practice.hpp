// SPDX-License-Identifier: MIT
// What accounts of Sendoso dispute among the domain's rules; a profile fills it in (PR-01).
#pragma once

#include "core/instant.hpp"

namespace giftsim {

/// The defaults are the seed's. Reachdesk's sends do not ask for any of it.
struct practice {
    /// As in the vendor's sandbox: no send gets beyond Sent, Amazon Fulfilling or Order Received,
    /// and none has a deadline (PR-02).
    bool stands_still = false;

    /// While a parcel's recipient is asked for the address its estimate is held (FN-05); else it is
    /// first paid when they confirm. A choice is held in either case (PH-11).
    bool holds_while_asked = true;

    /// The local time of day at which a request for an address ends (PH-02).
    span request_ends_at{0};
};

}  // namespace giftsim
