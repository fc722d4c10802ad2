// SPDX-License-Identifier: MIT
// A person is forgotten in all that a server holds of a world (API-11).
#pragma once

#include "core/result.hpp"
#include "fakeserver/world/registry.hpp"

#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// Forgets whoever has an email: in the world, in its snapshots and its beginning, so that going
/// back brings nothing back, in its journal and in what was noted of its client. No state and no
/// money moves, and the digest stands. What was printed is printed, and forks are worlds of their
/// own. Returns the sends that went to them; refusal::missing_email.
result<std::vector<send_id>> forget_person(hosted& here, server_settings& settings,
                                           std::string_view email);

}  // namespace giftsim::fakeserver
