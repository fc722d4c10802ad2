// SPDX-License-Identifier: MIT
// The parcel of a send, for whoever looks at it at an instant.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <string>
#include <string_view>

namespace giftsim::sim {

/// Every field of parcel_fields. Requires a physical send.
json_view view_of_parcel(const domain& world, send_id which, instant now);

/// The size or colour of a parcel; empty where there is none, or none yet.
std::string_view variant_of(const domain& world, send_id which);

/// Every field of an address; null for an empty one.
json_view view_of_address(const address& where);

/// Where a parcel can be followed; empty before it was shipped. The host is nobody's.
std::string tracking_link(const domain& world, send_id which);

/// What went wrong, in words: while an order is held up, and after it failed, could not be
/// delivered or came back (PH-14). Else empty.
std::string problem_of(const domain& world, send_id which);

/// It has been where it is for too long (PH-05).
bool is_overdue(const domain& world, send_id which, instant now);

/// "contact Support with ...", where something went wrong or takes too long (PH-05, PH-14). Else
/// empty.
std::string advice_on(const domain& world, send_id which, instant now);

}  // namespace giftsim::sim
