// SPDX-License-Identifier: MIT
// At which occasions a fault strikes.
#include "sim/fault_trigger.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(fault_trigger_)

namespace {

using kind = fault_trigger::kind;

/// Of twelve occasions: "x" where it strikes.
std::string pattern(const fault_trigger& of, std::uint64_t seed = 1) {
    std::string text;
    for (std::uint32_t place = 1; place <= 12; ++place)
        text += of.strikes(place, luck{seed, 1}) ? 'x' : '.';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_strikes_always_first_once_or_now_and_then) {
    BOOST_TEST(pattern({}) == "xxxxxxxxxxxx");
    BOOST_TEST(pattern({kind::first, 3}) == "xxx.........");
    BOOST_TEST(pattern({kind::nth, 3}) == "..x.........");
    BOOST_TEST(pattern({kind::every, 3}) == "..x..x..x..x");
    BOOST_TEST(pattern({kind::every, 1}) == "xxxxxxxxxxxx");
}

BOOST_AUTO_TEST_CASE(by_lot_it_strikes_as_the_seed_has_it) {
    const fault_trigger half{kind::chance, 1, {1, 2}};
    BOOST_TEST(pattern(half) == pattern(half));
    BOOST_TEST(pattern(half, 1) != pattern(half, 2));
    BOOST_TEST(pattern({kind::chance, 1, {0, 1}}) == "............");
    BOOST_TEST(pattern({kind::chance, 1, {1, 1}}) == "xxxxxxxxxxxx");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
