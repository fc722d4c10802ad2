// SPDX-License-Identifier: MIT
// The version is for people; all a test can know is that it is a year and a letter, or unknown.
#include "sim/tzdata_version.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>

BOOST_AUTO_TEST_SUITE(tzdata)

BOOST_AUTO_TEST_CASE(the_version_is_a_year_and_a_letter) {
    const auto version = giftsim::tzdata_version();
    BOOST_TEST_CONTEXT(version)
    BOOST_TEST(std::regex_match(version, std::regex{"20[0-9][0-9][a-z]|unknown"}));
}

BOOST_AUTO_TEST_SUITE_END()
