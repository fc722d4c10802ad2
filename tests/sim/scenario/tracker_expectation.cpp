// SPDX-License-Identifier: MIT
// Tests sim/scenario/tracker_expectation.hpp: questions to the Send Tracker in scenario files.
#include "sim/scenario/tracker_expectation.hpp"

#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

namespace {

constexpr auto two_users =
    R"({"users": [{"id": "ann", "role": "admin"}, {"id": "sam"}, {"id": "eve"}]})";

struct tracker_expectation_fixture : scenario_fixture {
    static std::string steps(std::string_view tracker) {
        return fmt::format(R"({{"send": {{"as": "kim", "sender": "sam"}}}},
                              {{"send": {{"as": "lee", "sender": "eve"}}}},
                              {{"open": "lee", "expect": {{"tracker": {}}}}})",
                           tracker);
    }

    /// Empty if it holds; else what the reader sees.
    std::string outcome_of(std::string_view tracker) {
        return report_of(file_of(steps(tracker), two_users));
    }

    std::string problem_in(std::string_view tracker) {
        const auto text = problem_of(file_of(steps(tracker), two_users));
        const auto pointer = text.find("/tracker");
        return pointer == std::string::npos ? text : text.substr(pointer + 8);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_tracker_expectation, tracker_expectation_fixture)

BOOST_AUTO_TEST_CASE(what_the_tracker_answers_can_be_expected) {
    for (
        const auto* expect : {
            R"({"total": 2, "sends": ["lee", "kim"], "counts": {"Sent": 1, "Opened": 1, "Clicked": 0}})",
            R"({"as": "sam", "sends": ["kim"], "rows": [{"label": "Sent", "sender": "sam"}]})",
            R"([{"status": "Opened", "sends": ["lee"]}, {"status": ["Opened", "Sent"], "total": 2}])",
            R"({"as": "sam", "details": {"kim": {"send": {"id": "kim"}}, "lee": null}})",
            R"({"csv": [{"Send ID": "1", "Status": "Sent"}, {"Status": "Opened"}]})",
            R"({"sends": {"$contains": ["kim"]}, "rows": {"$count": 2}})",
            R"({"limit": 1, "rows": [{"id": "lee"}]})",
            R"({"after": "lee", "sends": ["kim"]})",
            R"({"vocabulary": "s2", "recipient": "kim@", "testing": false, "total": 1})",
        })
        BOOST_TEST_CONTEXT(expect) BOOST_TEST(outcome_of(expect) == "");
}

BOOST_AUTO_TEST_CASE(what_it_does_not_answer_is_named_at_its_place) {
    const auto report = outcome_of(R"({"as": "sam", "total": 2, "sends": ["lee"]})");
    BOOST_TEST(report.find("/tracker/total") != std::string::npos);
    BOOST_TEST(report.find("/tracker/sends/0") != std::string::npos);
    BOOST_TEST(outcome_of(R"({"details": {"kim": null}})").find("/tracker/details/kim") !=
               std::string::npos);
    BOOST_TEST(outcome_of(R"([{}, {"csv": []}])").find("/tracker/1/csv/0") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_question_that_makes_no_sense_does_not_load) {
    const struct {
        const char* expect;
        const char* problem;
    } rows[] = {
        {R"({"as": "sma"})", "/as: there is no user \"sma\"; did you mean \"sam\"?"},
        {R"({"status": "Snt"})", "/status: unknown word \"Snt\"; did you mean \"Sent\"?"},
        {R"({"statsu": "Sent"})", "/statsu: unknown key \"statsu\"; did you mean \"status\"?"},
        {R"({"testing": "no"})", "/testing: expected true or false, found a string"},
        {R"({"limit": 0})", "/limit: expected a whole number from 1 to 1000, found the number 0"},
        {R"({"sends": ["kin"]})", "/sends/0: there is no send \"kin\"; did you mean \"kim\"?"},
        {R"({"details": {"kin": null}})",
         "/details/kin: there is no send \"kin\"; did you mean \"kim\"?"},
        {R"({"rows": [{"lable": "Sent"}]})",
         "/rows/0/lable: unknown field \"lable\"; did you mean \"label\"?"},
        {R"(7)", ": expected an object, found the number 7"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.expect) BOOST_TEST(problem_in(row.expect) == row.problem);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
