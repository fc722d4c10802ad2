// SPDX-License-Identifier: MIT
// Amounts as this surface writes them: plain decimals, the currency beside them.
#pragma once

#include "core/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// "25", "25.5", "25.00": not negative, at most three decimals. Nothing otherwise.
std::optional<std::int64_t> thousandths_of(std::string_view text);

/// The same of an amount, so that the two can be compared in any currency.
std::int64_t thousandths_of(money amount);

/// As a JSON number: "25.0", "2.505"; no zeros at the end but the first.
std::string decimal_text(money amount);

/// For a JSON number. Its text is exact: no currency has more than three decimals.
double decimal_of(money amount);

}  // namespace giftsim::fakeserver
