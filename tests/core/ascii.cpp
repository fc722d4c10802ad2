// SPDX-License-Identifier: MIT
// Tests core/ascii.hpp.
#include "core/ascii.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_ascii)

BOOST_AUTO_TEST_CASE(only_the_letters_of_ascii_are_lowered) {
    BOOST_TEST(lowered("Kim.LEE@Example.COM") == "kim.lee@example.com");
    BOOST_TEST(lowered("@[`{") == "@[`{");
    BOOST_TEST(lowered("\xc3\x84") == "\xc3\x84");
}

BOOST_AUTO_TEST_CASE(words_are_the_same_whatever_their_case_and_nothing_else) {
    BOOST_TEST(same_ignoring_case("Content-Type", "content-TYPE"));
    BOOST_TEST(!same_ignoring_case("Content-Type", "Content-Typ"));
    BOOST_TEST(!same_ignoring_case("a[", "a{"));
    BOOST_TEST(same_ignoring_case("", ""));
}

BOOST_AUTO_TEST_CASE(blanks_are_trimmed_at_both_ends_only) {
    BOOST_TEST(trimmed(" \t a b\r\n") == "a b");
    BOOST_TEST(trimmed("a") == "a");
    BOOST_TEST(trimmed(" \v\f") == "");
    BOOST_TEST(trimmed("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
