// SPDX-License-Identifier: MIT
// What an OAuth client says of itself: HTTP Basic, or fields of the body (RFC 6749, section 2.3.1).
#pragma once

#include "fakeserver/http/message.hpp"

#include <string>
#include <vector>

namespace giftsim::fakeserver {

struct client_credentials {
    std::string id;
    std::string secret;
    bool by_header = false;
    bool twice = false;  ///< in header and body, which the standard forbids
};

/// What could be read of them; empty where there is nothing.
client_credentials client_credentials_of(const http::request& in);

/// The client_id of a request for a user's consent: of its form, if it has one, else of its query;
/// empty if there is none.
std::string client_asking_consent(const http::request& in);

/// The fields of a token request, JSON or form. `understood` is false if it is neither, or a field
/// stands in it twice.
std::vector<http::pair> token_fields(const http::request& in, bool& understood);

}  // namespace giftsim::fakeserver
