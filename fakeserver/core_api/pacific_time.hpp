// SPDX-License-Identifier: MIT
// Instants as Sendoso writes them, on the clocks of its own offices whatever the organisation's
// zone is (API-07).
#pragma once

#include "core/instant.hpp"
#include "core/zone.hpp"

#include <cstdint>
#include <string>

namespace giftsim::fakeserver {

/// Sends are dated to the second, all else to the millisecond; the documented examples are.
enum class precision : std::uint8_t { seconds, milliseconds };

/// "2022-09-12T12:08:27-07:00", "2023-10-25T05:21:59.000-07:00".
std::string pacific_text(instant at, precision to);

/// The rules of America/Los_Angeles. Throws std::runtime_error where the system knows none.
const zone_rules& pacific_zone();

}  // namespace giftsim::fakeserver
