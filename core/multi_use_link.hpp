// SPDX-License-Identifier: MIT
// A link that anybody may hold, and of which each of a sender's contacts has one claim (ML).
#pragma once

#include "core/ids.hpp"

namespace giftsim {

struct multi_use_link {
    campaign_id campaign{};  ///< a triggered one
    user_id sender{};        ///< on whose behalf: their connector finds, their wallet pays (ML-01)
    connector_id connector{};  ///< the sender's
    user_id made_by{};         ///< the Admin; none: one who is not named
};

}  // namespace giftsim
