// SPDX-License-Identifier: MIT
// GET and POST /oauth/authorize: a page on which one of the world's users says yes or no (API-07).
#include "fakeserver/oauth/consent_request.hpp"
#include "fakeserver/oauth/grants.hpp"
#include "fakeserver/oauth/handlers.hpp"
#include "fakeserver/oauth/redirection.hpp"
#include "fakeserver/pages/layout.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim::fakeserver {
namespace {

struct scope_words {
    scope what;
    std::string_view words;
};

constexpr std::array words{
    scope_words{scope::basic, "See you, your teams, campaigns and sends"},
    scope_words{scope::write, "Send gifts for you"},
    scope_words{scope::update, "Invite and change users"},
    scope_words{scope::marketplace, "Look at the marketplace and send from it"},
    scope_words{scope::smartsend, "Ask for recommendations and send them"},
    scope_words{scope::scim, "Provision the organisation's users"},
};

std::string scopes_as_list(scope_set wanted) {
    std::string rows;
    for (const auto& each : words)
        if (wanted.has(each.what))
            rows += fmt::format("<li data-testid=\"scope-{}\">{}</li>\n", name(each.what),
                                escaped(each.words));
    return rows;
}

std::string users_as_options(const tenant& world) {
    std::string options;
    const auto& users = world.state().users();
    for (std::size_t i = 0; i < users.size(); ++i) {
        const auto who = user_id::at(i);
        if (!world.is_here(who)) continue;
        options += fmt::format("<option value=\"{}\"{}>{} ({})</option>\n", who.number,
                               who == world.client_user() ? " selected" : "",
                               escaped(users[i].name), escaped(users[i].email));
    }
    return options;
}

/// The request, carried on to its decision.
std::string hidden_fields(const http::request& in) {
    std::string fields;
    for (const auto name : consent_parameters)
        if (const auto* value = in.parameter(name))
            fields += fmt::format("<input type=\"hidden\" name=\"{}\" value=\"{}\">\n", name,
                                  escaped(*value));
    return fields;
}

http::response consent_page(const call& at, const consent_request& asked) {
    const auto content = fmt::format(
        "<p>An application at <span data-testid=\"application\">{}</span> asks to:</p>\n"
        "<ul>\n{}</ul>\n"
        "<form method=\"post\" action=\"/oauth/authorize\" data-testid=\"consent-form\">\n{}"
        "<label for=\"user\">Who decides</label>\n"
        "<select id=\"user\" name=\"user\" data-testid=\"user\">\n{}</select>\n"
        "<p><button name=\"decision\" value=\"allow\" data-testid=\"allow\">Allow</button>\n"
        "<button name=\"decision\" value=\"deny\" data-testid=\"deny\">Deny</button></p>\n"
        "</form>\n",
        escaped(source_of(asked.redirect_uri)), scopes_as_list(asked.scopes), hidden_fields(at.in),
        users_as_options(at.world()));
    return page(200, "May this application act for you?", content, source_of(asked.redirect_uri));
}

http::response not_trusted(const consent_request& asked) {
    return refusal_page(400, "We do not know where to go back to", asked.untrusted);
}

http::response not_decided(std::string_view problem) {
    return refusal_page(400, "That is no decision", problem);
}

std::string consent_field(const std::vector<http::pair>& from, std::string_view name) {
    return token_request{from, oauth_client::ordinary}.text(name);
}

http::response allowed(call& at, const consent_request& asked, user_id by) {
    return asked.answer({{"code", make_code(at, {.allows = {asked.client, by, asked.scopes},
                                                 .redirect_uri = asked.redirect_uri,
                                                 .challenge = asked.challenge,
                                                 .hashed = asked.hashed})}});
}

}  // namespace

http::reply show_consent(call& at) {
    const auto asked = read_consent_request(at, at.in.query);
    if (!asked.untrusted.empty()) return not_trusted(asked);
    if (!asked.error.empty())
        return asked.answer({{"error", asked.error}, {"error_description", asked.problem}});
    return consent_page(at, asked);
}

http::reply take_consent(call& at) {
    const auto fields = http::media_type(at.in) == "application/x-www-form-urlencoded"
                            ? http::parse_form(at.in.body)
                            : std::nullopt;
    if (!fields) return not_decided("send the form, with its Content-Type");
    const auto asked = read_consent_request(at, *fields);
    if (!asked.untrusted.empty()) return not_trusted(asked);
    if (!asked.error.empty())
        return asked.answer({{"error", asked.error}, {"error_description", asked.problem}});
    const auto decision = consent_field(*fields, "decision");
    if (decision == "deny")
        return asked.answer(
            {{"error", "access_denied"}, {"error_description", "the user said no"}});
    if (decision != "allow") return not_decided("decision is allow or deny");
    const user_id by{at.world().called().users.number_of(consent_field(*fields, "user"))};
    if (!at.world().is_here(by))
        return not_decided("user is the number or the handle of a user who is here");
    return allowed(at, asked, by);
}

}  // namespace giftsim::fakeserver
