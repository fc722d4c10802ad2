// SPDX-License-Identifier: MIT
// Whose sends somebody sees in the Send Tracker (TR-02).
#pragma once

#include "core/ids.hpp"
#include "core/result.hpp"
#include "core/send.hpp"

#include <vector>

namespace giftsim {

class domain;

/// An Admin sees all sends, a Manager their own and their teams' (all, if permitted), a Sender
/// their own.
struct tracker_scope {
    bool everything = true;
    user_id own{};               ///< whose sends, where not everything is seen
    std::vector<team_id> teams;  ///< and those of these teams

    bool sees(const send& record) const;
};

/// What a user sees; nobody in particular sees everything. Refuses unknown_user, also for who has
/// been removed.
result<tracker_scope> scope_of(const domain& world, user_id viewer);

}  // namespace giftsim
