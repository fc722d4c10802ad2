// SPDX-License-Identifier: MIT
// Tests sim/json/problems.hpp.
#include "sim/json/problems.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::rendered;

BOOST_AUTO_TEST_SUITE(json_problems)

BOOST_AUTO_TEST_CASE(a_problem_is_one_line) {
    BOOST_TEST(render({"a.json", {3, 14}, "/steps/0", "missing key"}) ==
               "a.json:3:14: /steps/0: missing key");
}

BOOST_AUTO_TEST_CASE(the_whole_document_has_no_pointer_to_show) {
    BOOST_TEST(render({"a.json", {1, 1}, "", "the text is empty"}) ==
               "a.json:1:1: the text is empty");
}

BOOST_AUTO_TEST_CASE(a_key_with_a_line_break_does_not_break_the_line) {
    BOOST_TEST(render({"a.json", {1, 2}, "/x\ny", "unknown"}) == "a.json:1:2: /x\\u000ay: unknown");
}

BOOST_AUTO_TEST_CASE(problems_are_sorted_by_file_of_first_complaint_then_place_then_arrival) {
    problems found;
    found.add({"z.json", {9, 1}, "", "1"});
    found.add({"a.json", {2, 1}, "", "2"});
    found.add({"z.json", {2, 30}, "", "3"});
    found.add({"z.json", {2, 4}, "", "4"});
    found.add({"a.json", {1, 1}, "", "5"});
    found.add({"z.json", {2, 4}, "", "6"});
    const std::vector<std::string> expected{
        "z.json:2:4: 4", "z.json:2:4: 6", "z.json:2:30: 3",
        "z.json:9:1: 1", "a.json:1:1: 5", "a.json:2:1: 2",
    };
    BOOST_TEST(rendered(found) == expected, boost::test_tools::per_element());
    BOOST_TEST(found.size() == 6U);
    BOOST_TEST(!found.empty());
}

BOOST_AUTO_TEST_CASE(a_problem_at_a_value_shows_its_line) {
    const giftsim::sim::json::testing::reading text("{\n\t\"days\": 91\n}", "s.json");
    problems found;
    found.add(*text.document->find("days"), "/days", "too long");
    found.add(*text.document->find("days"), {2, 2}, "/days", "odd key");
    BOOST_TEST(render_with_excerpt(found.sorted().at(0)) ==
               "s.json:2:2: /days: odd key\n    \t\"days\": 91\n    \t^");
    BOOST_TEST(render_with_excerpt(found.sorted().at(1)) ==
               "s.json:2:10: /days: too long\n    \t\"days\": 91\n    \t        ^");
}

BOOST_AUTO_TEST_CASE(without_a_source_there_is_no_excerpt) {
    BOOST_TEST(render_with_excerpt({"a.json", {3, 14}, "", "gone"}) == "a.json:3:14: gone");
}

BOOST_AUTO_TEST_SUITE_END()
