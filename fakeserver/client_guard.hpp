// SPDX-License-Identifier: MIT
// Which of the vendors' clients may ask, and how often: API-02, API-03, API-07, API-08, SEC-04.
#pragma once

#include "fakeserver/route.hpp"

#include <optional>

namespace giftsim::fakeserver {

/// Whether a request has to show a token in Authorization.
bool shows_a_token(access how);

/// What has become of the token that a request shows; good where none is asked for. Requires a
/// world.
token_fate fate_of_shown(const call& at, access how);

/// A token of the right client that is good now (401), allows what the route needs (403), and is
/// within the limit (429), in this order. What to answer if that does not hold; else call::acting
/// is set. A request that is refused uses nothing up.
std::optional<http::response> guard_client(call& at, const route& by);

/// The token that a request shows dies (API-02). Requires a world.
void revoke_shown(call& at, access how);

}  // namespace giftsim::fakeserver
