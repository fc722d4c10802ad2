// SPDX-License-Identifier: MIT
// Tokens and codes are made, and good ones exchanged for new ones (API-02, API-07).
#pragma once

#include "fakeserver/route.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

inline constexpr auto token_life = std::chrono::hours{2};
inline constexpr auto code_life = std::chrono::minutes{10};

/// A request for a token by a client that has shown who it is.
struct token_request {
    const std::vector<http::pair>& fields;
    oauth_client client;

    /// Empty if there is no such field.
    std::string text(std::string_view name) const;
};

/// grant_type=client_credentials: every scope of the client, in the name of whoever acts for it.
http::response grant_by_credentials(call& at, const token_request& from);

/// grant_type=authorization_code: what a user said yes to, once. A code that comes a second time
/// takes back what it gave (RFC 6749, section 4.1.2).
http::response grant_by_code(call& at, const token_request& from);

/// grant_type=refresh_token: a new pair for an old refresh token, which is good once. The access
/// token may allow less than was agreed to; the refresh token keeps all of it.
http::response grant_by_refresh(call& at, const token_request& from);

/// A code for a user's yes. `given` says what was agreed to; its consent and its life are set here.
std::string make_code(call& at, authorization_code given);

}  // namespace giftsim::fakeserver
