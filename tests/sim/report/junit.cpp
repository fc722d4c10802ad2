// SPDX-License-Identifier: MIT
// Tests sim/report/junit.hpp. Whether the schema fits is tested by tests/checks/reports.sh.
#include "sim/report/junit.hpp"

#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

using testing::contains;
using testing::hostile;
using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_junit, report_fixture)

BOOST_AUTO_TEST_CASE(each_ending_has_its_element) {
    BOOST_TEST(junit_of(one_of_each()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="giftsim 1.2.3" tests="6" failures="1" errors="3" time="6.300">
  <testsuite name="." tests="1" failures="0" errors="1" time="1.050" skipped="0">
    <testcase classname="f" name="Luck" time="1.050">
      <error message="gave a first and b then" type="not_deterministic">f.json: gave a first and b then
</error>
    </testcase>
  </testsuite>
  <testsuite name="shop" tests="3" failures="1" errors="0" time="3.150" skipped="1">
    <testcase classname="shop.a" name="All is well" time="1.050"/>
    <testcase classname="shop.b" name="Not here" time="1.050">
      <skipped message="skipped: GET / answers 404"/>
    </testcase>
    <testcase classname="shop.c" name="Too much [2: days=90]" time="1.050">
      <failure message="4:5: /steps/0" type="failed">shop/c.json:4:5: /steps/0
  step 1
</failure>
    </testcase>
  </testsuite>
  <testsuite name="till" tests="2" failures="0" errors="2" time="2.100" skipped="0">
    <testcase classname="till.d" name="Can be understood" time="1.050">
      <error message="1:1: not JSON" type="not_loaded">till/d.json:1:1: not JSON
</error>
    </testcase>
    <testcase classname="till.e" name="Two and two" time="1.050">
      <error message="1:1: five" type="invariant_broken">till/e.json:1:1: five
</error>
    </testcase>
  </testsuite>
</testsuites>
)");
}

BOOST_AUTO_TEST_CASE(what_xml_would_read_is_escaped) {
    const auto text = junit_of(
        run_of(made(ending::failed, "a\x01.json", std::string(hostile), std::string(hostile))));
    BOOST_TEST(!contains(text, "<script"));
    BOOST_TEST(!contains(text, "]]>"));
    BOOST_TEST(contains(text, "classname=\"a\uFFFD\""));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
