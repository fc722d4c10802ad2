// SPDX-License-Identifier: MIT
// Tests sim/json/excerpt.hpp.
#include "sim/json/excerpt.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_excerpt)

BOOST_AUTO_TEST_CASE(the_caret_stands_below_the_column) {
    const struct {
        std::string_view why;
        std::string_view text;
        position at;
        std::string_view expected;
    } rows[] = {
        {"first", "abc", {1, 1}, "    abc\n    ^"},
        {"middle line", "a\nbcd\ne", {2, 3}, "    bcd\n      ^"},
        {"behind the line", "ab\ncd", {1, 3}, "    ab\n      ^"},
        {"tabs stay tabs", "\t\tx", {1, 3}, "    \t\tx\n    \t\t^"},
        {"tab behind the caret", "x\ty", {1, 1}, "    x\ty\n    ^"},
        {"CRLF", "ab\r\ncd\r\n", {2, 2}, "    cd\n     ^"},
        {"code points", "\u00e9\U0001F381x", {1, 3}, "    \u00e9\U0001F381x\n      ^"},
        {"byte order mark", "\xEF\xBB\xBF{}", {1, 1}, "    {}\n    ^"},
        {"escape sequence", "\x1B[31mx", {1, 6}, "    ?[31mx\n         ^"},
        {"not UTF-8", "a\xE9z", {1, 2}, "    a?z\n     ^"},
        {"empty text", "", {1, 1}, "    \n    ^"},
        {"last line is empty", "a\n", {2, 1}, "    \n    ^"},
        {"column outside", "ab", {1, 99}, "    ab\n      ^"},
        {"line outside", "ab\ncd", {9, 1}, "    cd\n    ^"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO(row.why);
        BOOST_TEST(excerpt(row.text, row.at) == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_around_the_column) {
    std::string line(200, '.');
    line[99] = 'x';
    const std::string half(40, '.');
    BOOST_TEST(excerpt(line, {1, 100}) ==
               "    ..." + half + "x" + half.substr(1) + "...\n    " + std::string(43, ' ') + "^");
}

BOOST_AUTO_TEST_CASE(a_cut_line_shows_a_full_width_at_both_ends) {
    const std::string line = std::string(80, 'a') + std::string(80, 'b');
    BOOST_TEST(excerpt(line, {1, 2}) == "    " + std::string(80, 'a') + "...\n     ^");
    BOOST_TEST(excerpt(line, {1, 161}) ==
               "    ..." + std::string(80, 'b') + "\n       " + std::string(80, ' ') + "^");
}

BOOST_AUTO_TEST_CASE(a_line_that_just_fits_is_not_cut) {
    const std::string line(80, 'a');
    BOOST_TEST(excerpt(line, {1, 80}) == "    " + line + "\n    " + std::string(79, ' ') + "^");
}

BOOST_AUTO_TEST_SUITE_END()
