// SPDX-License-Identifier: MIT
// Digits are moved, never divided by a fraction.
#include "fakeserver/core_api/cost_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

std::int64_t minor_per_unit(currency unit) {
    std::int64_t minor = 1;
    for (auto left = unit.minor_digits(); left > 0; --left) minor *= 10;
    return minor;
}

}  // namespace

std::string cost_text(money amount) {
    const auto digits = static_cast<std::size_t>(amount.unit.minor_digits());
    const bool below = amount.minor < 0;
    // Unsigned, for the least of all numbers has no counterpart.
    const auto size = below ? 0U - static_cast<std::uint64_t>(amount.minor)
                            : static_cast<std::uint64_t>(amount.minor);
    auto text = fmt::format("{:0{}}", size, digits + 1);
    text.insert(text.size() - digits, ".");
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text += '0';
    return below ? "-" + text : text;
}

std::int64_t whole_units(money amount) {
    const auto per_unit = minor_per_unit(amount.unit);
    const auto rest = amount.minor % per_unit;
    return amount.minor / per_unit - (rest < 0 ? 1 : 0);
}

}  // namespace giftsim::fakeserver
