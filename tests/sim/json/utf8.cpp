// SPDX-License-Identifier: MIT
// Tests sim/json/utf8.hpp.
#include "sim/json/utf8.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_utf8)

BOOST_AUTO_TEST_CASE(a_code_point_is_measured_and_numbered) {
    const struct {
        std::string_view text;
        std::size_t length;
        char32_t number;
    } rows[] = {
        {"a", 1, 0x61},
        {"\x7F", 1, 0x7F},
        {"\xC2\x80", 2, 0x80},
        {"\xDF\xBF", 2, 0x7FF},
        {"\xE0\xA0\x80", 3, 0x800},
        {"\xED\x9F\xBF", 3, 0xD7FF},
        {"\xEF\xBF\xBF", 3, 0xFFFF},
        {"\xF0\x90\x80\x80", 4, 0x10000},
        {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF},
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO("U+" << std::hex << static_cast<unsigned>(row.number));
        BOOST_TEST(code_point_length(row.text) == row.length);
        BOOST_TEST_INFO("U+" << std::hex << static_cast<unsigned>(row.number));
        BOOST_TEST((first_code_point(row.text) == row.number));
        BOOST_TEST(!first_bad_byte(row.text).has_value());
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_found_where_it_begins) {
    const struct {
        std::string_view why;
        std::string_view text;
        std::size_t bad;
    } rows[] = {
        {"continuation alone", "ab\x80", 2},
        {"overlong slash", "\xC0\xAF", 0},
        {"overlong, 3 bytes", "\xE0\x9F\xBF", 0},
        {"surrogate", "a\xED\xA0\x80", 1},
        {"overlong, 4 bytes", "\xF0\x8F\xBF\xBF", 0},
        {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
        {"no such lead byte", "\xF5\x80\x80\x80", 0},
        {"Latin-1", "caf\xE9 noir", 3},
        {"cut after 1 of 2", "x\xC3", 1},
        {"cut after 2 of 3", "\xE2\x82", 0},
        {"cut after 3 of 4", "\xF0\x9F\x8E", 0},
        {"broken third byte", "\xE2\x82z", 0},
    };
    for (const auto& row : rows) {
        const auto found = first_bad_byte(row.text);
        BOOST_TEST_INFO(row.why);
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST_INFO(row.why);
        BOOST_TEST(*found == row.bad);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_well_formed_and_has_no_code_point) {
    BOOST_TEST(code_point_length("") == 0U);
    BOOST_TEST(!first_bad_byte("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
