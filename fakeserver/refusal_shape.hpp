// SPDX-License-Identifier: MIT
// How each kind of access says no: in the shape of its surface (API-05, API-07, API-11).
#pragma once

#include "core/instant.hpp"
#include "fakeserver/route.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

/// A refusal in the shape of the surface; not all shapes have room for the code.
http::response refusal_of(access how, std::uint16_t status, std::string_view code,
                          std::string_view message);

/// Adds to a 429 what the surface tells about the instant from which on requests pass again: whole
/// seconds in Retry-After; X-Rate-Limit-Reset on Marketplace and SmartSend, in seconds since 1970
/// on the world's clock; nothing on Core and SCIM (API-08). Rounded up, so that it is true.
void tell_when_free(http::response& refused, access how, instant now, instant free);

}  // namespace giftsim::fakeserver
