// SPDX-License-Identifier: MIT
// The rows that this surface brings to the table of routes.
#pragma once

#include "fakeserver/route.hpp"

#include <span>

namespace giftsim::fakeserver {

std::span<const route> scim_routes();

}  // namespace giftsim::fakeserver
