// SPDX-License-Identifier: MIT
// Tests sim/report/tap.hpp. Whether prove reads it is tested by tests/checks/reports.sh.
#include "sim/report/tap.hpp"

#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

using testing::contains;
using testing::hostile;
using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_tap, report_fixture)

BOOST_AUTO_TEST_CASE(each_ending_has_its_line) {
    auto run = one_of_each();
    run.entries.resize(4);
    BOOST_TEST(tap_of(run) == R"(TAP version 13
1..4
ok 1 - shop/a.json: All is well
ok 2 - shop/b.json: Not here # SKIP skipped: GET / answers 404
not ok 3 - shop/c.json\#2: Too much
  ---
  verdict: failed
  message: "4:5: /steps/0"
  ...
# shop/c.json:4:5: /steps/0
#   step 1
not ok 4 - till/d.json: Can be understood
  ---
  verdict: not_loaded
  message: "1:1: not JSON"
  ...
# till/d.json:1:1: not JSON
)");
}

BOOST_AUTO_TEST_CASE(a_run_of_nothing_is_skipped) {
    BOOST_TEST(tap_of({"giftsim", "nothing", {}, 1, 0}) ==
               "TAP version 13\n1..0 # SKIP no scenario was run\n");
}

BOOST_AUTO_TEST_CASE(names_begin_no_directive_and_no_line) {
    const auto text = tap_of(run_of(made(ending::passed, "a.json", "x # TODO\nnot ok 2", "")));
    BOOST_TEST(text == "TAP version 13\n1..1\nok 1 - a.json: x \\# TODO\\\\u000anot ok 2\n");
    const auto other = tap_of(run_of(made(ending::failed, "a.json", "x", "a\xFF\x01\"b\n")));
    BOOST_TEST(contains(other, "  message: \"a\uFFFD\\u0001\\\"b\"\n  ...\n# a?\\u0001\"b\n"));
    BOOST_TEST(contains(tap_of(run_of(made(ending::passed, "a.json", std::string(hostile), ""))),
                        "\\# \\\\"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
