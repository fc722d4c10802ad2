// SPDX-License-Identifier: MIT
// The body of POST clock/advance, taken apart.
#pragma once

#include "fakeserver/route.hpp"

#include <optional>

namespace giftsim::fakeserver {

/// {"by":"P2D"}, {"to":"2020-10-31T00:00:00Z"}, {"business_days":3}, {"until":"idle"} or
/// {"until":{"send":"1","status":"Redeemed"}}: exactly one. Nothing if it makes no sense or cannot
/// be; `refused` is the answer then.
std::optional<long_advance> read_advance(call& at, http::response& refused);

}  // namespace giftsim::fakeserver
