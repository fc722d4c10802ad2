// SPDX-License-Identifier: MIT
// Tests sim/json/syntax.hpp through the reader: every slip as the author of a file sees it.
#include "sim/json/syntax.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::only;
using giftsim::sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(json_syntax)

namespace {

struct row {
    std::string text;
    std::string_view problem;
};

template <std::size_t count>
void check(const row (&rows)[count]) {
    for (const auto& [text, problem] : rows) {
        const reading read(text);
        BOOST_TEST_INFO(text);
        BOOST_TEST(!read.document.has_value());
        BOOST_TEST_INFO(text);
        BOOST_TEST(only(read.found) == problem);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(commas) {
    check({
        {"[1 2]", R"(f:1:3: /1: no comma between this and the number 2; write "," here)"},
        {"{\"a\": 1\n \"b\": 2}",
         R"(f:1:8: no comma between this and the string "b"; write "," here)"},
        {"[[1] [2]]", R"(f:1:5: /1: no comma between this and "["; write "," here)"},
        {R"(["a" true])", R"(f:1:5: /1: no comma between this and true; write "," here)"},
        {"[1,\n2,\n]", R"(f:2:2: /2: nothing follows this comma but "]"; remove the comma)"},
        {R"({"a": 1, })", R"(f:1:8: nothing follows this comma but "}"; remove the comma)"},
        {"[1,,2]", "f:1:4: /1: two commas in a row; remove one"},
        {R"({"a":1,,"b":2})", "f:1:8: two commas in a row; remove one"},
        {"[,1]", "f:1:2: /0: a comma stands before the first value; remove it"},
        {R"({,"a":1})", "f:1:2: a comma stands before the first value; remove it"},
        {"[1;2]", R"(f:1:3: /1: ";" stands where a comma should be; write ",")"},
    });
}

BOOST_AUTO_TEST_CASE(keys_and_colons) {
    check({
        {R"({"a" 1})", R"(f:1:5: /a: no colon between this key and the number 1; write ":" here)"},
        {R"({"a", "b": 1})", R"(f:1:5: /a: no colon between this key and ","; write ":" here)"},
        {R"({"a"})", R"(f:1:5: /a: no colon between this key and "}"; write ":" here)"},
        {R"({"a" = 1})", R"(f:1:6: /a: "=" stands between a key and its value; write ":")"},
        {R"({"a": })", R"(f:1:7: /a: "}" stands where a value should be; write the value)"},
        {R"({"a": , "b": 1})", R"(f:1:7: /a: "," stands where a value should be; write the value)"},
        {R"({"a":: 1})", R"(f:1:6: /a: ":" stands where a value should be; write the value)"},
        {"{name: 1}", R"(f:1:2: the key name stands without quotes; write "name")"},
        {R"({"a": 1, b: 2})", R"(f:1:10: the key b stands without quotes; write "b")"},
        {"{1: 2}", R"(f:1:2: the key 1 stands without quotes; write "1")"},
        {"{[1]: 2}",
         R"(f:1:2: "[" stands where a key should be; write the key as a string in double quotes)"},
        {"{: 2}",
         R"(f:1:2: ":" stands where a key should be; write the key as a string in double quotes)"},
        {R"(["a": 1])", R"(f:1:5: /1: ":" stands in an array; write {"key": value} for keys)"},
        {R"([{"a": {"b" 1}}])",
         R"(f:1:12: /0/a/b: no colon between this key and the number 1; write ":" here)"},
    });
}

BOOST_AUTO_TEST_CASE(brackets) {
    check({
        {"[1}", R"(f:1:3: /1: "}" does not close the array opened at line 1, column 1; write "]")"},
        {"{\"a\":\n{]}",
         R"(f:2:2: /a: "]" does not close the object opened at line 2, column 1; write "}")"},
        {"[}", R"(f:1:2: /0: "}" does not close the array opened at line 1, column 1; write "]")"},
        {"]", R"(f:1:1: "]" stands where the document should be; write the value)"},
        {"[]]", R"(f:1:3: "]" closes nothing; remove it)"},
        {"{}}", R"(f:1:3: "}" closes nothing; remove it)"},
    });
}

