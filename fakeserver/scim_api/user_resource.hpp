// SPDX-License-Identifier: MIT
// A user as SCIM shows and writes them (API-07; RFC 7643, section 4.1).
#pragma once

#include "core/domain.hpp"
#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/route.hpp"
#include "sim/json/value.hpp"
#include "sim/view/json.hpp"

#include <optional>
#include <string>

namespace giftsim::fakeserver {

/// {"schemas","id","userName","active","name","emails"}, which is all that is documented.
/// Requires a user who exists.
sim::json_view scim_view_of(const domain& state, user_id which);

/// What somebody is to be.
struct written_user {
    std::string name;   ///< given and family name, as the world keeps them
    std::string email;  ///< the userName
    role rank = role::sender;
    team_id home{};
    std::optional<bool> active{};  ///< nothing was said
};

/// Reads a body; what is missing or wrong is added. Attributes of the standard that Sendoso does
/// not keep are left alone, all others noted under the operation's name.
written_user read_scim_user(const call& at, const sim::json::value& body,
                            std::string_view operation, complaints& wrong);

}  // namespace giftsim::fakeserver
