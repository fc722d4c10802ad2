// SPDX-License-Identifier: MIT
// Tests sim/report/scale.hpp.
#include "sim/report/scale.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

BOOST_AUTO_TEST_SUITE(report_scale)

BOOST_AUTO_TEST_CASE(the_ends_of_a_line_are_where_they_belong) {
    BOOST_TEST(place_on(10, 10, 20, 1000) == 0U);
    BOOST_TEST(place_on(20, 10, 20, 1000) == 1000U);
    BOOST_TEST(place_on(15, 10, 20, 1000) == 500U);
    BOOST_TEST(place_on(-5, -10, 10, 1000) == 250U);
    BOOST_TEST(place_on(7, 7, 7, 1000) == 0U);
}

BOOST_AUTO_TEST_CASE(the_largest_numbers_do_not_overflow) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST(place_on(most, least, most, 1000) == 1000U);
    BOOST_TEST(place_on(least, least, most, 1000) == 0U);
    BOOST_TEST(place_on(0, least, most, 1000) == 500U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
