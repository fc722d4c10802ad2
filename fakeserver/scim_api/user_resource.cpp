// SPDX-License-Identifier: MIT
// Roles and teams go by their names here, not by numbers.
#include "fakeserver/scim_api/user_resource.hpp"

#include "core/ascii.hpp"
#include "core/email.hpp"
#include "fakeserver/core_api/body_fields.hpp"
#include "fakeserver/core_api/person_name.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view schema_of_users = "urn:ietf:params:scim:schemas:core:2.0:User";

role read_rank(body_fields& in, complaints& wrong) {
    const auto text = in.required_text("userType");
    const auto rank = role_named(text);
    if (!rank && !trimmed(text).empty())
        wrong.emplace_back("userType can be one of these: sender, manager, admin");
    return rank.value_or(role::sender);
}

/// The first team of exactly that name.
team_id read_team(body_fields& in, const std::vector<team>& teams, complaints& wrong) {
    const auto text = in.required_text("division");
    const auto found = std::find_if(teams.begin(), teams.end(),
                                    [&](const team& each) { return each.name == text; });
    if (found != teams.end()) return team_id::at(static_cast<std::size_t>(found - teams.begin()));
    if (trimmed(text).empty()) return {};
    std::vector<std::string_view> names;
    for (const auto& each : teams) names.push_back(each.name);
    wrong.push_back(names.empty() ? "division must be a team's name, and there is no team"
                                  : fmt::format("division must be the exact name of a team: {}",
                                                sim::json::quote_list(names)));
    return {};
}

std::string read_name(body_fields& in, complaints& wrong) {
    const auto* given = in.find("name");
    const sim::json::value nothing;
    const bool is_object = given != nullptr && given->kind == sim::json::value_kind::object;
    if (given != nullptr && !is_object) {
        wrong.push_back(fmt::format("name must be an object, not {}", name_of(given->kind)));
        return {};
    }
    body_fields parts(is_object ? *given : nothing, wrong, "name.");
    const auto given_name = parts.required_text("givenName");
    const auto family_name = parts.required_text("familyName");
    return person_name{std::string(trimmed(given_name)), std::string(trimmed(family_name))}.whole();
}

}  // namespace

sim::json_view scim_view_of(const domain& state, user_id which) {
    const auto& own = state.users()[which.index()];
    const auto name = parts_of(own.name);
    return {{"schemas", sim::json_view::array({schema_of_users})},
            {"id", std::to_string(which.number)},
            {"userName", own.email},
            {"active", !own.removed},
            {"name", {{"givenName", name.first}, {"familyName", name.last}}},
            {"emails", sim::json_view::array({{{"value", own.email}}})}};
}

written_user read_scim_user(const call& at, const sim::json::value& body,
                            std::string_view operation, complaints& wrong) {
    body_fields in(body, wrong);
    written_user read;
    read.email = std::string(trimmed(in.required_text("userName")));
    if (!read.email.empty() && !is_email(read.email))
        wrong.emplace_back("userName must be an email address");
    read.name = read_name(in, wrong);
    read.rank = read_rank(in, wrong);
    read.home = read_team(in, at.world().state().teams(), wrong);
    read.active = in.truth("active");
    in.ignore({"schemas", "id", "externalId", "meta", "emails", "displayName", "title", "groups"});
    in.note_unknown(at, operation);
    return read;
}

}  // namespace giftsim::fakeserver
