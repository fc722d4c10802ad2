// SPDX-License-Identifier: MIT
// Which of a world's two OAuth clients it is (API-02, API-07).
#pragma once

#include "fakeserver/oauth/credentials.hpp"
#include "fakeserver/route.hpp"

#include <optional>
#include <string_view>

namespace giftsim::fakeserver {

/// The client of an id; nothing if it is none of the call's world.
std::optional<oauth_client> client_named(const call& at, std::string_view id);

/// The same of one that has shown its secret, too.
std::optional<oauth_client> client_shown(const call& at, const client_credentials& given);

/// All that a client's tokens can allow.
scope_set scopes_of(oauth_client which);

/// What its users are asked for where it does not say.
scope_set usual_scopes_of(oauth_client which);

}  // namespace giftsim::fakeserver
