// SPDX-License-Identifier: MIT
// What this surface's routes call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

http::reply list_scim_users(call& at);
http::reply show_scim_user(call& at);
http::reply create_scim_user(call& at);
http::reply replace_scim_user(call& at);

}  // namespace giftsim::fakeserver
