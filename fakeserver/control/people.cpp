// SPDX-License-Identifier: MIT
// Who works here, and who was asked to.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "sim/view/people_view.hpp"

namespace giftsim::fakeserver {

http::reply list_users(call& at) {
    const auto& state = at.world().state();
    return http::json_answer(200, each_of<user_id>(state.users().size(), [&](user_id id) {
                                 return sim::view_of_user(state, id);
                             }));
}

http::reply show_user(call& at) {
    const auto& state = at.world().state();
    const auto& known = at.world().called().users;
    const user_id which{known.number_of(at.args[1])};
    if (!which || which.number > state.users().size())
        return unknown(refusal::unknown_user, "user", at.args[1], known);
    return http::json_answer(200, sim::view_of_user(state, which));
}

http::reply list_teams(call& at) {
    const auto& state = at.world().state();
    return http::json_answer(200, each_of<team_id>(state.teams().size(), [&](team_id id) {
                                 return sim::view_of_team(state, id);
                             }));
}

http::reply list_invitations(call& at) {
    const auto& state = at.world().state();
    const auto view = [&](invitation_id id) {
        return sim::view_of_invitation(state, id, at.world().now());
    };
    return http::json_answer(200, each_of<invitation_id>(state.invitations().size(), view));
}

http::reply show_invitation(call& at) {
    const auto& state = at.world().state();
    const auto& known = at.world().called().invitations;
    const invitation_id which{known.number_of(at.args[1])};
    if (!which || which.number > state.invitations().size())
        return unknown(refusal::unknown_invitation, "invitation", at.args[1], known);
    return http::json_answer(200, sim::view_of_invitation(state, which, at.world().now()));
}

}  // namespace giftsim::fakeserver
