// SPDX-License-Identifier: MIT
// What the routes of OAuth call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

http::reply give_token(call& at);
http::reply revoke_token(call& at);
http::reply show_consent(call& at);
http::reply take_consent(call& at);

}  // namespace giftsim::fakeserver
