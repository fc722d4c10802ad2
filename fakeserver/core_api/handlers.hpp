// SPDX-License-Identifier: MIT
// What this surface's routes call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

http::reply show_me(call& at);
http::reply list_core_users(call& at);
http::reply invite(call& at);
http::reply list_groups(call& at);
http::reply list_members(call& at);

http::reply list_touches(call& at);
http::reply show_touch(call& at);

http::reply list_core_sends(call& at);
http::reply create_core_send(call& at);
http::reply generate_links(call& at);

// The older spellings.
http::reply create_older_send(call& at);
http::reply list_older_groups(call& at);
http::reply list_older_members(call& at);
http::reply list_group_touches(call& at);
http::reply list_sent_gifts(call& at);
http::reply list_templates(call& at);
http::reply show_gift_status(call& at);

/// The page that a tracking URL leads to.
http::reply visit_tracking(call& at);

}  // namespace giftsim::fakeserver
