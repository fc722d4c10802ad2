// SPDX-License-Identifier: MIT
// Each matcher holds where it should and nowhere else, and is checked before anything runs.
#include "sim/scenario/matcher.hpp"

#include "sim/json/parse.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

namespace giftsim::sim::testing {
BOOST_FIXTURE_TEST_SUITE(sim_scenario_matcher, scenario_fixture)

namespace {

json::value read(const std::string& text) {
    json::problems found;
    auto document =
        json::parse(std::make_shared<const json::source>(json::source{"test", text}), found);
    if (!document) throw std::logic_error(text);
    return std::move(*document);
}

bool holds_for(const char* expected, const char* actual) {
    return holds(read(expected), json_view::parse(actual));
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_matcher_holds_where_it_should_and_nowhere_else) {
    const struct {
        const char* expected;
        const char* actual;
        bool holds;
    } rows[] = {
        {R"({"$match": "k.m@.*"})", R"("kim@example.com")", true},
        {R"({"$match": "k.m"})", R"("kim@example.com")", false},  // the whole text
        {R"({"$match": ".*"})", "7", false},
        {R"({"$between": [1, 3]})", "1", true},
        {R"({"$between": [1, 3]})", "3", true},
        {R"({"$between": [1, 3]})", "4", false},
        {R"({"$between": ["20.00 USD", "30.00 USD"]})", R"("25.00 USD")", true},
        {R"({"$between": ["20.00 USD", "30.00 USD"]})", R"("100.00 USD")", false},
        {R"({"$between": ["20.00 USD", "30.00 USD"]})", R"("25.00 EUR")", false},
        {R"({"$at_least": "-5.00 USD"})", R"("-4.99 USD")", true},
        {R"({"$at_least": "2020-10-01T00:00:00Z"})", R"("2020-09-30T20:00:00-05:00")", true},
        {R"({"$at_most": "2020-10-01T00:00:00Z"})", R"("2020-10-01T00:00:00.001Z")", false},
        {R"({"$at_most": 2.5})", "2.25", true},
        {R"({"$at_least": 2})", R"("2")", false},
        {R"({"$count": 2})", "[1, 2]", true},
        {R"({"$count": 2})", "[1]", false},
        {R"({"$count": {"$at_least": 1}})", "[1, 2]", true},
        {R"({"$contains": ["Sent"]})", R"([{"status": "Initiated"}, {"status": "Sent"}])", true},
        {R"({"$contains": ["Sent", "Opened"]})", R"(["Sent"])", false},
        {R"({"$exactly": {"a": {"b": 1}}})", R"({"a": {"b": 1}})", true},
        {R"({"$exactly": {"a": {"b": 1}}})", R"({"a": {"b": 1, "c": 2}})", false},
        {R"({"$exactly": [1, 2]})", "[1, 2, 3]", false},
        {R"({"$any_of": ["Sent", "Opened"]})", R"("Opened")", true},
        {R"({"$any_of": ["Sent", "Opened"]})", R"("Clicked")", false},
        {R"({"$not": "Sent"})", R"("Opened")", true},
        {R"({"$not": {"$match": "S.*"}})", R"("Sent")", false},
        {R"({"$absent": true})", "null", true},
        {R"({"$absent": true})", "0", false},
    };
    for (const auto& row : rows)
        BOOST_TEST(holds_for(row.expected, row.actual) == row.holds,
                   row.expected << " for " << row.actual);
}

BOOST_AUTO_TEST_CASE(every_matcher_of_the_table_is_tried_above_and_described) {
    for (const auto& row : matchers()) {
        BOOST_TEST(row.word.starts_with('$'));
        BOOST_TEST(!row.meaning.empty());
    }
    BOOST_TEST(describe_matcher(read(R"({"$between": ["1.00 USD", "2.00 USD"]})")) ==
               R"(from "1.00 USD" to "2.00 USD")");
    BOOST_TEST(describe_matcher(read(R"({"$count": 3})")) == "3 items");
}

BOOST_AUTO_TEST_CASE(a_pattern_that_would_take_for_ever_does_not_hold) {
    const json_view text = std::string(40, 'a') + "b";
    BOOST_TEST(!holds(read(R"({"$match": "(a+)+(a+)+(a+)+c"})"), text));
}

BOOST_AUTO_TEST_CASE(matchers_are_checked_with_the_field_they_stand_at) {
    const struct {
        const char* expect;
        const char* problem;
    } rows[] = {
        {R"({"sends": {"kim": {"price": {"$betwen": []}}}})",
         R"(/price/$betwen: there is no matcher "$betwen"; did you mean "$between"?)"},
        {R"({"sends": {"kim": {"price": {"$between": ["1.00 USD"]}}}})",
         "/price/$between: write the lowest and the highest, such as [1, 5]"},
        {R"({"sends": {"kim": {"price": {"$at_least": "1 USD"}}}})", "/price/$at_least: "},
        {R"({"sends": {"kim": {"status": {"$any_of": ["Snt"]}}}})", R"("Snt" is not a status)"},
        {R"({"sends": {"kim": {"label": {"$match": "("}}}})",
         "is not a regular expression that this program understands; look at its character 1"},
        {R"({"sends": {"kim": {"label": {"$match": "a[z"}}}})", "look at its character"},
        {R"({"sends": {"kim": {"team": {"$absent": false}}}})", "write true"},
        {R"({"sends": {"kim": {"history": {"$contains": ["Snt"]}}}})", R"("Snt" is not a status)"},
        {R"({"sends": {"kim": {"why": {"$count": -1}}}})", "expected a whole number from 0"},
        {R"({"counts": {"Sent": {"$at_least": "x"}}})", "expected"},
    };
    for (const auto& row : rows) {
        const auto problem =
            problem_of_step(std::string{R"({"send": "kim", "expect": )"}.append(row.expect) + "}");
        BOOST_TEST(problem.find(row.problem) != std::string::npos, problem);
    }
}

BOOST_AUTO_TEST_CASE(a_failed_matcher_is_reported_in_words) {
    const auto report = report_of(file_of(
        R"({"send": "kim", "expect": {"sends": {"kim": {"history": {"$count": 3}, "campaign": {"$absent": true}, "price": {"$at_most": "24.99 USD"}}}}})"));
    BOOST_TEST(report.find("3 items              2 items") != std::string::npos, report);
    BOOST_TEST(report.find(R"(at most "24.99 USD")") != std::string::npos, report);
    BOOST_TEST(report.find("campaign") == std::string::npos, report);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::testing
