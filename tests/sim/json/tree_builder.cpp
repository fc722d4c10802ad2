// SPDX-License-Identifier: MIT
// Tests sim/json/tree_builder.hpp through the reader: what is in the tree, and where it was.
#include "sim/json/tree_builder.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(json_tree_builder)

namespace {

std::string content_of(const value& shown) {
    switch (shown.kind) {
        case value_kind::null:
            return "null";
        case value_kind::boolean:
            return shown.boolean ? "true" : "false";
        case value_kind::integer:
            return std::to_string(shown.integer);
        case value_kind::decimal:
            return "decimal " + shown.text;
        case value_kind::string:
            return "'" + shown.text + "'";
        case value_kind::array:
            return "[";
        case value_kind::object:
            return "{";
    }
    return "?";
}

/// Every key and value on a line of its own, `LINE:COLUMN content`, in the order of the text.
void list_into(std::vector<std::string>& lines, const value& shown) {
    lines.push_back(fmt::format("{}:{} {}", shown.at.line, shown.at.column, content_of(shown)));
    for (const value& item : shown.items) list_into(lines, item);
    for (const member& each : shown.members) {
        lines.push_back(fmt::format("{}:{} {} =", each.key_at.line, each.key_at.column, each.key));
        list_into(lines, each.content);
    }
}

std::vector<std::string> listed(const std::string& text) {
    const reading read(text);
    std::vector<std::string> lines = testing::rendered(read.found);
    if (read.document) list_into(lines, *read.document);
    return lines;
}

void check(const std::string& text, const std::vector<std::string>& expected) {
    BOOST_TEST(listed(text) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_key_and_value_has_its_place) {
    check("{\n  \"a\": 1,\n  \"b\" : [true , {\"c\":null}]\n}\n",
          {"1:1 {", "2:3 a =", "2:8 1", "3:3 b =", "3:9 [", "3:10 true", "3:17 {",
           "3:18 c =", "3:22 null"});
}

BOOST_AUTO_TEST_CASE(columns_count_code_points_and_tabs_as_one) {
    check("{\"\u00e9\U0001F381\":\t\"\u00fc\", \"x\": 2}",
          {"1:1 {", "1:2 \u00e9\U0001F381 =", "1:8 '\u00fc'", "1:13 x =", "1:18 2"});
}

BOOST_AUTO_TEST_CASE(lines_may_end_with_cr_lf) {
    check("[\r\n\t1,\r\n\r\n\t2\r\n]\r\n", {"1:1 [", "2:2 1", "4:2 2"});
}

BOOST_AUTO_TEST_CASE(escapes_move_columns_by_what_is_written_not_by_what_is_meant) {
    check(R"(["\u00e9\"", "\ud83c\udf81", "a\\", 7])",
          {"1:1 [", "1:2 '\u00e9\"'", "1:14 '\U0001F381'", "1:30 'a\\'", "1:37 7"});
}

BOOST_AUTO_TEST_CASE(strings_may_hold_what_looks_like_structure) {
    check(R"({"a,:{": "]},: \" [", "b": 1})",
          {"1:1 {", "1:2 a,:{ =", "1:10 ']},: \" ['", "1:23 b =", "1:28 1"});
}

BOOST_AUTO_TEST_CASE(any_value_may_be_the_document) {
    check(" true", {"1:2 true"});
    check("\n\"x\"", {"2:1 'x'"});
    check("-5 ", {"1:1 -5"});
    check("null", {"1:1 null"});
    check("[]", {"1:1 ["});
}

BOOST_AUTO_TEST_CASE(whole_numbers_of_64_bits_are_integers_and_all_others_keep_their_text) {
    check(
        "[0, -0, 9223372036854775807, 9223372036854775808]",
        {"1:1 [", "1:2 0", "1:5 0", "1:9 9223372036854775807", "1:30 decimal 9223372036854775808"});
    check("[-9223372036854775808, -9223372036854775809, 99999999999999999999999]",
          {"1:1 [", "1:2 -9223372036854775808", "1:24 decimal -9223372036854775809",
           "1:46 decimal 99999999999999999999999"});
    check("[12.50, 1e2, 1E+0, -0.0, 1e-999]",
          {"1:1 [", "1:2 decimal 12.50", "1:9 decimal 1e2", "1:14 decimal 1E+0",
           "1:20 decimal -0.0", "1:26 decimal 1e-999"});
}

BOOST_AUTO_TEST_CASE(members_stay_in_written_order) {
    check(R"({"z":1,"a":2,"":3})",
          {"1:1 {", "1:2 z =", "1:6 1", "1:8 a =", "1:12 2", "1:14  =", "1:17 3"});
}

BOOST_AUTO_TEST_CASE(every_key_that_stands_twice_is_reported_and_reading_goes_on) {
    check("{\"a\": 1,\n \"b\": {\"x\": 1, \"x\": 2},\n \"a\": 3, \"a\": [{\"y\":1,\"\\u0079\":2}]}",
          {"f:2:16: /b/x: the key \"x\" stands twice in this object, first at line 2, column 8; "
           "keep one",
           "f:3:2: /a: the key \"a\" stands twice in this object, first at line 1, column 2; keep "
           "one",
           "f:3:10: /a: the key \"a\" stands twice in this object, first at line 1, column 2; keep "
           "one",
           "f:3:23: /a/0/y: the key \"y\" stands twice in this object, first at line 3, column 17; "
           "keep one"});
}

BOOST_AUTO_TEST_CASE(the_same_key_in_different_objects_is_no_problem) {
    check(R"([{"a":1},{"a":2}])",
          {"1:1 [", "1:2 {", "1:3 a =", "1:7 1", "1:10 {", "1:11 a =", "1:15 2"});
}

BOOST_AUTO_TEST_CASE(a_syntax_error_comes_with_the_doubled_keys_before_it) {
    check(R"({"a": 1, "a": 2, "b": })",
          {"f:1:10: /a: the key \"a\" stands twice in this object, first at line 1, column 2; keep "
           "one",
           "f:1:23: /b: \"}\" stands where a value should be; write the value"});
}

BOOST_AUTO_TEST_CASE(pointers_name_keys_indexes_and_escapes) {
    check(
        R"({"a/b": [1, {"~": [tru]}]})",
        {"f:1:20: /a~1b/1/~0/0: the word tru is not JSON; write true, false, null, or a string in "
         "double quotes: \"tru\""});
}

BOOST_AUTO_TEST_SUITE_END()
