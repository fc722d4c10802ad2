// SPDX-License-Identifier: MIT
// What this surface's routes call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

http::reply list_gifts(call& at);
http::reply create_send(call& at);
http::reply show_send(call& at);

}  // namespace giftsim::fakeserver
