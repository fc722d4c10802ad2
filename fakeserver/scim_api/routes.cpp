// SPDX-License-Identifier: MIT
// Surface B, SCIM: API-07.
#include "fakeserver/scim_api/routes.hpp"

namespace giftsim::fakeserver {

std::span<const route> scim_routes() { return {}; }

}  // namespace giftsim::fakeserver
