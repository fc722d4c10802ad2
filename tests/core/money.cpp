// SPDX-License-Identifier: MIT
// Money never wraps, never mixes, and is written in one form only (FN-01).
#include "core/money.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

money of(std::int64_t minor, std::string_view code = "USD") {
    return {minor, currency::from_code(code).value()};
}

template <class T>
std::string text_or_refusal(const result<T>& answer) {
    return answer ? to_text(*answer) : outcome(answer);
}

std::string error_of(std::string_view text) {
    const auto read = parse_money(text);
    return read ? "read as " + to_text(*read) : read.error().message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_money)

BOOST_AUTO_TEST_CASE(FN_01_sums_and_differences_are_exact_or_refused) {
    const struct {
        money left, right;
        std::string_view sum, difference;
    } rows[] = {
        {of(15'00), of(1'20), "16.20 USD", "13.80 USD"},
        {of(1), of(2), "0.03 USD", "-0.01 USD"},
        {of(0), of(0), "0.00 USD", "0.00 USD"},
        {of(5, "JPY"), of(7, "JPY"), "12 JPY", "-2 JPY"},
        {of(most), of(0), "92233720368547758.07 USD", "92233720368547758.07 USD"},
        {of(most), of(1), "money_overflow", "92233720368547758.06 USD"},
        {of(most), of(-1), "92233720368547758.06 USD", "money_overflow"},
        {of(least), of(1), "-92233720368547758.07 USD", "money_overflow"},
        {of(least), of(-1), "money_overflow", "-92233720368547758.07 USD"},
        {of(0), of(least), "-92233720368547758.08 USD", "money_overflow"},
        {of(most), of(least), "-0.01 USD", "money_overflow"},
        {of(1), of(1, "EUR"), "currency_mismatch", "currency_mismatch"},
        {of(most), of(1, "EUR"), "currency_mismatch", "currency_mismatch"},
        {of(0), of(0, "EUR"), "currency_mismatch", "currency_mismatch"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.left << " and " << row.right) {
            BOOST_TEST(text_or_refusal(plus(row.left, row.right)) == row.sum);
            BOOST_TEST(text_or_refusal(minus(row.left, row.right)) == row.difference);
        }
}

BOOST_AUTO_TEST_CASE(text_and_money_turn_into_each_other) {
    const struct {
        std::string_view text;
        money amount;
    } rows[] = {
        {"25.00 USD", of(25'00)},
        {"10000.00 USD", of(10000'00)},
        {"-5.00 USD", of(-5'00)},
        {"0.00 USD", of(0)},
        {"0.07 USD", of(7)},
        {"-0.07 USD", of(-7)},
        {"1500 JPY", of(1500, "JPY")},
        {"-1 JPY", of(-1, "JPY")},
        {"1.005 KWD", of(1005, "KWD")},
        {"-0.005 KWD", of(-5, "KWD")},
        {"92233720368547758.07 USD", of(most)},
        {"-92233720368547758.08 USD", of(least)},
        {"9223372036854775807 JPY", of(most, "JPY")},
        {"-9223372036854775808 JPY", of(least, "JPY")},
        {"9223372036854775.807 KWD", of(most, "KWD")},
        {"-9223372036854775.808 KWD", of(least, "KWD")},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(to_text(row.amount) == row.text);
            BOOST_TEST(parse_money(row.text).value() == row.amount);
        }
}

BOOST_AUTO_TEST_CASE(what_is_not_written_like_money_is_refused) {
    for (const std::string_view text :
         {"",           " ",          "USD",        "25",           "25.00",
          "25.00USD",   " 25.00 USD", "+25.00 USD", "--25.00 USD",  "- 25.00 USD",
          ".50 USD",    "25. USD",    "25,00 USD",  "1,000.00 USD", "1_000.00 USD",
          "25.0.0 USD", "2e3 USD",    "0x10 USD",   "$25.00",       "25.00\tUSD",
          "-",          "-.",         "abc"})
        BOOST_TEST(error_of(text) == '"' + std::string(text) +
                                         "\" is not money; write it like 25.00 USD, without "
                                         "separators");
}

BOOST_AUTO_TEST_CASE(a_currency_that_is_none_is_named) {
    BOOST_TEST(error_of("25.00 usd") == "\"usd\" is not a currency; use an ISO 4217 code like USD");
    for (const std::string_view text :
         {"25.00 ", "25.00 USD ", "25.00 USDX", "25.00 XXX", "25.00  USD", "1 000.00 USD"})
        BOOST_TEST(error_of(text).find("is not a currency") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_digits_after_the_point_are_exactly_the_currency_s) {
    const struct {
        std::string_view text, expected;
    } rows[] = {
        {"25 USD", "\"25 USD\": USD has 2 digits after the point; write it like 25.00 USD"},
        {"25.0 USD", "\"25.0 USD\": USD has 2 digits after the point; write it like 25.00 USD"},
        {"25.000 USD", "\"25.000 USD\": USD has 2 digits after the point; write it like 25.00 USD"},
        {"25.00 KWD", "\"25.00 KWD\": KWD has 3 digits after the point; write it like 25.000 KWD"},
        {"1500.00 JPY", "\"1500.00 JPY\": JPY has no minor digits; write it like 1500 JPY"},
        {"1500.0 JPY", "\"1500.0 JPY\": JPY has no minor digits; write it like 1500 JPY"},
    };
    for (const auto& row : rows) BOOST_TEST(error_of(row.text) == row.expected);
}

BOOST_AUTO_TEST_CASE(FN_01_what_does_not_fit_64_bits_is_too_large) {
    for (const std::string_view text :
         {"92233720368547758.08 USD", "-92233720368547758.09 USD", "9223372036854775808 JPY",
          "-9223372036854775809 JPY", "99999999999999999999999999.00 USD",
          "18446744073709551616 JPY"})
        BOOST_TEST(error_of(text) == '"' + std::string(text) + "\" is too large");
}

BOOST_AUTO_TEST_CASE(taking_the_value_of_a_refused_sum_is_a_bug_that_throws) {
    BOOST_CHECK_THROW(plus(of(most), of(1)).value(), std::logic_error);
    BOOST_CHECK_THROW(parse_money("much").value(), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
