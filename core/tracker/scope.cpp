// SPDX-License-Identifier: MIT
// Roles and what they see.
#include "core/tracker/scope.hpp"

#include "core/domain.hpp"

#include <algorithm>

namespace giftsim {

bool tracker_scope::sees(const send& record) const {
    if (everything || record.sender == own) return true;
    return record.team && std::find(teams.begin(), teams.end(), record.team) != teams.end();
}

result<tracker_scope> scope_of(const domain& world, user_id viewer) {
    if (!viewer) return tracker_scope{};
    const auto& users = world.users();
    if (viewer.number > users.size() || users[viewer.index()].removed) return refusal::unknown_user;
    const auto& who = users[viewer.index()];
    switch (who.rank) {
        case role::admin:
            return tracker_scope{};
        case role::manager:
            if (who.sees_all) return tracker_scope{};
            return tracker_scope{false, viewer, who.manages};
        case role::sender:
            return tracker_scope{false, viewer, {}};
    }
    return refusal::unknown_user;
}

}  // namespace giftsim
