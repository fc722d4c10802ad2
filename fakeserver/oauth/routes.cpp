// SPDX-License-Identifier: MIT
// Surfaces A and B, how a client gets a token and gives it up: API-02, API-07.
#include "fakeserver/oauth/routes.hpp"

#include "fakeserver/oauth/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> oauth_routes() {
    using http::method;
    static constexpr std::array rows{
        route{method::post, "/oauth/token", access::client, give_token, "oauth.token",
              "An access token, for credentials, a code or a refresh token"},
        route{method::post, "/oauth/revoke", access::client, revoke_token, "oauth.revoke",
              "Give up a token"},
        route{method::get, "/oauth/authorize", access::consent, show_consent, "oauth.authorize",
              "Ask a user whether an application may act for him"},
        route{method::post, "/oauth/authorize", access::consent, take_consent, "oauth.consent",
              "What the user says to that"},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