BOOST_AUTO_TEST_CASE(early_ends) {
    check({
        {"[",
         R"(f:1:2: /0: the text ends before the array opened at line 1, column 1 is closed; add "]")"},
        {"{\n",
         R"(f:1:2: the text ends before the object opened at line 1, column 1 is closed; add "}")"},
        {"{\"a\": [1, 2\n}",
         R"(f:2:1: /a/2: "}" does not close the array opened at line 1, column 7; write "]")"},
        {"[1,",
         R"(f:1:4: /1: the text ends before the array opened at line 1, column 1 is closed; add "]")"},
        {"[{}\n\n",
         R"(f:1:4: /1: the text ends before the array opened at line 1, column 1 is closed; add "]")"},
        {R"({"a")", R"(f:1:5: /a: the text ends behind a key; write ":" and the value)"},
        {"{\"a\":\n ", "f:1:6: /a: the text ends where a value should be; write the value"},
        {R"(["abc)",
         "f:1:2: /0: the string that begins here is never closed; add the closing double quote"},
        {"{\"a\": \"b,\n\"c\": 1}",
         "f:1:7: /a: the string that begins here is not closed on its line; add the closing double "
         "quote, or write \\n for a line break"},
        {R"({"a)",
         "f:1:2: the string that begins here is never closed; add the closing double quote"},
    });
}

BOOST_AUTO_TEST_CASE(what_other_notations_allow) {
    check({
        {"['a']",
         "f:1:2: /0: the quote ' does not begin a string in JSON; write double quotes: \"...\""},
        {"{'a': 1}",
         "f:1:2: the quote ' does not begin a string in JSON; write double quotes: \"...\""},
        {"{\"a\": \u201cb\u201d}",
         "f:1:7: /a: a typographic quote does not begin a string in JSON; write straight double "
         "quotes: \"...\""},
        {"// x\n{}", "f:1:1: JSON has no comments; remove this one"},
        {"[1, /* x */ 2]", "f:1:5: /1: JSON has no comments; remove this one"},
        {"[1 // x\n]", "f:1:4: /1: JSON has no comments; remove this one"},
        {"{\"a\": 1, # x\n\"b\": 2}", "f:1:10: JSON has no comments; remove this one"},
        {"{ // x\n}", "f:1:3: JSON has no comments; remove this one"},
        {"{\"a\" /* x */ : 1}", "f:1:6: /a: JSON has no comments; remove this one"},
        {"{\"a\": # x\n1}", "f:1:7: /a: JSON has no comments; remove this one"},
        {"{} // x", "f:1:4: JSON has no comments; remove this one"},
        {"{\"a\": True}", "f:1:7: /a: True is not JSON; write true"},
        {"[NaN]", "f:1:2: /0: NaN is not JSON; write a number"},
        {"[1,\u00a02]", "f:1:4: /1: the character U+00A0 is not JSON; remove it"},
        {"[1\u00a0,2]", "f:1:3: /1: the character U+00A0 is not JSON; remove it"},
        {"{\u00a0\"a\": 1}", "f:1:2: the character U+00A0 is not JSON; remove it"},
    });
}

BOOST_AUTO_TEST_CASE(numbers_and_words_that_only_begin_well) {
    check({
        {"[01]", "f:1:2: /0: 01 is not a number; leave the leading zeros out"},
        {"[1, 2.]",
         "f:1:5: /1: 2. is not a number; write a digit after the point, as in 1.0, or leave the "
         "point out"},
        {"[1.2.3]",
         "f:1:2: /0: 1.2.3 is not a number; write a number as in 12, -3 or 0.5, or a string in "
         "double quotes"},
        {"{\"a\": 12px}",
         "f:1:7: /a: 12px is not a number; write a number as in 12, -3 or 0.5, or a string in "
         "double quotes"},
        {"[truely]",
         "f:1:2: /0: the word truely is not JSON; write true, false, null, or a string in double "
         "quotes: \"truely\""},
        {"01", "f:1:1: 01 is not a number; leave the leading zeros out"},
        {"[1e999]", "f:1:2: /0: the number 1e999 is too large; write one below 1e308"},
    });
}

BOOST_AUTO_TEST_CASE(text_after_the_end) {
    check({
        {"{} {}", "f:1:4: \"{\" stands behind the end of the document; remove it"},
        {"{}\n\"x\"", "f:2:1: the string \"x\" stands behind the end of the document; remove it"},
        {"{},", "f:1:3: \",\" stands behind the end of the document; remove it"},
        {"1 2", "f:1:3: the number 2 stands behind the end of the document; remove it"},
        {"null @", "f:1:6: \"@\" stands behind the end of the document; remove it"},
    });
}

BOOST_AUTO_TEST_SUITE_END()
