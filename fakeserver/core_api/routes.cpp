// SPDX-License-Identifier: MIT
// Surface B, Sendoso Core: API-07, API-08, API-09, API-10.
#include "fakeserver/core_api/routes.hpp"

namespace giftsim::fakeserver {

std::span<const route> core_api_routes() { return {}; }

}  // namespace giftsim::fakeserver
