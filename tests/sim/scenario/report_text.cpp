// SPDX-License-Identifier: MIT
// What the reader of a failure sees, as golden text.
#include "sim/scenario/report_text.hpp"

#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

BOOST_FIXTURE_TEST_SUITE(scenario_report_text, scenario_fixture)

BOOST_AUTO_TEST_CASE(an_expectation_that_is_not_met) {
    const auto report = report_of(R"({
  "name": "An unopened eGift", "rules": ["EG-03"], "seed": 5,
  "steps": [
    {"send": "kim"},
    {"send": "lee", "expect": {"sends": {"lee": {"status": "Sent"}}}},
    {"advance": "P31D",
     "expect": {
       "sends": {
         "kim": {"status": "Expired", "reason": "expired", "price": "25.00 USD",
                 "history": ["Initiated", "Sent", "Expired"]}},
       "funding": {"main": {"available": "10000.00 USD", "spent": "25.00 USD"}}}}
  ]
})");
    BOOST_TEST(report == R"(s.json:9:28: /steps/2/expect/sends/kim/status
  step 3 (advance) did not come to what was expected
  where                 expected     actual
  /sends/kim/status     "Expired"    "Refunded"
  /sends/kim/history/3  (nothing)    {"status":"Refunded","at":"2025-01-31T00:00:00Z","reason":"expired"}
  /funding/main/spent   "25.00 USD"  "0.00 USD"
  world time  2025-02-01T09:00:00Z
  history     kim: Initiated 2025-01-01T09:00:00Z by begin (EG-01), Sent 2025-01-01T09:00:00Z by leave (EG-01), Sent 2025-01-29T00:00:00Z by remind (EG-04), Expired 2025-01-31T00:00:00Z by lapse (EG-03), Refunded 2025-01-31T00:00:00Z by credit (EG-06)
  replay      giftsim run s.json --seed 5 --until-step 3
)");
}

BOOST_AUTO_TEST_CASE(a_refusal_that_nobody_expected) {
    const auto report = report_of(file_of(R"({"send": "kim"},
  {"note": "Too late", "cancel": "kim", "expect": {}})"),
                                  {.seed = 12});
    BOOST_TEST(report == R"(s.json:3:3: /steps/1
  step 2 (cancel) refused with wrong_state: the send's state does not allow this act
  world time  2025-01-01T09:00:00Z
  history     kim: Initiated 2025-01-01T09:00:00Z by begin (EG-01), Sent 2025-01-01T09:00:00Z by leave (EG-01)
  replay      giftsim run s.json --seed 12 --until-step 2
)");
}

BOOST_AUTO_TEST_CASE(a_send_that_never_began) {
    const auto report = report_of(file_of(R"({"send": {"as": "kim", "to": {"email": ""}}})"));
    BOOST_TEST(report == R"(s.json:2:1: /steps/0
  step 1 (send) refused with missing_email: a send needs the recipient's email
  world time  2025-01-01T09:00:00Z
  history     kim: has not begun
  replay      giftsim run s.json --seed 1 --until-step 1
)");
}

BOOST_AUTO_TEST_CASE(only_sends_that_the_step_is_about_are_told_of) {
    const auto report = report_of(file_of(R"({"send": "ann"},
{"send": "kim", "expect": {"sends": {"ann": {"status": "Sent"}, "kim": {"status": "Sent"}}}},
{"open": "ann", "expect": {"funding": {"main": {"held": "1.00 USD"}}}})"));
    BOOST_TEST(report == R"(s.json:4:57: /steps/2/expect/funding/main/held
  step 3 (open) did not come to what was expected
  where               expected    actual
  /funding/main/held  "1.00 USD"  "0.00 USD"
  world time  2025-01-01T09:00:00Z
  history     ann: Initiated 2025-01-01T09:00:00Z by begin (EG-01), Sent 2025-01-01T09:00:00Z by leave (EG-01), Opened 2025-01-01T09:00:00Z by open (EG-01)
  replay      giftsim run s.json --seed 1 --until-step 3
)");
}

BOOST_AUTO_TEST_CASE(columns_are_wide_but_not_wider_than_a_limit) {
    const std::string name(60, 'x');
    const auto report = report_of(file_of(fmt::format(
        R"({{"send": "kim", "expect": {{"sends": {{"kim": {{"to": {{"first_name": "{}"}}, "price": "1.00 USD"}}}}}}}})",
        name)));
    const auto narrow = fmt::format("  {:<24}  {:<48}  {}\n", "/sends/kim/price", R"("1.00 USD")",
                                    R"("25.00 USD")");
    BOOST_TEST(report.find(narrow) != std::string::npos);
    BOOST_TEST(report.find(name) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_scenario_without_steps_can_fail_too) {
    const auto plan = loaded(file_of(""));
    const failure what{0, "the books are wrong", {}, plan.start.now(), {}};
    BOOST_TEST(folder.without_folder(report_text(plan, what, {})) == R"(s.json:1:1: 
  step 0 (scenario) the books are wrong
  world time  2025-01-01T09:00:00Z
  replay      giftsim run s.json --seed 1 --until-step 0
)");
}

BOOST_AUTO_TEST_CASE(colours_stand_around_the_same_words) {
    const auto plan =
        loaded(file_of(R"({"send": "kim", "expect": {"now": "2020-01-01T00:00:00Z"}})"));
    auto here = plan.start;
    direct_target on{here};
    const auto came = run(plan, on);
    auto painted = report_text(plan, *came.what, palette::colours());
    BOOST_TEST(painted.find("\x1b[31m\"2025-01-01T09:00:00Z\"\x1b[0m") != std::string::npos);
    for (auto at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b'))
        painted.erase(at, painted.find('m', at) + 1 - at);
    BOOST_TEST(painted == report_text(plan, *came.what, {}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
