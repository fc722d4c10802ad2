// SPDX-License-Identifier: MIT
// POST /oauth/token and /oauth/revoke: a client shows who it is, and gets or gives up tokens
// (API-02, API-07).
#include "fakeserver/http/answers.hpp"
#include "fakeserver/oauth/client.hpp"
#include "fakeserver/oauth/grants.hpp"
#include "fakeserver/oauth/handlers.hpp"
#include "fakeserver/sends_api/errors.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace giftsim::fakeserver {
namespace {

struct grant_type {
    std::string_view name;
    http::response (*give)(call& at, const token_request& from);
};

constexpr std::array grant_types{
    grant_type{"client_credentials", grant_by_credentials},
    grant_type{"authorization_code", grant_by_code},
    grant_type{"refresh_token", grant_by_refresh},
};

http::response not_cached(http::response made) {
    made.headers.push_back({"Cache-Control", "no-store"});
    made.headers.push_back({"Pragma", "no-cache"});
    return made;
}

constexpr std::string_view not_understood =
    "send each field once, as JSON or as a form, with its Content-Type";

/// The client, or what to answer.
struct known_client {
    std::optional<oauth_client> which{};
    http::response refused{};
};

known_client client_of(const call& at) {
    const auto given = client_credentials_of(at.in);
    if (given.twice)
        return {.refused =
                    oauth_error(400, "invalid_request",
                                "send the credentials in the header or in the body, not in both")};
    known_client known{client_shown(at, given)};
    if (known.which) return known;
    known.refused = oauth_error(401, "invalid_client",
                                "client_id and client_secret are not those of a world here");
    known.refused.headers.push_back({"WWW-Authenticate", "Basic realm=\"giftsim\""});
    return known;
}

http::response token_for(call& at) {
    bool understood = false;
    const auto fields = token_fields(at.in, understood);
    if (!understood) return oauth_error(400, "invalid_request", not_understood);
    const token_request asked{fields, oauth_client::ordinary};
    const auto type = std::find_if(fields.begin(), fields.end(),
                                   [](const auto& each) { return each.name == "grant_type"; });
    if (type == fields.end())
        return oauth_error(400, "invalid_request",
                           "grant_type is missing: client_credentials, authorization_code or "
                           "refresh_token");
    const auto client = client_of(at);
    if (!client.which) return client.refused;
    const auto known =
        std::find_if(grant_types.begin(), grant_types.end(),
                     [&](const grant_type& each) { return each.name == type->value; });
    if (known == grant_types.end())
        return oauth_error(400, "unsupported_grant_type",
                           "granted are client_credentials, authorization_code and refresh_token");
    return known->give(at, {asked.fields, *client.which});
}

/// The token to give up: a parameter of the query, as the vendor documents it, or a field, as the
/// standard does.
std::string token_given_up(const http::request& in, const std::vector<http::pair>& fields) {
    if (const auto* in_query = in.parameter("token")) return *in_query;
    return token_request{fields, oauth_client::ordinary}.text("token");
}

bool is_anothers(call& at, const std::string& token, oauth_client client) {
    auto& book = at.world().tokens();
    if (const auto* known = book.access(token)) return known->allows.client != client;
    if (const auto* known = book.refresh(token)) return known->allows.client != client;
    return false;
}

http::response revoked(call& at) {
    bool understood = false;
    const auto fields = token_fields(at.in, understood);
    if (!understood && !at.in.body.empty())
        return oauth_error(400, "invalid_request", not_understood);
    const auto client = client_of(at);
    if (!client.which) return client.refused;
    const auto token = token_given_up(at.in, fields);
    if (token.empty())
        return oauth_error(400, "invalid_request", "token is missing, in the query or in the body");
    if (is_anothers(at, token, *client.which))
        return oauth_error(400, "unauthorized_client", "the token is not one of this client's");
    at.world().tokens().revoke(token);
    return http::json_answer(200, sim::json_view::object());
}

}  // namespace

http::reply give_token(call& at) { return not_cached(token_for(at)); }

http::reply revoke_token(call& at) { return not_cached(revoked(at)); }

}  // namespace giftsim::fakeserver
