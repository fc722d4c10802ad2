// SPDX-License-Identifier: MIT
// What an application asks a user for (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
#pragma once

#include "fakeserver/route.hpp"

#include <string>
#include <vector>

namespace giftsim::fakeserver {

/// Where `untrusted` says something, nobody may be sent to the redirect_uri, and a page says it;
/// else where `error` does, the application is told by way of the redirect_uri, with the words of
/// section 4.1.2.1.
struct consent_request {
    std::string untrusted{};
    std::string error{};
    std::string problem{};  ///< a sentence about the error

    oauth_client client = oauth_client::ordinary;
    std::string redirect_uri{};
    std::string state{};  ///< the application's own, given back as it is
    scope_set scopes{};
    std::string challenge{};
    bool hashed = false;

    /// Where the browser goes with this outcome; the state goes with it.
    http::response answer(std::vector<http::pair> outcome) const;
};

/// The names of its parameters, which a form carries on.
extern const std::vector<std::string_view> consent_parameters;

/// Reads the parameters of a query or of a form. Requires a world.
consent_request read_consent_request(const call& at, const std::vector<http::pair>& from);

}  // namespace giftsim::fakeserver
