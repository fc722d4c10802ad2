// SPDX-License-Identifier: MIT
// What this surface's routes call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

http::reply list_products(call& at);
http::reply send_product(call& at);
http::reply list_recommendations(call& at);
http::reply send_recommendation(call& at);

}  // namespace giftsim::fakeserver
