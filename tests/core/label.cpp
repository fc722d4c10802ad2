// SPDX-License-Identifier: MIT
// The number that a parcel gets where nobody names one.
#include "core/label.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_label)

BOOST_AUTO_TEST_CASE(the_usual_number_follows_from_the_send_s) {
    BOOST_TEST(usual_tracking({42}) == "1Z0000000042");
    BOOST_TEST(usual_tracking({4'294'967'295}) == "1Z4294967295");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
