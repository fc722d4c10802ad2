// SPDX-License-Identifier: MIT
// Which of the vendors' clients may ask, and how often: API-02, API-03, API-07, API-08, SEC-04.
#pragma once

#include "fakeserver/route.hpp"

#include <optional>

namespace giftsim::fakeserver {

/// Whether a request has to show a token in Authorization.
bool shows_a_token(access how);

/// Finds out about the token that a request shows: sets call::shown. Requires a world.
void look_at_token(call& at, access how);

/// A token of the right client that is good now (401), allows what the route needs (403), and is
/// within the limit (429), in this order. What to answer if that does not hold; else call::acting
/// is set. A request that is refused uses nothing up. Requires that the token has been looked at,
/// where there is a world.
std::optional<http::response> guard_client(call& at, const route& by);

/// The token that a request shows dies (API-02), and is looked at again. Requires a world.
void revoke_shown(call& at, access how);

}  // namespace giftsim::fakeserver
