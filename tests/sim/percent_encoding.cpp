// SPDX-License-Identifier: MIT
// Tests sim/percent_encoding.hpp.
#include "sim/percent_encoding.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

BOOST_AUTO_TEST_SUITE(percent_encoding)

BOOST_AUTO_TEST_CASE(only_unreserved_characters_stay) {
    BOOST_TEST(percent_encoded("aZ09-._~") == "aZ09-._~");
    BOOST_TEST(percent_encoded("a b/c+d%") == "a%20b%2Fc%2Bd%25");
    BOOST_TEST(percent_encoded("\xC3\xA9") == "%C3%A9");
    BOOST_TEST(percent_encoded("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
