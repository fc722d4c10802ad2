// SPDX-License-Identifier: MIT
// Money: whole minor units of one currency (FN-01).
#pragma once

#include "core/currency.hpp"
#include "core/parsed.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim {

/// An amount in minor units (cents), possibly negative. Never a fraction, never another currency.
struct money {
    std::int64_t minor = 0;
    currency unit{};

    friend constexpr bool operator==(money, money) = default;
};

/// Sum and difference. Errors: currency_mismatch, money_overflow; never a wrap (FN-01).
result<money> plus(money left, money right);
result<money> minus(money left, money right);

/// Reads "25.00 USD", "-5.00 USD", "1500 JPY": a point and exactly the currency's digits, one
/// space, the code, no separators. Errors: wrong form, unknown currency, too large.
parsed<money> parse_money(std::string_view text);

/// "25.00 USD", the form that parse_money reads.
std::string to_text(money amount);

}  // namespace giftsim
