// SPDX-License-Identifier: MIT
// Tests sim/json/token.hpp.
#include "sim/json/token.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_token)

namespace {

std::string fault_of(std::string_view text) {
    const auto found = token_fault(text_cursor(text));
    return found ? found->message : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_number_is_as_long_as_the_grammar_lets_it_be) {
    const struct {
        std::string_view text;
        std::size_t length;
    } rows[] = {
        {"0", 1},  {"-0", 2},   {"12]", 2},        {"01", 1},    {"1.5,", 3},
        {"1.", 1}, {"1.e5", 1}, {"1e5", 3},        {"1E+05", 5}, {"1e-5", 4},
        {"1e", 1}, {"1e+", 1},  {"-12.50e10x", 9}, {"", 0},      {"-", 0},
        {"-x", 0}, {"+1", 0},   {".5", 0},         {"x", 0},
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO(row.text);
        BOOST_TEST(number_length(row.text) == row.length);
    }
}

BOOST_AUTO_TEST_CASE(a_string_ends_at_its_first_quote_that_is_not_escaped) {
    const struct {
        std::string_view text;
        std::size_t length;
    } rows[] = {
        {R"("")", 2},       {R"("a" "b")", 3}, {R"("a\"b" c)", 6}, {R"("\\" c)", 4},
        {R"("\\\"" c)", 6}, {R"("abc)", 4},    {R"("abc\)", 5},    {R"("abc\")", 6},
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO(row.text);
        BOOST_TEST(string_length(row.text) == row.length);
    }
}

BOOST_AUTO_TEST_CASE(a_word_goes_on_to_the_next_space_or_mark) {
    const struct {
        std::string_view text;
        std::size_t length;
    } rows[] = {
        {"true,", 4},    {"first_name:", 10}, {"1.2.3]", 5}, {"a-b c", 3}, {"\u00e9t\u00e9=", 5},
        {"a\u00a0b", 1}, {"a\u201d", 1},      {"", 0},       {"\"a\"", 0}, {"\u00a0", 0},
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO(row.text);
        BOOST_TEST(word_length(row.text) == row.length);
    }
}

BOOST_AUTO_TEST_CASE(what_is_right_in_itself_has_no_fault) {
    for (const std::string_view text :
         {"", "true", "false", "null", "0", "-1.5e3", "\"a\"", "{", "}", "[", "]", ":", ","}) {
        BOOST_TEST_INFO(text);
        BOOST_TEST(fault_of(text) == "none");
    }
}

BOOST_AUTO_TEST_CASE(a_slip_is_named_with_what_would_be_right) {
    constexpr std::string_view number =
        "write a number as in 12, -3 or 0.5, or a string in double "
        "quotes";
    const struct {
        std::string_view text;
        std::string expected;
    } rows[] = {
        {"+5", "+5 is not a number; leave the plus sign out"},
        {".5", ".5 is not a number; write a digit before the point, as in 0.5"},
        {"-.5", "-.5 is not a number; write a digit before the point, as in 0.5"},
        {"5.",
         "5. is not a number; write a digit after the point, as in 1.0, or leave the point "
         "out"},
        {"007", "007 is not a number; leave the leading zeros out"},
        {"-01", "-01 is not a number; leave the leading zeros out"},
        {"0x1F", "0x1F is not a number; " + std::string(number)},
        {"1_000", "1_000 is not a number; " + std::string(number)},
        {"1.2.3", "1.2.3 is not a number; " + std::string(number)},
        {"-", "- is not a number; " + std::string(number)},
        {"1e", "1e is not a number; " + std::string(number)},
        {"2020-10-01", "2020-10-01 is not a number; " + std::string(number)},
        {"True", "True is not JSON; write true"},
        {"FALSE", "FALSE is not JSON; write false"},
        {"None", "None is not JSON; write null"},
        {"undefined", "undefined is not JSON; write null"},
        {"NaN", "NaN is not JSON; write a number"},
        {"coffee",
         "the word coffee is not JSON; write true, false, null, or a string in double "
         "quotes: \"coffee\""},
        {"'x'", "the quote ' does not begin a string in JSON; write double quotes: \"...\""},
        {"`x`", "the quote ` does not begin a string in JSON; write double quotes: \"...\""},
        {"\u201cx\u201d",
         "a typographic quote does not begin a string in JSON; write straight "
         "double quotes: \"...\""},
        {"\u00abx\u00bb",
         "a typographic quote does not begin a string in JSON; write straight "
         "double quotes: \"...\""},
        {"// x", "JSON has no comments; remove this one"},
        {"/* x */", "JSON has no comments; remove this one"},
        {"# x", "JSON has no comments; remove this one"},
        {"@", "the character \"@\" is not JSON; remove it"},
        {"/", "the character \"/\" is not JSON; remove it"},
        {"\u00a0", "the character U+00A0 is not JSON; remove it"},
        {"\f", "the character U+000C is not JSON; remove it"},
    };
    for (const auto& row : rows) BOOST_TEST(fault_of(row.text) == row.expected);
}

BOOST_AUTO_TEST_CASE(a_token_is_described_as_written) {
    const struct {
        std::string_view text;
        std::string_view expected;
    } rows[] = {
        {R"("a\n\"b" x)", R"(the string "a\n\"b")"},
        {"-1.5]", "the number -1.5"},
        {"true]", "true"},
        {"]", "\"]\""},
        {"", "the end of the text"},
        {"\x01", "\"\\u0001\""},
    };
    for (const auto& row : rows) BOOST_TEST(describe_token(text_cursor(row.text)) == row.expected);
}

BOOST_AUTO_TEST_SUITE_END()
