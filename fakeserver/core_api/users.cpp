// SPDX-License-Identifier: MIT
// GET /me, GET and POST /users (API-07).
#include "core/ascii.hpp"
#include "core/email.hpp"
#include "fakeserver/core_api/body_fields.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/core_api/handlers.hpp"
#include "fakeserver/core_api/pacific_time.hpp"
#include "fakeserver/core_api/paging.hpp"
#include "fakeserver/core_api/people_view.hpp"
#include "fakeserver/core_api/person_name.hpp"
#include "fakeserver/http/answers.hpp"

#include <optional>

namespace giftsim::fakeserver {
namespace {

using sim::json::value;
using sim::json::value_kind;

/// The two that the API can invite.
std::optional<role> invited_role(std::string_view word) {
    if (word == api_role(role::sender)) return role::sender;
    if (word == api_role(role::manager)) return role::manager;
    return std::nullopt;
}

struct new_user {
    person_name name;
    std::string email;
    role rank = role::sender;
    team_id team{};
};

new_user read_new_user(const call& at, const value& body, complaints& wrong) {
    body_fields outer(body, wrong);
    new_user read;
    const auto* user = outer.find("user");
    outer.note_unknown(at, "core.users.invite");
    if (user == nullptr || user->kind != value_kind::object) {
        wrong.emplace_back(user == nullptr ? "user can't be blank" : "user must be an object");
        return read;
    }
    body_fields in(*user, wrong);
    read.name.first = std::string(trimmed(in.required_text("first_name")));
    read.name.last = std::string(trimmed(in.required_text("last_name")));
    read.email = std::string(trimmed(in.required_text("email")));
    const auto word = in.text("role");
    const auto team = in.text("team_group_id");
    in.note_unknown(at, "core.users.invite");
    if (!read.email.empty() && !is_email(read.email)) wrong.emplace_back("email is invalid");
    const auto rank = invited_role(word);
    if (!rank) wrong.emplace_back("Role can be one of these: manager,regular");
    read.rank = rank.value_or(role::sender);
    read.team = team_named(at, team);
    if (!read.team) wrong.emplace_back("Please enter a valid team group");
    return read;
}

}  // namespace

http::reply show_me(call& at) { return http::json_answer(200, view_of_me(at)); }

http::reply list_core_users(call& at) {
    complaints wrong;
    const auto asked = read_paging(at.in, wrong);
    if (!wrong.empty()) return bad_request(wrong);
    const auto& state = at.world().state();
    const auto all = active_users(state);
    auto rows = sim::json_view::array();
    for (const auto each : asked.of(all)) rows.push_back(view_of_user(state, each));
    return page_answer(asked, {"total_users", "users"}, all.size(), std::move(rows));
}

http::reply invite(call& at) {
    http::response refused;
    const auto body = read_core_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    const auto read = read_new_user(at, *body, wrong);
    if (!wrong.empty()) return bad_request(wrong);
    const auto made = at.world().submit(invite_user{
        .name = read.name.whole(), .email = read.email, .rank = read.rank, .team = read.team});
    if (!made)
        return core_error(400, made.error() == refusal::email_taken ? "email has already been taken"
                                                                    : sentence(made.error()));
    // Nobody gave it a handle: it is called by its number, so that steps can accept it.
    at.world().called().invitations.add(std::to_string(*made), *made);
    const auto& asked = at.world().state().invitations()[invitation_id{*made}.index()];
    return http::json_answer(
        201, {{"success", true},
              {"message", "Invitation sent successfully"},
              {"receiver_email", asked.email},
              {"team_group_id", asked.team.number},
              {"user_role", api_role(asked.rank)},
              {"invitation_status", "pending"},
              {"expires_at", pacific_text(asked.expires, precision::milliseconds)}});
}

}  // namespace giftsim::fakeserver
