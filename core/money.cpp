// SPDX-License-Identifier: MIT
// Checked sums, and the one written form of money.
#include "core/money.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

namespace giftsim {

result<money> plus(money left, money right) {
    if (left.unit != right.unit) return refusal::currency_mismatch;
    money sum{0, left.unit};
    if (__builtin_add_overflow(left.minor, right.minor, &sum.minor)) return refusal::money_overflow;
    return sum;
}

result<money> minus(money left, money right) {
    if (left.unit != right.unit) return refusal::currency_mismatch;
    money difference{0, left.unit};
    if (__builtin_sub_overflow(left.minor, right.minor, &difference.minor))
        return refusal::money_overflow;
    return difference;
}

namespace {

constexpr std::int64_t power_of_ten(int digits) {
    std::int64_t power = 1;
    while (digits-- > 0) power *= 10;
    return power;
}

text_error bad_form(std::string_view text) {
    return {fmt::format("\"{}\" is not money; write it like 25.00 USD, without separators", text)};
}

text_error bad_digits(std::string_view text, currency unit) {
    const auto digits = unit.minor_digits();
    if (digits == 0)
        return {fmt::format("\"{}\": {} has no minor digits; write it like 1500 {}", text,
                            unit.code(), unit.code())};
    return {fmt::format("\"{}\": {} has {} digits after the point; write it like 25.{:0>{}} {}",
                        text, unit.code(), digits, 0, digits, unit.code())};
}

}  // namespace

parsed<money> parse_money(std::string_view text) {
    text_cursor in{text};
    const bool negative = in.accept('-');
    money amount;
    bool fits = true;
    // Digit by digit and with the sign, so that the most negative amount can be read too.
    const auto read_digits = [&] {
        const auto count = in.digits_ahead();
        for (std::size_t i = 0; i < count; ++i) {
            const auto digit = negative ? -*in.number(1) : *in.number(1);
            fits = fits && !__builtin_mul_overflow(amount.minor, 10, &amount.minor) &&
                   !__builtin_add_overflow(amount.minor, digit, &amount.minor);
        }
        return count;
    };
    if (read_digits() == 0) return bad_form(text);
    std::size_t digits = 0;
    if (in.accept('.')) {
        digits = read_digits();
        if (digits == 0) return bad_form(text);
    }
    if (!in.accept(' ')) return bad_form(text);
    const auto unit = currency::from_code(in.rest());
    if (!unit) return unit.error();
    if (digits != static_cast<std::size_t>(unit->minor_digits())) return bad_digits(text, *unit);
    if (!fits) return text_error{fmt::format("\"{}\" is too large", text)};
    amount.unit = *unit;
    return amount;
}

std::string to_text(money amount) {
    const auto digits = amount.unit.minor_digits();
    const auto scale = static_cast<std::uint64_t>(power_of_ten(digits));
    const bool negative = amount.minor < 0;
    // Negating in unsigned arithmetic keeps the most negative amount well defined.
    const auto size = negative ? 0U - static_cast<std::uint64_t>(amount.minor)
                               : static_cast<std::uint64_t>(amount.minor);
    const auto sign = negative ? "-" : "";
    if (digits == 0) return fmt::format("{}{} {}", sign, size, amount.unit.code());
    return fmt::format("{}{}.{:0{}} {}", sign, size / scale, size % scale, digits,
                       amount.unit.code());
}

}  // namespace giftsim
