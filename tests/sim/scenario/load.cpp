// SPDX-License-Identifier: MIT
// Tests sim/scenario/load.hpp: what a file may leave out, and that all that is wrong comes at once.
#include "sim/scenario/load.hpp"

#include "core/instant_text.hpp"
#include "sim/view/handles.hpp"
#include "tests/support/printers.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

BOOST_FIXTURE_TEST_SUITE(scenario_load, scenario_fixture)

BOOST_AUTO_TEST_CASE(five_lines_are_a_scenario) {
    const auto plan = loaded(R"({
"name": "Five lines",
"rules": [],
"steps": [{"send": "kim"}]
})");
    BOOST_TEST(plan.name == "Five lines");
    BOOST_TEST(plan.description == "");
    BOOST_TEST(plan.start.seed() == 1U);
    BOOST_TEST(giftsim::to_text(plan.start.now()) == "2025-01-01T09:00:00Z");
    BOOST_TEST(plan.start.state().settings().days.zone().name() == "UTC");
    auto here = plan.start;
    direct_target on{here};
    BOOST_TEST((run(plan, on).how == verdict::passed));

    auto kim = on.view({question::kind::send, 1});
    put_handles(kim, send_fields, plan.called);
    BOOST_TEST(kim["status"] == "Sent");
    BOOST_TEST(kim["campaign"] == nullptr);
    BOOST_TEST(kim["gift"] == "coffee-25");
    BOOST_TEST(kim["price"] == "25.00 USD");
    BOOST_TEST(kim["sender"] == "ann");
    BOOST_TEST(kim["payer"] == "main");
    BOOST_TEST(kim["channel"] == "email");
    BOOST_TEST(kim["begun_by"] == "user");
    BOOST_TEST(kim["to"]["first_name"] == "Kim");
    BOOST_TEST(kim["to"]["email"] == "kim@example.com");
    BOOST_TEST(kim["offer_ends"] == "2025-01-31T00:00:00Z");
    const auto main = on.view({question::kind::funding, 1});
    BOOST_TEST(main["available"] == "9975.00 USD");
}

BOOST_AUTO_TEST_CASE(everything_about_the_file_is_read) {
    const auto plan = loaded(R"({
  "$schema": "schema.json", "name": "All", "description": "Of it.",
  "rules": ["EG-03", "TI-08"], "tags": ["slow", "x"], "seed": 7,
  "clock": {"start": "2020-10-01T09:00:00-07:00", "zone": "America/Los_Angeles"},
  "world": {},
  "steps": []
})");
    BOOST_TEST(plan.description == "Of it.");
    BOOST_TEST(plan.rules == (std::vector{"EG-03"_rule, "TI-08"_rule}),
               boost::test_tools::per_element());
    BOOST_TEST(plan.tags == (std::vector<std::string>{"slow", "x"}),
               boost::test_tools::per_element());
    BOOST_TEST(plan.start.seed() == 7U);
    BOOST_TEST(giftsim::to_text(plan.start.now()) == "2020-10-01T16:00:00Z");
    BOOST_TEST(plan.start.state().settings().days.zone().name() == "America/Los_Angeles");
    BOOST_TEST(plan.steps.empty());
    BOOST_TEST(folder.without_folder(plan.file) == "s.json");
}

BOOST_AUTO_TEST_CASE(the_caller_may_want_another_seed) {
    const auto* text = R"({"name": "x", "rules": [], "seed": 7, "steps": []})";
    BOOST_TEST(loaded(text, {.seed = 18'446'744'073'709'551'615U}).start.seed() ==
               18'446'744'073'709'551'615U);
    BOOST_TEST(loaded(text, {.seed = 0}).start.seed() == 0U);
}

BOOST_AUTO_TEST_CASE(each_step_knows_where_it_stands_and_what_it_says) {
    const auto plan = loaded(file_of(R"({"note": "Kim gets a coffee", "send": "kim"},
  {"at": "2025-01-02T00:00:00Z", "open": "kim"},
  {"expect": {}},
  {"send": {"to": {"email": ""}}, "refused": "missing_email"})"));
    BOOST_TEST_REQUIRE(plan.steps.size() == 4U);
    BOOST_TEST(plan.steps[0].note == "Kim gets a coffee");
    BOOST_TEST(plan.steps[0].verb == "send");
    BOOST_TEST(plan.steps[0].pointer == "/steps/0");
    BOOST_TEST((plan.steps[0].where == json::position{2, 1}));
    BOOST_TEST((plan.steps[1].where == json::position{3, 3}));
    BOOST_TEST(giftsim::to_text(*plan.steps[1].at) == "2025-01-02T00:00:00Z");
    BOOST_TEST(plan.steps[2].verb == "look");
    BOOST_TEST(plan.steps[2].expect.has_value());
    BOOST_TEST(*plan.steps[3].refused == refusal::missing_email);
}

BOOST_AUTO_TEST_CASE(a_scenario_can_be_run_any_number_of_times) {
    const auto plan = loaded(file_of(R"({"send": "kim"}, {"advance": "P40D"})"));
    auto here = plan.start;
    auto there = plan.start;
    direct_target first{here};
    direct_target second{there};
    const auto once = run(plan, first);
    BOOST_TEST((run(plan, second).fingerprint == once.fingerprint));
    BOOST_TEST(plan.start.state().all_sends().count() == 0U);
}

BOOST_AUTO_TEST_CASE(included_worlds_are_overridden_by_handle) {
    folder.write("worlds/acme.json", R"({
  "funding": [{"id": "sales", "balance": "100.00 USD"}, {"id": "hr", "balance": "7.00 USD"}],
  "gifts": [{"id": "coffee", "price": "25.00 USD"}]})");
    const auto plan = loaded(file_of("", R"({"include": "worlds/acme.json",
  "funding": [{"id": "sales", "balance": "1.00 USD"}, {"id": "own"}]})"));
    const auto& money = plan.start.state().money();
    BOOST_TEST_REQUIRE(money.count() == 3U);
    const std::vector<std::string_view> handles{"hr", "own", "sales"};
    BOOST_TEST(plan.called.funding.handles() == handles, boost::test_tools::per_element());
    BOOST_TEST(money.of({plan.called.funding.number_of("sales")}).balance(account::available) ==
               100);
    BOOST_TEST(money.of({plan.called.funding.number_of("hr")}).balance(account::available) == 700);
}

