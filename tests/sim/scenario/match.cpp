// SPDX-License-Identifier: MIT
// Tests sim/scenario/match.hpp: what counts as equal, and what is said where it is not.
#include "sim/scenario/match.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace giftsim::sim;
using giftsim::sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(scenario_match)

namespace {

/// "/x/status 1:12: "Sent" | "Opened""; one for each difference.
std::vector<std::string> differences(const char* expected, const char* actual) {
    const reading text(expected);
    std::vector<difference> found;
    compare(*text.document, json_view::parse(actual), "/x", found);
    std::vector<std::string> lines;
    for (const auto& each : found)
        lines.push_back(fmt::format("{} {}:{}: {} | {}", each.pointer, each.at.line, each.at.column,
                                    each.expected, each.actual));
    return lines;
}

constexpr const char* kim =
    R"({"status": "Sent", "reason": null, "wrong_answers": 2, "testing": false,
        "to": {"email": "kim@example.com", "phone": ""},
        "history": [{"status": "Initiated", "at": "9"}, {"status": "Sent", "at": "9"}]})";

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_not_expected_is_not_looked_at) {
    for (const auto* expected : {
             R"({})",
             R"({"status": "Sent"})",
             R"({"wrong_answers": 2, "testing": false})",
             R"({"to": {"email": "kim@example.com"}})",
             R"({"history": ["Initiated", "Sent"]})",
             R"({"history": [{}, {"at": "9"}]})",
             R"({"history": ["Initiated", {"status": "Sent"}]})",
             R"({"reason": null})",
             R"("Sent")",
         })
        BOOST_TEST_CONTEXT(expected) BOOST_TEST(differences(expected, kim).empty());
}

BOOST_AUTO_TEST_CASE(only_what_differs_is_named) {
    const std::vector<std::string> expected{
        R"(/x/status 1:12: "Opened" | "Sent")",
        R"(/x/to/phone 2:45: "1" | "")",
        R"(/x/wrong_answers 3:18: 3 | 2)",
    };
    const auto found = differences(R"({"status": "Opened",
"to": {"email": "kim@example.com", "phone": "1"},
"wrong_answers": 3, "testing": false})",
                                   kim);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(values_are_equal_in_kind_and_content) {
    const struct {
        const char* expected;
        const char* actual;
        const char* difference;
    } rows[] = {
        {"null", "null", ""},
        {"null", "0", "/x 1:1: null | 0"},
        {"0", "null", "/x 1:1: 0 | null"},
        {"true", "true", ""},
        {"true", "false", "/x 1:1: true | false"},
        {"true", "1", "/x 1:1: true | 1"},
        {"1", "true", "/x 1:1: 1 | true"},
        {"7", "7", ""},
        {"-7", "-7", ""},
        {"7", "8", "/x 1:1: 7 | 8"},
        {"7", "7.0", "/x 1:1: 7 | 7.0"},
        {R"("7")", "7", R"(/x 1:1: "7" | 7)"},
        {"7", R"("7")", R"(/x 1:1: 7 | "7")"},
        {R"("a")", R"("a")", ""},
        {R"("a")", R"("A")", R"(/x 1:1: "a" | "A")"},
        {R"("")", "null", R"(/x 1:1: "" | null)"},
        {"1.5", "1.5", ""},
        {"1.50", "1.5", ""},
        {"1.5", "1.6", "/x 1:1: 1.5 | 1.6"},
        {"7.0", "7", "/x 1:1: 7.0 | 7"},
        {"18446744073709551615", "18446744073709551615", ""},
        {"[]", "{}", "/x 1:1: [] | {}"},
        {"{}", "[]", "/x 1:1: {} | []"},
        {"{}", "null", "/x 1:1: {} | null"},
        {R"({"a": 1})", "{}", "/x/a 1:7: 1 | (nothing)"},
        {R"({"a": null})", "{}", "/x/a 1:7: null | (nothing)"},
        {R"({"a/b": 1})", R"({"a/b": 2})", "/x/a~1b 1:9: 1 | 2"},
    };
    for (const auto& row : rows) {
        const auto found = differences(row.expected, row.actual);
        BOOST_TEST_CONTEXT(row.expected << " and " << row.actual)
        BOOST_TEST((found.empty() ? "" : found.front()) == row.difference);
    }
}

BOOST_AUTO_TEST_CASE(lists_match_in_full) {
    const struct {
        const char* expected;
        const char* actual;
        std::vector<std::string> differences;
    } rows[] = {
        {"[]", "[]", {}},
        {"[1, 2]", "[1, 2]", {}},
        {"[1, 2]", "[2, 1]", {"/x/0 1:2: 1 | 2", "/x/1 1:5: 2 | 1"}},
        {"[1]", "[1, 2]", {"/x/1 1:1: (nothing) | 2"}},
        {"[]", "[1, 2]", {"/x/0 1:1: (nothing) | 1", "/x/1 1:1: (nothing) | 2"}},
        {"[1, 2, 3]", "[1]", {"/x/1 1:5: 2 | (nothing)", "/x/2 1:8: 3 | (nothing)"}},
        {R"(["offer"])", R"([{"kind": "offer", "at": "9"}])", {}},
        {R"([{"kind": "code"}])",
         R"([{"kind": "offer"}])",
         {R"(/x/0/kind 1:11: "code" | "offer")"}},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.expected << " and " << row.actual)
    BOOST_TEST(differences(row.expected, row.actual) == row.differences,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_text_stands_for_an_object_by_its_status_or_kind) {
    BOOST_TEST(differences(R"("Sent")", R"({"status": "Sent"})").empty());
    BOOST_TEST(differences(R"("offer")", R"({"kind": "offer"})").empty());
    BOOST_TEST(differences(R"("Sent")", R"({"status": "Opened"})").front() ==
               R"(/x 1:1: "Sent" | "Opened")");
    BOOST_TEST(differences(R"("Sent")", R"({"name": "Sent"})").front() ==
               R"(/x 1:1: "Sent" | {"name":"Sent"})");
}

BOOST_AUTO_TEST_CASE(an_expected_value_is_shown_in_one_line) {
    const struct {
        const char* text;
        const char* shown;
    } rows[] = {
        {"null", "null"},
        {"true", "true"},
        {"false", "false"},
        {"-12", "-12"},
        {"1.50", "1.50"},
        {R"("a \"b\"")", R"("a \"b\"")"},
        {"[\n1,\n[2]\n]", "[1, [2]]"},
        {"[]", "[]"},
        {"{}", "{}"},
        {"{\"a\":\n1,\"b\":{\"c\":\"d\"}}", R"({"a": 1, "b": {"c": "d"}})"},
    };
    for (const auto& row : rows) BOOST_TEST(brief(*reading(row.text).document) == row.shown);
}

BOOST_AUTO_TEST_SUITE_END()
