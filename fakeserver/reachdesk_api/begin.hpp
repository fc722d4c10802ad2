// SPDX-License-Identifier: MIT
// Beginning the sends of Reachdesk's API, and what it says of one that has begun (API-11, ML-11).
#pragma once

#include "core/refusal.hpp"
#include "fakeserver/reachdesk_api/order.hpp"
#include "sim/view/json.hpp"

#include <optional>
#include <string>

namespace giftsim::fakeserver {

/// Whether the campaign takes part at all: 404, 422; nothing: it does. `automated` says of which
/// kind it has to be.
std::optional<http::response> refuse_campaign(const call& at, campaign_id which, bool automated);

/// 422 where the payment's currency is not the campaign's: nothing is converted (FN-15).
std::optional<http::response> refuse_currency(const call& at, campaign_id which,
                                              const std::string& wanted);

/// 422 in the words of this surface.
http::response refused_send(refusal why);

/// Where somebody who was told by the caller takes the gift; null for those who get a mail.
sim::json_view claim_url_of(const call& at, send_id which);

/// The address of an automated campaign's inbound webhook; null for any other campaign.
sim::json_view campaign_hook_url(const call& at, campaign_id which);

}  // namespace giftsim::fakeserver
