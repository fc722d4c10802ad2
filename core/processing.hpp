// SPDX-License-Identifier: MIT
// How long a warehouse takes from Order Received to Shipped, in business days (PH-09).
#pragma once

#include "core/calendar.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

/// How a warehouse works on an order.
enum class processing : std::uint8_t {
    inventoried,  ///< one parcel from the shelf: 2 to 3 days
    bulk,         ///< 15 to 300 units in 5 days, more in 7
    event,        ///< to where an event is held: 10 days
    one_day,      ///< 1 day, of orders before noon; of later ones 2
    repacking,    ///< what came from Amazon: 3 to 5 days (PH-08)
};

inline constexpr std::size_t processing_count = static_cast<std::size_t>(processing::repacking) + 1;

/// "inventoried", "bulk", "event", "one_day", "repacking".
std::string_view name(processing how);
std::optional<processing> processing_named(std::string_view text);

/// The smallest bulk order.
inline constexpr int smallest_bulk = 15;

/// From the fewest to the most that an order may take.
struct business_days {
    int least = 0;
    int most = 0;

    friend bool operator==(business_days, business_days) = default;
};

/// What the vendor promises for an order of so many units that was received then; the calendar's
/// zone says when noon is.
business_days processing_time(processing how, int units, instant received, const calendar& days);

}  // namespace giftsim
