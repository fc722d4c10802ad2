// SPDX-License-Identifier: MIT
// Of several outcomes, which one the program reports.
#include "fakeserver/cli/exit_code.hpp"

#include <boost/test/unit_test.hpp>

using giftsim::exit_code;
using giftsim::worse;

BOOST_AUTO_TEST_SUITE(cli_exit_code)

BOOST_AUTO_TEST_CASE(of_two_outcomes_the_worse_one_counts_in_either_order) {
    constexpr exit_code order[] = {exit_code::invariant_broken,
                                   exit_code::not_deterministic,
                                   exit_code::not_loaded,
                                   exit_code::usage,
                                   exit_code::failed,
                                   exit_code::misconduct,
                                   exit_code::ok};
    for (std::size_t i = 0; i < std::size(order); ++i)
        for (std::size_t j = i; j < std::size(order); ++j) {
            BOOST_TEST((worse(order[i], order[j]) == order[i]));
            BOOST_TEST((worse(order[j], order[i]) == order[i]));
        }
}

BOOST_AUTO_TEST_CASE(the_numbers_are_what_the_help_promises) {
    BOOST_TEST(static_cast<int>(exit_code::ok) == 0);
    BOOST_TEST(static_cast<int>(exit_code::failed) == 1);
    BOOST_TEST(static_cast<int>(exit_code::usage) == 2);
    BOOST_TEST(static_cast<int>(exit_code::not_loaded) == 3);
    BOOST_TEST(static_cast<int>(exit_code::invariant_broken) == 4);
    BOOST_TEST(static_cast<int>(exit_code::not_deterministic) == 5);
    BOOST_TEST(static_cast<int>(exit_code::misconduct) == 6);
}

BOOST_AUTO_TEST_SUITE_END()
