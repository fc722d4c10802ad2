// SPDX-License-Identifier: MIT
// The rows of the simulator's own pages.
#pragma once

#include "fakeserver/route.hpp"

#include <span>

namespace giftsim::fakeserver {

std::span<const route> ui_routes();

}  // namespace giftsim::fakeserver
