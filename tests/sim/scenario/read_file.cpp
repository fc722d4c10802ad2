// SPDX-License-Identifier: MIT
// Tests sim/scenario/read_file.hpp: files that cannot be read, merging, and what includes what.
#include "sim/scenario/read_file.hpp"

#include "sim/json/convert.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/match.hpp"
#include "tests/sim/json/reading.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace giftsim::sim;
using giftsim::sim::json::testing::reading;
using giftsim::testing::temporary_folder;

namespace {

struct include_fixture {
    /// The world of s.json with its includes, in one line; or all that is wrong.
    std::string whole(std::string_view text) {
        json::problems found;
        const auto file = folder.write("s.json", text);
        const auto world = read_json_file(file, found);
        const auto read = with_includes(*world, "/world", file, found);
        if (read.has_value() != found.empty()) return "has a value if and only if nothing is wrong";
        return read ? brief(*read) : lines_of(found);
    }

    std::string lines_of(const json::problems& found) const {
        std::string lines;
        for (const auto& problem : found.sorted()) {
            if (!lines.empty()) lines += '\n';
            lines += folder.without_folder(json::render(problem));
        }
        return lines;
    }

    temporary_folder folder;
};

std::string merged_text(const char* under, const char* over) {
    return brief(merged(*reading(under).document, *reading(over).document));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_read_file, include_fixture)

BOOST_AUTO_TEST_CASE(what_lies_above_wins) {
    const struct {
        const char* under;
        const char* over;
        const char* result;
    } rows[] = {
        {"1", "2", "2"},
        {"1", "null", "null"},
        {"{}", "1", "1"},
        {"1", "{}", "{}"},
        {R"({"a": 1})", "{}", R"({"a": 1})"},
        {R"({"a": 1})", R"({"b": 2})", R"({"a": 1, "b": 2})"},
        {R"({"a": 1, "b": 2})", R"({"a": 3})", R"({"a": 3, "b": 2})"},
        {R"({"a": {"x": 1, "y": 2}})", R"({"a": {"y": 3}})", R"({"a": {"x": 1, "y": 3}})"},
        {R"({"a": {"x": 1}})", R"({"a": null})", R"({"a": null})"},
        {"[1, 2]", "[3]", "[3]"},
        {R"([{"id": "a", "v": 1}])", R"([{"id": "b"}])", R"([{"id": "a", "v": 1}, {"id": "b"}])"},
        {R"([{"id": "a", "v": 1, "w": 2}, {"id": "b"}])", R"([{"id": "a", "v": 3}])",
         R"([{"id": "a", "v": 3, "w": 2}, {"id": "b"}])"},
        {R"([{"id": "a"}])", "[]", R"([{"id": "a"}])"},
        {R"([{"id": "a"}])", R"([{"name": "no id"}])", R"([{"name": "no id"}])"},
        {R"([{"id": 1}])", R"([{"id": 2}])", R"([{"id": 2}])"},
        {R"([{"id": "a", "l": [1]}])", R"([{"id": "a", "l": [2]}])", R"([{"id": "a", "l": [2]}])"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.under << " and " << row.over)
    BOOST_TEST(merged_text(row.under, row.over) == row.result);
}

BOOST_AUTO_TEST_CASE(what_is_merged_keeps_the_place_where_it_was_written) {
    const reading under("{\"a\": {\"x\": 1,\n\"y\": 2}}", "base.json");
    const reading over("\n\n{\"a\": {\"y\": 3}}", "own.json");
    const auto whole = merged(*under.document, *over.document);
    json::problems found;
    json::object_reader in(*whole.find("a"), "/a", found);
    in.finish();
    BOOST_TEST(lines_of(found) ==
               "base.json:1:8: /a/x: unknown key \"x\"; this object must be "
               "empty\nown.json:3:8: /a/y: unknown key \"y\"; this object must "
               "be empty");
}

BOOST_AUTO_TEST_CASE(a_key_written_in_both_files_is_blamed_on_the_upper_one) {
    const reading under("{\n\n\n\"a\": {\"x\": 1}, \"l\": [{\"id\": \"i\"}]}", "base.json");
    const reading over("{\"a\": 7, \"l\": [{\"id\": \"j\"}]}", "own.json");
    const auto whole = merged(*under.document, *over.document);
    json::problems found;
    json::object_reader in(whole, "", found);
    in.finish();
    BOOST_TEST(lines_of(found) ==
               "own.json:1:2: /a: unknown key \"a\"; this object must be empty\n"
               "own.json:1:10: /l: unknown key \"l\"; this object must be empty");
}

BOOST_AUTO_TEST_CASE(a_world_without_includes_stays_as_it_is) {
    BOOST_TEST(whole(R"({"funding": []})") == R"({"funding": []})");
}

BOOST_AUTO_TEST_CASE(what_is_included_lies_below) {
    folder.write("worlds/acme.json", R"({"a": 1, "b": 2})");
    BOOST_TEST(whole(R"({"include": "worlds/acme.json", "b": 3})") == R"({"a": 1, "b": 3})");
    BOOST_TEST(whole(R"({"include": "worlds/acme.json"})") == R"({"a": 1, "b": 2})");
}

BOOST_AUTO_TEST_CASE(of_several_the_later_lies_above) {
    folder.write("one.json", R"({"a": 1, "b": 1, "c": 1})");
    folder.write("two.json", R"({"b": 2, "c": 2})");
    BOOST_TEST(whole(R"({"include": ["one.json", "two.json"], "c": 3})") ==
               R"({"a": 1, "b": 2, "c": 3})");
    BOOST_TEST(whole(R"({"include": [], "c": 3})") == R"({"c": 3})");
}

BOOST_AUTO_TEST_CASE(a_scenario_can_be_included_for_its_world) {
    folder.write("other.json", R"({"name": "Other", "world": {"a": 1}, "steps": []})");
    BOOST_TEST(whole(R"({"include": "other.json"})") == R"({"a": 1})");
}

BOOST_AUTO_TEST_CASE(a_world_file_may_name_its_schema_for_editors) {
    folder.write("acme.json", R"({"$schema": "../schema.json#/$defs/world", "a": 1})");
    BOOST_TEST(whole(R"({"include": "acme.json"})") == R"({"a": 1})");
    folder.write("odd.json", R"({"$schema": 5, "a": 1})");
    BOOST_TEST(whole(R"({"include": "odd.json"})") ==
               "odd.json:1:13: /$schema: expected a string, found the number 5; write it in double "
               "quotes: \"5\"");
}

BOOST_AUTO_TEST_CASE(includes_are_relative_to_the_file_that_names_them) {
    folder.write("worlds/acme.json", R"({"include": "parts/gifts.json", "a": 1})");
    folder.write("worlds/parts/gifts.json", R"({"include": "../../top.json", "b": 2})");
    folder.write("top.json", R"({"c": 3})");
    BOOST_TEST(whole(R"({"include": "worlds/acme.json"})") == R"({"c": 3, "b": 2, "a": 1})");
}

BOOST_AUTO_TEST_CASE(one_file_may_be_included_by_several) {
    folder.write("base.json", R"({"z": 0})");
    folder.write("one.json", R"({"include": "base.json", "a": 1})");
    folder.write("two.json", R"({"include": "base.json", "b": 2})");
    BOOST_TEST(whole(R"({"include": ["one.json", "two.json"]})") == R"({"z": 0, "a": 1, "b": 2})");
}

BOOST_AUTO_TEST_CASE(files_that_include_each_other_are_a_problem) {
    folder.write("one.json", R"({"include": "two.json"})");
    folder.write("two.json", "{\n\"include\": \"one.json\"}");
    BOOST_TEST(whole(R"({"include": "one.json"})") ==
               "two.json:2:12: /include: \"one.json\" includes itself, directly or through others");
    BOOST_TEST(whole(R"({"include": "s.json"})") ==
               "s.json:1:13: /world/include: \"s.json\" includes itself, directly or through "
               "others");
    BOOST_TEST(whole(R"({"include": "./x/../s.json"})") ==
               "s.json:1:13: /world/include: \"./x/../s.json\" includes itself, directly or "
               "through others");
}

BOOST_AUTO_TEST_CASE(all_includes_that_fail_are_named) {
    folder.write("broken.json", "{\"a\" 1}");
    folder.write("list.json", "\n [1]");
    BOOST_TEST(whole(R"({"include": ["gone.json", 7, "broken.json", "list.json"]})") ==
               "s.json:1:14: /world/include/0: there is no file \"gone.json\" beside this one\n"
               "s.json:1:27: /world/include/1: expected a string, found the number 7; write it in "
               "double quotes: \"7\"\n"
               "broken.json:1:5: /a: no colon between this key and the number 1; write \":\" here\n"
               "list.json:2:2: expected an object, found an array");
}

BOOST_AUTO_TEST_CASE(a_world_is_an_object) {
    BOOST_TEST(whole("[]") == "s.json:1:1: /world: expected an object, found an array");
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_a_problem_at_its_first_character) {
    for (const auto& path : {folder.path() / "gone.json", folder.path()}) {
        json::problems found;
        BOOST_TEST(!read_json_file(path, found).has_value());
        BOOST_TEST_REQUIRE(found.size() == 1U);
        BOOST_TEST(json::render(found.sorted().front()) ==
                   path.generic_string() + ":1:1: this file cannot be read");
    }
}

BOOST_AUTO_TEST_SUITE_END()
