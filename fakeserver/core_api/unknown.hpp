// SPDX-License-Identifier: MIT
// What the documented API says of what it does not know, in Sendoso's words (API-07).
#pragma once

#include "fakeserver/http/message.hpp"

#include <string_view>

namespace giftsim::fakeserver {

/// 404. A campaign that takes no sends now is as unknown as one that never was (SI-05).
http::response touch_not_found();

/// 404, the one refusal without "success".
http::response group_not_found();

}  // namespace giftsim::fakeserver