BOOST_AUTO_TEST_CASE(a_problem_of_an_included_file_is_blamed_on_it) {
    folder.write("base.json", "{\"gifts\": [\n{\"id\": \"g\", \"price\": 25}]}");
    BOOST_TEST(
        problem_of(file_of("", R"({"include": "base.json"})")) ==
        "base.json:2:22: /world/gifts/0/price: \"25\" is not money; write it like 25.00 USD, "
        "without separators");
}

BOOST_AUTO_TEST_CASE(a_world_that_is_lost_brings_no_further_problems) {
    BOOST_TEST(
        problem_of(file_of(R"({"send": {"campaign": "coffee"}})", R"({"include": "gone.json"})")) ==
        "s.json:1:52: /world/include: there is no file \"gone.json\" beside this one");
}

BOOST_AUTO_TEST_CASE(broken_json_is_told_alone) {
    BOOST_TEST(problem_of("{\"name\": }").starts_with("s.json:1:10: "));
    BOOST_TEST(problem_of("") != "");
    BOOST_TEST(problem_of("[]") == "s.json:1:1: expected an object, found an array");
}

BOOST_AUTO_TEST_CASE(what_every_file_needs_is_asked_for_at_once) {
    const std::vector<std::string> expected{
        "s.json:1:1: missing key \"name\"; add \"name\" to this object",
        "s.json:1:1: missing key \"rules\"; add \"rules\" to this object",
        "s.json:1:1: missing key \"steps\"; add \"steps\" to this object",
    };
    BOOST_TEST(problems_of("{}") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_comes_at_once_in_the_order_of_the_file) {
    const std::vector<std::string> expected{
        "s.json:1:10: /name: expected a string, found the number 7; write it in double quotes: "
        "\"7\"",
        "s.json:1:41: /sed: unknown key \"sed\"; did you mean \"seed\"?",
        "s.json:2:20: /clock/start: \"2020-13-01T00:00:00Z\": that date does not exist",
        "s.json:3:31: /world/users/0/role: unknown word \"admn\"; did you mean \"admin\"?",
        "s.json:3:61: /world/users/1/email: \"no\" is not an email; write one like "
        "ann@acme.example",
        "s.json:5:2: /steps/0/sendd: unknown key \"sendd\"; did you mean \"send\"?",
        "s.json:6:10: /steps/1/open: no send \"bob\" has begun by then; there is \"kim\"",
    };
    auto found = problems_of(R"({"name": 7, "rules": ["EG-3", "EG-20"], "sed": 1,
"clock": {"start": "2020-13-01T00:00:00Z"}, "world": {
"users": [{"id": "u", "role": "admn"}, {"id": "v", "email": "no"}]},
"steps": [
{"sendd": "kim"},
{"open": "bob"}]})");
    BOOST_TEST_REQUIRE(found.size() == expected.size() + 2);
    BOOST_TEST(
        found[1].starts_with("s.json:1:23: /rules/0: there is no rule \"EG-3\"; the rules "
                             "are TI-01 to TI-08, FN-01 to FN-15, "));
    BOOST_TEST(found[2].starts_with("s.json:1:31: /rules/1: there is no rule \"EG-20\"; "));
    found.erase(found.begin() + 1, found.begin() + 3);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_clock_and_the_seed_make_sense) {
    const struct {
        const char* head;
        const char* problem;
    } rows[] = {
        {R"("seed": -1)",
         "/seed: expected a whole number from 0 to 9223372036854775807, found the number -1"},
        {R"("seed": "1")",
         "/seed: expected a whole number from 0 to 9223372036854775807, found a string"},
        {R"("clock": 1)", "/clock: expected an object, found the number 1"},
        {R"("clock": {"zone": "Europe/Berlln"})",
         "/clock/zone: \"Europe/Berlln\" is not a time zone; did you mean \"Europe/Berlin\"?"},
        {R"("clock": {"zone": 1})",
         "/clock/zone: expected a string, found the number 1; write it "
         "in double quotes: \"1\""},
        {R"("clock": {"start": "2201-01-01T00:00:00Z"})",
         "/clock/start: \"2201-01-01T00:00:00Z\" lies outside the years 1970 to 2200 (TI-01)"},
        {R"("clock": {"begin": "2020-01-01T00:00:00Z"})",
         "/clock/begin: unknown key \"begin\"; known keys are \"start\", \"zone\""},
        {R"("tags": "slow")", "/tags: expected an array, found a string"},
        {R"("world": [])", "/world: expected an object, found an array"},
    };
    for (const auto& row : rows) {
        const auto problem =
            problem_of(fmt::format(R"({{"name": "x", "rules": [], "steps": [], {}}})", row.head));
        BOOST_TEST_CONTEXT(row.head) BOOST_TEST(problem.substr(problem.find('/')) == row.problem);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
