// SPDX-License-Identifier: MIT
// Tests sim/posix_rule.hpp: rules as they stand in the last line of a zone's file.
#include "sim/posix_rule.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <stdexcept>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(posix_rules)

namespace {

std::int64_t seconds_at(const char* text) {
    return testing::at(text).time_since_epoch().count() / 1000;
}

/// "2050-03-13T10:00:00Z -25200", one for each stretch.
std::vector<std::string> changes(const char* rule, const char* from, const char* until) {
    std::vector<std::string> lines;
    for (const auto& each : changes_by_rule(rule, seconds_at(from), seconds_at(until)))
        lines.push_back(fmt::format(
            "{} {}", giftsim::to_text(instant{std::chrono::seconds{each.from}}), each.offset));
    return lines;
}

using lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(a_rule_is_spelt_out_from_the_first_instant_on) {
    const lines expected{"2050-01-01T00:00:00Z -28800", "2050-03-13T10:00:00Z -25200",
                         "2050-11-06T09:00:00Z -28800"};
    BOOST_TEST(changes("PST8PDT,M3.2.0,M11.1.0", "2050-01-01T00:00:00Z", "2051-01-01T00:00:00Z") ==
                   expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(in_the_south_summer_comes_at_the_turn_of_the_year) {
    const lines expected{"2050-01-01T00:00:00Z 39600", "2050-04-02T16:00:00Z 36000",
                         "2050-10-01T16:00:00Z 39600"};
    BOOST_TEST(changes("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-01-01T00:00:00Z",
                       "2050-12-31T00:00:00Z") == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_happens_in_no_time) {
    BOOST_TEST(
        changes("PST8PDT,M3.2.0,M11.1.0", "2050-01-01T00:00:00Z", "2050-01-01T00:00:00Z").empty());
}

BOOST_AUTO_TEST_CASE(a_rule_that_makes_no_sense_is_an_exception) {
    BOOST_CHECK_THROW((void)changes_by_rule("nonsense?", 0, 1), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
