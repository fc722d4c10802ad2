// SPDX-License-Identifier: MIT
// Credentials as JSON, wherever they are told.
#pragma once

#include "fakeserver/world/credentials.hpp"
#include "sim/view/json.hpp"

namespace giftsim::fakeserver {

inline sim::json_view view_of(const world_credentials& own) {
    return {{"sendoso", {{"client_id", own.client_id}, {"client_secret", own.client_secret}}},
            {"sendoso_scim", {{"client_id", own.scim.id}, {"client_secret", own.scim.secret}}},
            {"reachdesk", {{"token", own.reachdesk_token}}}};
}

}  // namespace giftsim::fakeserver
