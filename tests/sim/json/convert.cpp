// SPDX-License-Identifier: MIT
// Tests sim/json/convert.hpp.
#include "sim/json/convert.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <string>
#include <string_view>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::only;
using giftsim::sim::json::testing::reading;
using giftsim::sim::json::testing::rendered;

BOOST_AUTO_TEST_SUITE(json_convert)

namespace {

constexpr std::array<std::string_view, 3> colours{"red", "green", "blue"};

/// What the conversion says of the text: its only problem, or "fine".
template <class Conversion>
std::string verdict(const std::string& text, const Conversion& conversion) {
    const reading read(text);
    problems found;
    const bool converted = static_cast<bool>(conversion(*read.document, "/x", found));
    if (converted != found.empty()) return "result and problems disagree";
    return converted ? "fine" : only(found);
}

giftsim::parsed<int> even_length(std::string_view text) {
    if (text.size() % 2 == 0) return static_cast<int>(text.size());
    return giftsim::text_error{"odd length; write an even number of letters"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_string_must_be_one) {
    const struct {
        std::string text;
        std::string_view expected;
    } rows[] = {
        {R"("a")", "fine"},
        {R"("")", "fine"},
        {"12",
         R"(f:1:1: /x: expected a string, found the number 12; write it in double quotes: "12")"},
        {"1.50",
         R"(f:1:1: /x: expected a string, found the number 1.50; write it in double quotes: "1.50")"},
        {"true", "f:1:1: /x: expected a string, found true"},
        {"null", "f:1:1: /x: expected a string, found null"},
        {"[]", "f:1:1: /x: expected a string, found an array"},
        {"{}", "f:1:1: /x: expected a string, found an object"},
    };
    for (const auto& row : rows) BOOST_TEST(verdict(row.text, as_string) == row.expected);
}

BOOST_AUTO_TEST_CASE(an_integer_must_lie_in_its_range) {
    const struct {
        std::string text;
        std::string_view expected;
    } rows[] = {
        {"1", "fine"},
        {"90", "fine"},
        {"0", "f:1:1: /x: expected a whole number from 1 to 90, found the number 0"},
        {"91", "f:1:1: /x: expected a whole number from 1 to 90, found the number 91"},
        {"-1", "f:1:1: /x: expected a whole number from 1 to 90, found the number -1"},
        {"30.0", "f:1:1: /x: expected a whole number from 1 to 90, found the number 30.0"},
        {"9223372036854775808",
         "f:1:1: /x: expected a whole number from 1 to 90, found the number 9223372036854775808"},
        {R"("30")", "f:1:1: /x: expected a whole number from 1 to 90, found a string"},
        {"null", "f:1:1: /x: expected a whole number from 1 to 90, found null"},
    };
    for (const auto& row : rows)
        BOOST_TEST(verdict(row.text, integer_between(1, 90)) == row.expected);
}

BOOST_AUTO_TEST_CASE(the_whole_range_of_an_integer_can_be_allowed) {
    using limits = std::numeric_limits<std::int64_t>;
    const auto any = integer_between(limits::min(), limits::max());
    BOOST_TEST(verdict("-9223372036854775808", any) == "fine");
    BOOST_TEST(verdict("9223372036854775807", any) == "fine");
}

BOOST_AUTO_TEST_CASE(a_boolean_an_array_and_an_object_must_be_such) {
    BOOST_TEST(verdict("false", as_boolean) == "fine");
    BOOST_TEST(verdict("0", as_boolean) == "f:1:1: /x: expected true or false, found the number 0");
    BOOST_TEST(verdict("[]", as_array) == "fine");
    BOOST_TEST(verdict("{}", as_array) == "f:1:1: /x: expected an array, found an object");
    BOOST_TEST(verdict("{}", as_object) == "fine");
    BOOST_TEST(verdict(R"("a")", as_object) == "f:1:1: /x: expected an object, found a string");
}

BOOST_AUTO_TEST_CASE(a_false_boolean_is_a_result) {
    problems found;
    BOOST_TEST((as_boolean(*reading("false").document, "", found) == false));
    BOOST_TEST(found.empty());
}

BOOST_AUTO_TEST_CASE(a_choice_gives_its_index_or_the_word_that_was_meant) {
    const auto colour = one_of(colours);
    problems found;
    BOOST_TEST((colour(*reading(R"("blue")").document, "", found) == 2U));
    const struct {
        std::string text;
        std::string_view expected;
    } rows[] = {
        {R"("gren")", R"(f:1:1: /x: unknown word "gren"; did you mean "green"?)"},
        {R"("RED")", R"(f:1:1: /x: unknown word "RED"; did you mean "red"?)"},
        {R"("mauve")", R"(f:1:1: /x: unknown word "mauve"; write one of "red", "green", "blue")"},
        {R"("")", R"(f:1:1: /x: unknown word ""; write one of "red", "green", "blue")"},
        {"3", R"(f:1:1: /x: expected one of "red", "green", "blue", found the number 3)"},
    };
    for (const auto& row : rows) BOOST_TEST(verdict(row.text, colour) == row.expected);
}

BOOST_AUTO_TEST_CASE(a_converter_makes_something_of_a_string_or_says_why_not) {
    const auto length = converted(even_length);
    BOOST_TEST(verdict(R"("ab")", length) == "fine");
    BOOST_TEST(verdict(R"("abc")", length) ==
               "f:1:1: /x: odd length; write an even number of letters");
    BOOST_TEST(verdict("[]", length) == "f:1:1: /x: expected a string, found an array");

    problems found;
    BOOST_TEST((as<int>(*reading(R"("ab")").document, "", found, even_length) == 2));
}

BOOST_AUTO_TEST_CASE(a_list_looks_at_every_item) {
    const auto days = list_of(integer_between(1, 90));
    problems found;
    BOOST_TEST((days(*reading("[1, 90]").document, "", found) == std::vector<std::int64_t>{1, 90}));
    BOOST_TEST((days(*reading("[]").document, "", found) == std::vector<std::int64_t>{}));
    BOOST_TEST(found.empty());

    BOOST_TEST(!days(*reading("[0, 5, 91]").document, "/days", found).has_value());
    const std::vector<std::string> expected{
        "f:1:2: /days/0: expected a whole number from 1 to 90, found the number 0",
        "f:1:8: /days/2: expected a whole number from 1 to 90, found the number 91",
    };
    BOOST_TEST(rendered(found) == expected, boost::test_tools::per_element());
    BOOST_TEST(verdict("{}", days) == "f:1:1: /x: expected an array, found an object");
}

BOOST_AUTO_TEST_CASE(a_map_looks_at_every_member) {
    const auto names = map_of(as_string);
    problems found;
    const auto read = names(*reading(R"({"b": "1", "a": "2"})").document, "", found);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST((read->at(0) == std::pair<std::string, std::string>("b", "1")));
    BOOST_TEST((read->at(1) == std::pair<std::string, std::string>("a", "2")));

    BOOST_TEST(!names(*reading(R"({"a": [], "b/c": {}})").document, "/n", found).has_value());
    const std::vector<std::string> expected{
        "f:1:7: /n/a: expected a string, found an array",
        "f:1:18: /n/b~1c: expected a string, found an object",
    };
    BOOST_TEST(rendered(found) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
