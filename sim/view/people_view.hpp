// SPDX-License-Identifier: MIT
// Users and invitations as the control API and scenarios see them.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

namespace giftsim::sim {

/// Every field of user_fields; who has been removed is no longer active. Requires a user that
/// exists.
json_view view_of_user(const domain& world, user_id which);

/// A team, and which funding source pays for its members; null if none does.
json_view view_of_team(const domain& world, team_id which);

/// Every field of invitation_fields; one that can still be accepted at `now` is open (API-07).
/// Requires an invitation that exists.
json_view view_of_invitation(const domain& world, invitation_id which, instant now);

}  // namespace giftsim::sim
