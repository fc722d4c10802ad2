// SPDX-License-Identifier: MIT
// Tests sim/json/pointer.hpp.
#include "sim/json/pointer.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_pointer)

// The examples of RFC 6901, section 5.
BOOST_AUTO_TEST_CASE(keys_are_escaped_as_the_rfc_says) {
    const struct {
        std::string_view key;
        std::string_view pointer;
    } rows[] = {
        {"foo", "/foo"}, {"", "/"},        {"a/b", "/a~1b"}, {"c%d", "/c%d"},   {"e^f", "/e^f"},
        {" ", "/ "},     {"m~n", "/m~0n"}, {"~1", "/~01"},   {"k\"l", "/k\"l"},
    };
    for (const auto& row : rows) BOOST_TEST(child_pointer("", row.key) == row.pointer);
}

BOOST_AUTO_TEST_CASE(keys_and_indexes_line_up_to_a_way) {
    const std::string step = child_pointer(child_pointer("", "steps"), std::size_t{3});
    BOOST_TEST(step == "/steps/3");
    BOOST_TEST(child_pointer(step, "send") == "/steps/3/send");
    BOOST_TEST(child_pointer("", std::size_t{0}) == "/0");
}

BOOST_AUTO_TEST_SUITE_END()
