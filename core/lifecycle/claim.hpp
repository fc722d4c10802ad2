// SPDX-License-Identifier: MIT
// The lives of a gift on Reachdesk (ML): claimed behind a multi-use link, or sent by its API.
#pragma once

#include "core/lifecycle/egift.hpp"
#include "core/lifecycle/transition.hpp"

namespace giftsim {

/// What a Reachdesk campaign gives away.
enum class claimed : std::uint8_t {
    code,    ///< an eGift (ML-06)
    parcel,  ///< something physical (ML-07)
};

/// `via` tells how a send that the API began is told to its recipient: by mail, or by a claim_url
/// that the caller passes on (ML-11). What a link's page began is always mailed (ML-05).
const lifecycle& claim_lifecycle(claimed what, channel via);

}  // namespace giftsim
