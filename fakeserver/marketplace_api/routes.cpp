// SPDX-License-Identifier: MIT
// Surface B, Marketplace and SmartSend: API-07, API-08.
#include "fakeserver/marketplace_api/routes.hpp"

namespace giftsim::fakeserver {

std::span<const route> marketplace_routes() { return {}; }

}  // namespace giftsim::fakeserver
