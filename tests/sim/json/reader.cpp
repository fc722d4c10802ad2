// SPDX-License-Identifier: MIT
// Tests sim/json/reader.hpp.
#include "sim/json/reader.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::only;
using giftsim::sim::json::testing::reading;
using giftsim::sim::json::testing::rendered;

BOOST_AUTO_TEST_SUITE(json_reader)

BOOST_AUTO_TEST_CASE(members_are_taken_by_key) {
    const reading read(R"({"id": "sales", "days": 30})");
    problems found;
    object_reader in(*read.document, "/funding/0", found);
    BOOST_TEST(in.need("id")->text == "sales");
    BOOST_TEST(in.take("days")->integer == 30);
    BOOST_TEST(in.take("note") == nullptr);
    in.finish();
    BOOST_TEST(found.empty());
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_a_problem_of_the_object) {
    const reading read("[\n  {}]");
    problems found;
    object_reader in(read.document->items.at(0), "/0", found);
    BOOST_TEST(in.need("id") == nullptr);
    in.finish();
    BOOST_TEST(only(found) == R"(f:2:3: /0: missing key "id"; add "id" to this object)");
}

BOOST_AUTO_TEST_CASE(a_key_nobody_asked_for_is_a_problem_of_the_key) {
    const struct {
        std::string text;
        std::string_view expected;
    } rows[] = {
        {R"({"fundng": []})", R"(f:1:2: /fundng: unknown key "fundng"; did you mean "funding"?)"},
        {R"({"Clock": 1})", R"(f:1:2: /Clock: unknown key "Clock"; did you mean "clock"?)"},
        {R"({"weather": 1})",
         R"(f:1:2: /weather: unknown key "weather"; known keys are "funding", "clock")"},
        {R"({"a/\n": 1})",
         R"(f:1:2: /a~1\u000a: unknown key "a/\u000a"; known keys are "funding", "clock")"},
    };
    for (const auto& row : rows) {
        const reading read(row.text);
        problems found;
        object_reader in(*read.document, "", found);
        in.take("funding");
        in.take("clock");
        in.finish();
        BOOST_TEST(only(found) == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(an_object_without_known_keys_must_be_empty) {
    const reading read(R"({"x": 1})");
    problems found;
    object_reader in(*read.document, "", found);
    in.finish();
    BOOST_TEST(only(found) == R"(f:1:2: /x: unknown key "x"; this object must be empty)");
}

BOOST_AUTO_TEST_CASE(what_is_no_object_is_one_problem_and_no_more) {
    const reading read(R"(["x"])");
    problems found;
    object_reader in(read.document->items.at(0), "/0", found);
    BOOST_TEST(in.need("id") == nullptr);
    BOOST_TEST(!in.need_as("name", as_string).has_value());
    in.finish();
    BOOST_TEST(only(found) == "f:1:2: /0: expected an object, found a string");
}

BOOST_AUTO_TEST_CASE(a_conversion_gets_the_pointer_to_its_member) {
    const reading read(R"({"id": 7, "days": 91, "tags": ["a", 1]})");
    problems found;
    object_reader in(*read.document, "/c", found);
    BOOST_TEST(!in.need_as("id", as_string).has_value());
    BOOST_TEST(!in.take_as("days", integer_between(1, 90)).has_value());
    BOOST_TEST(!in.take_as("tags", list_of(as_string)).has_value());
    BOOST_TEST(!in.take_as("absent", as_boolean).has_value());
    BOOST_TEST(in.take_as("nothing", as_array) == nullptr);
    in.finish();
    const std::vector<std::string> expected{
        R"(f:1:8: /c/id: expected a string, found the number 7; write it in double quotes: "7")",
        "f:1:19: /c/days: expected a whole number from 1 to 90, found the number 91",
        R"(f:1:37: /c/tags/1: expected a string, found the number 1; write it in double quotes: "1")",
    };
    BOOST_TEST(rendered(found) == expected, boost::test_tools::per_element());
}

namespace {

struct fund {
    std::string id;
    std::int64_t days = 30;
};

std::optional<fund> read_fund(const value& from, std::string_view pointer, problems& found) {
    object_reader in(from, std::string(pointer), found);
    const auto id = in.need_as("id", as_string);
    const auto days = in.take_as("days", integer_between(1, 90));
    in.finish();
    if (!id || (in.has("days") && !days)) return std::nullopt;
    return fund{*id, days.value_or(30)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(readers_of_parts_are_conversions_and_all_problems_come_at_once) {
    const reading read(
        "{\"funding\": [\n"
        "  {\"id\": \"a\"},\n"
        "  {\"ID\": \"b\", \"days\": 0},\n"
        "  7\n"
        "], \"clok\": {}}");
    problems found;
    object_reader in(*read.document, "", found);
    BOOST_TEST(!in.need_as("funding", list_of(read_fund)).has_value());
    in.take("clock");
    in.need("name");
    in.finish();
    const std::vector<std::string> expected{
        R"(f:1:1: missing key "name"; add "name" to this object)",
        R"(f:3:3: /funding/1: missing key "id"; add "id" to this object)",
        R"(f:3:4: /funding/1/ID: unknown key "ID"; did you mean "id"?)",
        "f:3:23: /funding/1/days: expected a whole number from 1 to 90, found the number 0",
        "f:4:3: /funding/2: expected an object, found the number 7",
        R"(f:5:4: /clok: unknown key "clok"; did you mean "clock"?)",
    };
    BOOST_TEST(rendered(found) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(in_a_merged_object_each_problem_names_its_own_file) {
    const reading base(R"({"b": 1})", "base.json");
    const reading extra("\n{\"c\": 1}", "extra.json");
    value merged = *base.document;
    merged.members.push_back(extra.document->members.at(0));
    problems found;
    object_reader in(merged, "", found);
    in.need("name");
    in.finish();
    const std::vector<std::string> expected{
        R"(base.json:1:1: missing key "name"; add "name" to this object)",
        R"(base.json:1:2: /b: unknown key "b"; known keys are "name")",
        R"(extra.json:2:2: /c: unknown key "c"; known keys are "name")",
    };
    BOOST_TEST(rendered(found) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
