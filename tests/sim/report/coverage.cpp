// SPDX-License-Identifier: MIT
// Tests sim/report/coverage.hpp.
#include "sim/report/coverage.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

BOOST_AUTO_TEST_SUITE(report_coverage)

BOOST_AUTO_TEST_CASE(a_file_counts_once_however_many_cases_it_has) {
    coverage shown;
    shown.add("a.json", std::vector{"EG-01"_rule, "EG-02"_rule});
    shown.add("a.json", std::vector{"EG-01"_rule});
    shown.add("b.json", std::vector{"EG-01"_rule});
    const std::vector<std::string> both{"a.json", "b.json"};
    BOOST_TEST(shown.files_of("EG-01"_rule) == both, boost::test_tools::per_element());
    BOOST_TEST(shown.files_of("EG-02"_rule).size() == 1U);
    BOOST_TEST(shown.files_of("EG-03"_rule).empty());
}

BOOST_AUTO_TEST_CASE(all_rules_are_there_in_their_order) {
    const auto all = all_rules();
    BOOST_TEST(all.size() == static_cast<std::size_t>(rule_count()));
    BOOST_TEST(all.front().text() == "TI-01");
    BOOST_TEST(all.back().text() == "WH-03");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
