// SPDX-License-Identifier: MIT
// Tests sim/json/quote.hpp.
#include "sim/json/quote.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_quote)

BOOST_AUTO_TEST_CASE(what_would_break_a_line_or_a_terminal_is_escaped) {
    BOOST_TEST(printable("a\nb\x1B[31m\x7F") == "a\\u000ab\\u001b[31m\\u007f");
    BOOST_TEST(printable("caf\xE9") == "caf?");
    BOOST_TEST(printable("Zo\u00eb \U0001F381") == "Zo\u00eb \U0001F381");
}

BOOST_AUTO_TEST_CASE(quotes_and_backslashes_are_escaped_as_in_json) {
    BOOST_TEST(quote(R"(a"b\c)") == R"("a\"b\\c")");
    BOOST_TEST(quote("") == R"("")");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_cut_between_code_points) {
    BOOST_TEST(shortened("\u00e4\u00f6\u00fc", 3) == "\u00e4\u00f6\u00fc");
    BOOST_TEST(shortened("\u00e4\u00f6\u00fc", 2) == "\u00e4\u00f6...");
    BOOST_TEST(quote(std::string(61, 'x')) == "\"" + std::string(60, 'x') + "...\"");
}

BOOST_AUTO_TEST_CASE(a_list_has_commas_between_its_words) {
    constexpr std::array<std::string_view, 3> words{"a", "b", "c"};
    BOOST_TEST(quote_list(words) == R"("a", "b", "c")");
    BOOST_TEST(quote_list({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
