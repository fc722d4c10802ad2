// SPDX-License-Identifier: MIT
// Currencies by ISO 4217 code, with how many minor digits each has.
#pragma once

#include "core/parsed.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim {

/// A currency of ISO 4217 (FN-01). Cheap to copy; the default is USD.
class currency {
public:
    constexpr currency() = default;

    /// Reads "USD". Errors: a code that ISO 4217 does not list, or not in capitals.
    static parsed<currency> from_code(std::string_view code);

    std::string_view code() const;

    /// Digits after the point: 2 for USD, 0 for JPY, 3 for KWD.
    int minor_digits() const;

    friend constexpr bool operator==(currency, currency) = default;

private:
    explicit constexpr currency(std::uint8_t place) : place_(place) {}

    std::uint8_t place_ = 0;
};

}  // namespace giftsim
