// SPDX-License-Identifier: MIT
// Who works here, and who was asked to.
#include "sim/view/people_view.hpp"

#include "core/instant_text.hpp"
#include "sim/view/number_text.hpp"

namespace giftsim::sim {

json_view view_of_user(const domain& world, user_id which) {
    const auto& own = world.users()[which.index()];
    auto manages = json_view::array();
    for (const auto each : own.manages) manages.push_back(number_text(each));
    return {{"id", number_text(which)},
            {"name", own.name},
            {"email", own.email},
            {"role", name(own.rank)},
            {"team", number_text(own.home)},
            {"manages", manages},
            {"sees_all", own.sees_all},
            {"active", !own.removed}};
}

json_view view_of_team(const domain& world, team_id which) {
    const auto& own = world.teams()[which.index()];
    return {{"id", number_text(which)}, {"name", own.name}, {"pays", number_text(own.funding)}};
}

json_view view_of_invitation(const domain& world, invitation_id which, instant now) {
    const auto& own = world.invitations()[which.index()];
    return {{"id", number_text(which)},
            {"name", own.name},
            {"email", own.email},
            {"role", name(own.rank)},
            {"team", number_text(own.team)},
            {"expires", to_text(own.expires)},
            {"open", !own.became && now < own.expires},
            {"became", number_text(own.became)}};
}

}  // namespace giftsim::sim
