// SPDX-License-Identifier: MIT
// Tests GET /_sim/lifecycles.
#include "core/lifecycle/all.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_FIXTURE_TEST_SUITE(control_lifecycles, testing::server_fixture)

BOOST_AUTO_TEST_CASE(every_lifecycle_is_there_in_order) {
    const auto all = get("/_sim/lifecycles").json()["lifecycles"];
    BOOST_TEST_REQUIRE(all.size() == all_lifecycles().size());
    for (std::size_t i = 0; i < all.size(); ++i)
        BOOST_TEST(all[i]["name"] == all_lifecycles()[i].name);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
