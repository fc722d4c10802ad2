// SPDX-License-Identifier: MIT
// Provisioning (API-07): 400, then 404, then 409. Errors keep Sendoso's envelope instead of the
// standard's, for it is the documented one, and what the guard refuses comes in it, too.
#include "core/email.hpp"
#include "core/text_cursor.hpp"
#include "fakeserver/core_api/body_fields.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/scim_api/handlers.hpp"
#include "fakeserver/scim_api/user_filter.hpp"
#include "fakeserver/scim_api/user_resource.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::int64_t usual_count = 100;

/// Nothing below counts as the least (RFC 7644, section 3.4.2.4).
std::int64_t read_number(const http::request& in, const char* name, std::int64_t least,
                         std::int64_t usual, complaints& wrong) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return usual;
    text_cursor digits{*text};
    const bool below = digits.accept('-');
    const auto number = digits.number_up_to(9);
    if (number && digits.at_end()) return below ? least : std::max(least, *number);
    wrong.push_back(fmt::format("{} must be a whole number of at most nine digits", name));
    return usual;
}

/// Whom a filter leaves, in the order of their numbers.
std::vector<user_id> chosen(const std::vector<user>& users, const std::string* wanted) {
    std::vector<user_id> all;
    for (std::size_t i = 0; i < users.size(); ++i)
        if (wanted == nullptr || normalised_email(users[i].email) == normalised_email(*wanted))
            all.push_back(user_id::at(i));
    return all;
}

/// None if there is no such user.
user_id user_named(const call& at) {
    const user_id which{at.world().called().users.number_of(at.args[0])};
    return which.number <= at.world().state().users().size() ? which : user_id{};
}

http::response no_such_user() { return core_error(404, "User not found"); }

/// A name is one user's, also while they are gone: they are brought back, not made anew.
std::optional<http::response> taken(const domain& state, const std::string& email, user_id but) {
    for (const auto each : chosen(state.users(), &email)) {
        if (each == but) continue;
        const bool gone = state.users()[each.index()].removed;
        return core_error(
            409, fmt::format("userName {} is taken by user {}{}", sim::json::quote(email),
                             each.number, gone ? ", who is not active: PUT brings them back" : ""));
    }
    return std::nullopt;
}

http::response refused_by(refusal why) {
    return core_error(why == refusal::email_taken ? 409 : 400, sentence(why));
}

}  // namespace

http::reply list_scim_users(call& at) {
    complaints wrong;
    const auto start = read_number(at.in, "startIndex", 1, 1, wrong);
    const auto count = read_number(at.in, "count", 0, usual_count, wrong);
    const auto* filter = at.in.parameter("filter");
    const auto wanted = filter != nullptr ? user_name_in(*filter) : std::nullopt;
    if (filter != nullptr && !wanted)
        wrong.emplace_back("filter must be like userName eq \"kim@example.com\"");
    if (!wrong.empty()) return bad_request(wrong);

    const auto& state = at.world().state();
    const auto all = chosen(state.users(), wanted ? &*wanted : nullptr);
    const auto total = static_cast<std::int64_t>(all.size());
    const auto first = std::min(start - 1, total);
    const auto last = std::min(first + count, total);
    auto shown = sim::json_view::array();
    for (auto i = first; i < last; ++i)
        shown.push_back(scim_view_of(state, all[static_cast<std::size_t>(i)]));
    constexpr std::string_view schema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    return http::json_answer(200, {{"schemas", sim::json_view::array({schema})},
                                   {"itemsPerPage", last - first},
                                   {"startIndex", start},
                                   {"totalResults", total},
                                   {"Resources", std::move(shown)}});
}

http::reply show_scim_user(call& at) {
    const auto which = user_named(at);
    if (!which) return no_such_user();
    return http::json_answer(200, scim_view_of(at.world().state(), which));
}

http::reply create_scim_user(call& at) {
    http::response refused;
    const auto body = read_core_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    const auto from = read_scim_user(at, *body, "scim.create", wrong);
    if (!wrong.empty()) return bad_request(wrong);
    if (auto conflict = taken(at.world().state(), from.email, {})) return *std::move(conflict);
    // Whoever leads, leads the team that they are in, as who accepts an invitation does.
    const bool leads = from.rank == role::manager;
    const auto made =
        at.world().submit(add_user{from.name, from.email, from.rank, from.home,
                                   leads ? std::vector{from.home} : std::vector<team_id>{}});
    if (!made) return refused_by(made.error());
    const user_id which{*made};
    if (!from.active.value_or(true)) (void)at.world().submit(remove_user{which});
    return http::json_answer(201, scim_view_of(at.world().state(), which));
}

http::reply replace_scim_user(call& at) {
    http::response refused;
    const auto body = read_core_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    const auto from = read_scim_user(at, *body, "scim.replace", wrong);
    if (!wrong.empty()) return bad_request(wrong);
    const auto which = user_named(at);
    if (!which) return no_such_user();
    const auto& own = at.world().state().users()[which.index()];
    const bool is_renamed = normalised_email(own.email) != normalised_email(from.email);
    if (is_renamed)
        if (auto conflict = taken(at.world().state(), from.email, which))
            return *std::move(conflict);
    const auto done = at.world().submit(update_user{which, from.name, from.email, from.rank,
                                                    from.home, from.active.value_or(!own.removed)});
    if (!done) return refused_by(done.error());
    return http::json_answer(200, scim_view_of(at.world().state(), which));
}

}  // namespace giftsim::fakeserver
