// SPDX-License-Identifier: MIT
// Tests sim/json/string_token.hpp.
#include "sim/json/string_token.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_string_token)

BOOST_AUTO_TEST_CASE(a_string_that_json_allows_has_no_fault) {
    for (const std::string_view text : {R"("")", R"("abc")", R"("\"\\\/\b\f\n\r\t")", R"("\u00e9")",
                                        R"("\ud83c\udF81")", "\"\u00e9 \U0001F381\x7F\""}) {
        BOOST_TEST_INFO(text);
        BOOST_TEST(!string_fault(text_cursor(text)).has_value());
    }
}

BOOST_AUTO_TEST_CASE(the_first_fault_is_found_at_its_column) {
    constexpr std::string_view never_closed =
        "the string that begins here is never closed; add the closing double quote";
    constexpr std::string_view not_on_line =
        "the string that begins here is not closed on its line; add the closing double quote, or "
        "write \\n for a line break";
    constexpr std::string_view no_digits =
        "\\u stands without its four hexadecimal digits; write them, as in \\u00e9";
    const struct {
        std::string_view text;
        std::uint32_t column;
        std::string_view message;
    } rows[] = {
        {"\"", 1, never_closed},
        {"\"abc", 1, never_closed},
        {"\"abc\\", 1, never_closed},
        {"\"abc\\\"", 1, never_closed},
        {"\"abc\n\"", 1, not_on_line},
        {"\"abc\r\n\"", 1, not_on_line},
        {"\"\u00e9\t\"", 3, "a tab in a string; write \\t"},
        {"\"a\x01\"", 3, "the control character U+0001 in a string; write \\u0001"},
        {R"("C:\Users")", 4,
         R"(\U is no escape in a string; write \\ for a backslash, or one of \" \/ \b \f \n \r \t \uXXXX)"},
        {"\"\\\u00e9\"", 2,
         "\\\u00e9 is no escape in a string; write \\\\ for a backslash, or one of \\\" \\/ \\b "
         "\\f "
         "\\n \\r \\t \\uXXXX"},
        {R"("\u00g1")", 2, no_digits},
        {R"("\u+123")", 2, no_digits},
        {R"("\u12")", 2, no_digits},
        {R"("a\ud800")", 3,
         "\\ud800 is only half of a surrogate pair; write both halves, or the character itself"},
        {R"("\ud800\u0041")", 2,
         "\\ud800 is only half of a surrogate pair; write both halves, or the character itself"},
        {R"("\uDC00")", 2,
         "\\uDC00 is only half of a surrogate pair; write both halves, or the character itself"},
    };
    for (const auto& row : rows) {
        const auto found = string_fault(text_cursor(row.text));
        BOOST_TEST_INFO(row.text);
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(found->message == row.message);
        BOOST_TEST_INFO(row.text);
        BOOST_TEST(found->at == (position{1, row.column}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
