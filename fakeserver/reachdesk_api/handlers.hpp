// SPDX-License-Identifier: MIT
// What this surface's routes call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

http::reply trigger_campaign(call& at);
http::reply create_bulk_send(call& at);
http::reply call_campaign_hook(call& at);
http::reply list_reachdesk_sends(call& at);
http::reply show_reachdesk_send(call& at);
http::reply list_transactions(call& at);
http::reply list_reachdesk_contacts(call& at);
http::reply show_organization(call& at);
http::reply create_gdpr_request(call& at);
http::reply show_gdpr_request(call& at);

}  // namespace giftsim::fakeserver
