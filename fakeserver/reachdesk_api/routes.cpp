// SPDX-License-Identifier: MIT
// Surface C, Reachdesk API v2: API-11.
#include "fakeserver/reachdesk_api/routes.hpp"

namespace giftsim::fakeserver {

std::span<const route> reachdesk_routes() { return {}; }

}  // namespace giftsim::fakeserver
