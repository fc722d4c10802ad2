// SPDX-License-Identifier: MIT
// GET /groups, /groups/{id}/members, and both as they were called before (API-07).
#include "fakeserver/core_api/handlers.hpp"
#include "fakeserver/core_api/paging.hpp"
#include "fakeserver/core_api/people_view.hpp"
#include "fakeserver/core_api/unknown.hpp"
#include "fakeserver/http/answers.hpp"

#include <optional>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

std::vector<team_id> all_teams(const domain& state) {
    std::vector<team_id> all;
    for (std::size_t i = 0; i < state.teams().size(); ++i) all.push_back(team_id::at(i));
    return all;
}

/// Those that call it by its older name take ids for numbers.
json_view with_number(json_view row, std::uint32_t number) {
    row["id"] = number;
    return row;
}

std::optional<std::vector<user_id>> members_asked_for(const call& at) {
    const auto team = team_named(at, at.args.front());
    if (!team) return std::nullopt;
    return members_of(at.world().state(), team);
}

}  // namespace

http::reply list_groups(call& at) {
    complaints wrong;
    const auto asked = read_paging(at.in, wrong);
    if (!wrong.empty()) return bad_request(wrong);
    const auto& state = at.world().state();
    const auto all = all_teams(state);
    auto rows = json_view::array();
    for (const auto each : asked.of(all)) rows.push_back(view_of_group(state, each));
    return page_answer(asked, {"total_groups", "groups"}, all.size(), std::move(rows));
}

http::reply list_members(call& at) {
    const auto all = members_asked_for(at);
    if (!all) return group_not_found();
    auto rows = json_view::array();
    for (const auto each : *all) rows.push_back(view_of_member(at, each));
    return http::json_answer(200, rows);
}

http::reply list_older_groups(call& at) {
    const auto& state = at.world().state();
    auto rows = json_view::array();
    for (const auto each : all_teams(state))
        rows.push_back(with_number(view_of_group(state, each), each.number));
    return http::json_answer(200, rows);
}

http::reply list_older_members(call& at) {
    const auto all = members_asked_for(at);
    if (!all) return group_not_found();
    auto rows = json_view::array();
    for (const auto each : *all) rows.push_back(with_number(view_of_member(at, each), each.number));
    return http::json_answer(200, rows);
}

}  // namespace giftsim::fakeserver
