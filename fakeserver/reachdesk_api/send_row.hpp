// SPDX-License-Identifier: MIT
// A send as Reachdesk's API shows it (API-11).
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

/// The list writes sums and providers as numbers, the single read as text; documented so.
enum class reading : std::uint8_t { list, single };

/// Every field of a row. Requires a send on Reachdesk.
sim::json_view view_of_reachdesk_send(const domain& state, send_id which, reading how);

/// "gift_card", "bundle", "marketplace": what kind of campaign it takes to send this.
std::string_view campaign_type(gift_kind of);

/// "pending", "processed", "rejected", "cancelled", "expired".
std::string_view reachdesk_status(state where);

}  // namespace giftsim::fakeserver
