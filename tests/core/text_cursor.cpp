// SPDX-License-Identifier: MIT
// Reading field by field, and stopping where the text does.
#include "core/text_cursor.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_text_cursor)

BOOST_AUTO_TEST_CASE(a_character_is_taken_only_if_it_comes_next) {
    text_cursor in{"ab"};
    BOOST_TEST(!in.accept('b'));
    BOOST_TEST(in.accept('a'));
    BOOST_TEST(in.accept('b'));
    BOOST_TEST(in.at_end());
    BOOST_TEST(!in.accept('b'));
}

BOOST_AUTO_TEST_CASE(the_end_is_no_character) {
    text_cursor empty{""};
    BOOST_TEST(empty.peek() == '\0');
    BOOST_TEST(!empty.accept('\0'));
    text_cursor nul{std::string_view("\0", 1)};
    BOOST_TEST(nul.accept('\0'));
    BOOST_TEST(nul.at_end());
}

BOOST_AUTO_TEST_CASE(a_number_has_exactly_its_digits_or_nothing_is_taken) {
    text_cursor in{"0123x"};
    BOOST_TEST(in.digits_ahead() == 4U);
    BOOST_TEST(in.number(2).value() == 1);
    BOOST_TEST(!in.number(3).has_value());
    BOOST_TEST(in.number(2).value() == 23);
    BOOST_TEST(!in.number(1).has_value());
    BOOST_TEST(in.rest() == "x");
}

BOOST_AUTO_TEST_CASE(a_number_up_to_a_width_takes_all_digits_or_nothing) {
    text_cursor in{"1234x"};
    BOOST_TEST(!in.number_up_to(3).has_value());
    BOOST_TEST(in.rest() == "1234x");
    BOOST_TEST(in.number_up_to(4).value() == 1234);
    BOOST_TEST(!in.number_up_to(4).has_value());
}

BOOST_AUTO_TEST_CASE(eighteen_digits_fit) {
    text_cursor in{"999999999999999999"};
    BOOST_TEST(in.number_up_to(18).value() == 999'999'999'999'999'999);
}

BOOST_AUTO_TEST_CASE(only_ascii_digits_count) {
    BOOST_TEST(text_cursor{"\xD9\xA1"}.digits_ahead() == 0U);
    BOOST_TEST(text_cursor{"/:"}.digits_ahead() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
