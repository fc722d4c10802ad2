// SPDX-License-Identifier: MIT
// Gifts and campaigns as the control API sees them.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

namespace giftsim::sim {

/// {"id","name","kind","category","price","highest","countries","delisted"}.
json_view view_of_gift(const domain& world, gift_id which);

/// {"id","name","kind","status","offer_days","gifts","pays","opens","closes","testing"...}. The
/// status says whether new sends find it at `now`: Active, Scheduled, Closed, Archived, Deleted
/// (SI-05).
json_view view_of_campaign(const domain& world, campaign_id which, instant now);

}  // namespace giftsim::sim
