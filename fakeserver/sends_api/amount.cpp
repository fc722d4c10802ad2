// SPDX-License-Identifier: MIT
// Currencies have 0, 2 or 3 decimals; thousandths hold them all.
#include "fakeserver/sends_api/amount.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace giftsim::fakeserver {
namespace {

std::int64_t ten_to(unsigned exponent) {
    std::int64_t power = 1;
    while (exponent-- != 0) power *= 10;
    return power;
}

constexpr unsigned most_decimals = 3;

}  // namespace

std::optional<std::int64_t> thousandths_of(std::string_view text) {
    text_cursor in{text};
    const auto whole = in.number_up_to(14);
    if (!whole) return std::nullopt;
    std::int64_t part = 0;
    if (in.accept('.')) {
        const auto digits = in.digits_ahead();
        const auto fraction = in.number_up_to(most_decimals);
        if (!fraction) return std::nullopt;
        part = *fraction * ten_to(most_decimals - static_cast<unsigned>(digits));
    }
    if (!in.at_end()) return std::nullopt;
    return *whole * 1000 + part;
}

std::int64_t thousandths_of(money amount) {
    return amount.minor * ten_to(most_decimals - static_cast<unsigned>(amount.unit.minor_digits()));
}

std::string decimal_text(money amount) {
    const auto whole = ten_to(static_cast<unsigned>(amount.unit.minor_digits()));
    std::string text = amount.minor < 0 ? "-" : "";
    text += fmt::format_int(std::abs(amount.minor / whole)).c_str();
    // A digit before the others keeps their zeros.
    const fmt::format_int part(whole + std::abs(amount.minor % whole));
    const auto decimals = std::string_view(part.data(), part.size()).substr(1);
    const auto last = decimals.find_last_not_of('0');
    text += '.';
    text += decimals.substr(0, 1);
    if (last != std::string_view::npos && last > 0) text += decimals.substr(1, last);
    if (decimals.empty()) text += '0';
    return text;
}

double decimal_of(money amount) {
    return static_cast<double>(amount.minor) /
           static_cast<double>(ten_to(static_cast<unsigned>(amount.unit.minor_digits())));
}

}  // namespace giftsim::fakeserver
