// SPDX-License-Identifier: MIT
// Users and teams as the documented API shows them: the same number is text here and a whole
// number there (API-07).
#pragma once

#include "fakeserver/route.hpp"
#include "sim/view/json.hpp"

#include <vector>

namespace giftsim::fakeserver {

/// The organisation's own number, which the API calls team_id.
inline constexpr int organisation_number = 1;

/// Whoever has not been removed, in order.
std::vector<user_id> active_users(const domain& state);
/// The same of those who are at home in a team.
std::vector<user_id> members_of(const domain& state, team_id which);

/// The team that a path or a body names, by number or handle; none if there is none.
team_id team_named(const call& at, std::string_view text);

/// The caller.
sim::json_view view_of_me(const call& at);
/// A row of GET /users.
sim::json_view view_of_user(const domain& state, user_id which);
/// A row of GET /groups/{id}/members.
sim::json_view view_of_member(const call& at, user_id which);
/// A row of GET /groups.
sim::json_view view_of_group(const domain& state, team_id which);

/// "regular", "manager", "admin": what the API calls a role.
std::string_view api_role(role what);

}  // namespace giftsim::fakeserver
