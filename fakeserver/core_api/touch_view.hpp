// SPDX-License-Identifier: MIT
// Campaigns, which the documented API calls touches (API-07).
#pragma once

#include "fakeserver/world/tenant.hpp"
#include "sim/view/json.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// How a touch's gifts reach people.
enum class delivery_type : std::uint8_t {
    mail,   ///< parcels, also where an eGift could be chosen instead
    email,  ///< eGifts
};

/// "mail", "email".
std::string_view name(delivery_type what);
std::optional<delivery_type> delivery_type_named(std::string_view text);

/// Those that take new sends now: Sendoso's, inside their window, not archived, and with a gift
/// left. For the API there are no others (SI-05, PR-02).
std::vector<campaign_id> live_touches(const tenant& world);

/// The one that somebody names, by number or handle; none if it is not among them.
campaign_id live_touch(const tenant& world, std::string_view text);

/// Requires a touch with a gift left.
delivery_type delivery_of(const domain& state, campaign_id which);

/// All fields of a touch.
sim::json_view view_of_touch(const tenant& world, campaign_id which);

}  // namespace giftsim::fakeserver
