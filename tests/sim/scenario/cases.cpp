// SPDX-License-Identifier: MIT
// A table of cases: one scenario per row, and what is wrong with which.
#include "sim/scenario/cases.hpp"

#include "sim/json/parse.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

namespace giftsim::sim::testing {
BOOST_FIXTURE_TEST_SUITE(sim_scenario_cases, scenario_fixture)

namespace {

std::string with_cases(const std::string& cases, const std::string& days = "\"${days}\"") {
    return R"({"name": "Offers of ${days} days", "rules": [], "cases": )" + cases +
           R"(, "world": {"campaigns": [{"id": "c", "offer_days": )" + days +
           R"(}]}, "steps": [{"send": "kim"}]})";
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_case_is_a_scenario_with_its_values_laid_in) {
    json::problems found;
    const auto all =
        load_scenarios(folder.write("s.json", with_cases(R"([{"days": 1}, {"days": 90}])")), found);
    BOOST_TEST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].name == "Offers of 1 days");
    BOOST_TEST(all[1].case_number == 2U);
    BOOST_TEST(all[1].case_label == "days=90");
    BOOST_TEST(all[0].start.state().campaigns().front().offer_days == 1);
    BOOST_TEST(all[1].start.state().campaigns().front().offer_days == 90);
}

BOOST_AUTO_TEST_CASE(a_file_without_cases_is_one_scenario) {
    json::problems found;
    const auto all = load_scenarios(folder.write("s.json", file_of(R"({"send": "kim"})")), found);
    BOOST_TEST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all.front().case_number == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_some_cases_is_said_with_their_values) {
    BOOST_TEST(problem_of(with_cases(R"([{"days": 30}, {"days": 91}])")) ==
               "s.json:1:138: /world/campaigns/0/offer_days: expected a whole number from 1 to "
               "90, found the number 91 (case days=91)");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_every_case_is_said_once) {
    const auto problem =
        problem_of(with_cases(R"([{"days": 30}, {"days": 31}])", R"("${dyas}, ${days}")"));
    BOOST_TEST(problem.find("case") == std::string::npos, problem);
    BOOST_TEST(problem.find("/world/campaigns/0/offer_days") != std::string::npos, problem);
}

BOOST_AUTO_TEST_CASE(tables_that_make_no_sense_are_refused) {
    const struct {
        const char* cases;
        const char* problem;
    } rows[] = {
        {"[]", "/cases: write 1 to 10000 cases"},
        {"{}", "/cases: expected an array, found an object"},
        {"[7]", "/cases/0: expected an object, found the number 7"},
        {R"([{"days": 1}, {"dyas": 2, "days": 1}])",
         "/cases/1/dyas: the first case does not say \"dyas\"; every case says the same things"},
        {R"([{"days": 1}, {}])",
         "/cases/1: this case does not say \"days\", as the first one does"},
        {R"([{"days": 1, "unused": 2}])", "/cases/0/unused: nothing in this file says ${unused}"},
        {R"([{"days": 1, "a-b": 2}])", "/cases/0/a-b: a name has letters, digits and \"_\""},
    };
    for (const auto& row : rows) {
        const auto problem = problem_of(with_cases(row.cases));
        BOOST_TEST(problem.find(row.problem) != std::string::npos, problem);
    }
}

BOOST_AUTO_TEST_CASE(a_refusal_may_be_a_value_of_the_table_and_null_expects_none) {
    json::problems found;
    const auto all = load_scenarios(folder.write("s.json", R"({"name": "x", "rules": [], "cases": [
        {"days": 90, "refused": null}, {"days": 91, "refused": "offer_days_out_of_range"}],
      "steps": [{"add_campaign": {"id": "c", "offer_days": "${days}"}, "refused": "${refused}"}]})"),
                                    found);
    BOOST_TEST_REQUIRE(all.size() == 2U);
    for (const auto& plan : all) {
        auto here = plan.start;
        direct_target on{here};
        BOOST_TEST((run(plan, on).how == verdict::passed), plan.case_label);
    }
}

BOOST_AUTO_TEST_CASE(names_that_no_case_has_are_left_for_captures) {
    json::problems found;
    const auto document = R"({"cases": [{"a": "x"}], "b": "${a} ${token}", "${a}": "$${a}"})";
    const auto source = std::make_shared<const json::source>(json::source{"t", document});
    const auto all = cases_of(*json::parse(source, found), found);
    BOOST_TEST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all.front().document.find("b")->text == "x ${token}");
    BOOST_TEST(all.front().document.find("x") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::testing
