// SPDX-License-Identifier: MIT
// Commands as the steps that say them, the way scenario files are written.
#pragma once

#include "core/domain.hpp"
#include "sim/population.hpp"
#include "sim/view/json.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// {"verify": {"send": "3", "email": "kim@example.com"}}: ids as numbers, so that the step means
/// the same in every world made alike. Requires a command that steps can say: those that add
/// funding, teams, gifts, connectors and contacts belong to a world's making.
/// What gifts cost is looked up in `state`, and which number a campaign, a user, ... will have.
json_view step_of(const command& what, const domain& state);
json_view step_of(const population& plan);

/// The same of what begins a send, dumped, but for its recipient: a world that keeps who that is
/// need not keep it twice.
std::string text_without_recipient(const initiate& what);

/// Puts into such a step whom the send goes to that it began. Requires that nobody has been
/// forgotten since (API-11).
std::string with_recipient(std::string_view step, const domain& state, send_id begun);

/// The ids that step_of() gives to a campaign, a link, a user and an invitation that come after so
/// many others. Whoever accepts an invitation is a user, too.
std::string id_of_added_campaign(std::size_t before);
std::string id_of_added_link(std::size_t before);
std::string id_of_added_user(std::size_t before);
std::string id_of_added_invitation(std::size_t before);

}  // namespace giftsim::sim
