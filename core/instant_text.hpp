// SPDX-License-Identifier: MIT
// Instants as RFC 3339 and spans as ISO 8601, in and out.
#pragma once

#include "core/instant.hpp"
#include "core/parsed.hpp"

#include <array>
#include <string>
#include <string_view>

namespace giftsim {

/// Reads "2020-10-01T09:00:00Z", "2022-09-12T12:08:27.250-07:00". At most milliseconds.
/// Errors: wrong form, a date or time that does not exist (30 February, 24:00, a leap second),
/// years outside 1970 to 2200 (TI-01).
parsed<instant> parse_instant(std::string_view text);

/// "2020-10-01T09:00:00Z"; ".250" before the Z only where there are milliseconds.
std::string to_text(instant at);

/// Room to spell an instant in.
using instant_room = std::array<char, 24>;

/// The same without a string of its own: valid until the room is used again. Requires a year of
/// four digits.
std::string_view to_text(instant at, instant_room& room);

/// Reads "P2D", "PT36H", "P1DT12H", "PT0.5S", "P1W". A day is 24 hours (TI-08).
/// Errors: wrong form; years and months, which have no fixed length; negative spans; overflow.
parsed<span> parse_span(std::string_view text);

/// The shortest form in days, hours, minutes and seconds: "P1DT12H"; "PT0S" for none.
std::string to_text(span length);

}  // namespace giftsim
