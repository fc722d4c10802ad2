// SPDX-License-Identifier: MIT
// Tests sim/json/text_cursor.hpp.
#include "sim/json/text_cursor.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_text_cursor)

BOOST_AUTO_TEST_CASE(lines_and_code_points_are_counted) {
    const struct {
        std::string_view text;  // up to the place
        position at;
    } rows[] = {
        {"", {1, 1}},       {"ab", {1, 3}},          {"\t", {1, 2}},
        {"\u00e9", {1, 2}}, {"\U0001F381x", {1, 3}}, {"a\n", {2, 1}},
        {"a\r\n", {2, 1}},  {"a\r", {1, 3}},         {"\n\n\n x", {4, 3}},
    };
    for (const auto& row : rows)
        BOOST_TEST(further(text_cursor(row.text), row.text.size()).at() == row.at);
}

BOOST_AUTO_TEST_CASE(the_end_is_never_passed) {
    const text_cursor end = further(text_cursor("ab"), 100);
    BOOST_TEST(end.at_end());
    BOOST_TEST(end.offset() == 2U);
    BOOST_TEST(end.peek() == '\0');
    BOOST_TEST(end.rest() == "");
}

BOOST_AUTO_TEST_CASE(white_space_is_that_of_json) {
    BOOST_TEST(past_space(text_cursor(" \t\r\n x")).peek() == 'x');
    BOOST_TEST(past_space(text_cursor("\f x")).peek() == '\f');
    BOOST_TEST(past_space(text_cursor("  ")).at_end());
}

BOOST_AUTO_TEST_SUITE_END()
