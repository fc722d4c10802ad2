// SPDX-License-Identifier: MIT
// Surface B, how a client gets a token: API-07.
#include "fakeserver/oauth/routes.hpp"

namespace giftsim::fakeserver {

std::span<const route> oauth_routes() { return {}; }

}  // namespace giftsim::fakeserver
