// SPDX-License-Identifier: MIT
// Sums as this surface writes them: decimal text without its currency, or whole units (API-07).
#pragma once

#include "core/money.hpp"

#include <cstdint>
#include <string>

namespace giftsim::fakeserver {

/// "2.0", "16.2", "-5.25", "1500.0": no more digits than needed, but one.
std::string cost_text(money amount);

/// Rounded down: 16.20 is 16, and -5.25 is -6.
std::int64_t whole_units(money amount);

}  // namespace giftsim::fakeserver
