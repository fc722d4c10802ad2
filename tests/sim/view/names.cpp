// SPDX-License-Identifier: MIT
// Tests sim/view/names.hpp: handles and numbers, both ways.
#include "sim/view/names.hpp"

#include <boost/test/unit_test.hpp>

using namespace giftsim::sim;

BOOST_AUTO_TEST_SUITE(view_names)

BOOST_AUTO_TEST_CASE(a_handle_leads_to_its_number_and_back) {
    name_list list;
    BOOST_TEST(list.empty());
    BOOST_TEST(list.add("sales", 1));
    BOOST_TEST(list.add("hr", 2));
    BOOST_TEST(!list.add("hr", 3));
    BOOST_TEST(list.number_of("hr") == 2U);
    BOOST_TEST(list.handle_of(2) == "hr");
    BOOST_TEST(list.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_has_no_handle_is_called_by_its_number) {
    const name_list list;
    BOOST_TEST(list.handle_of(7) == "7");
    BOOST_TEST(list.handle_of(0) == "");
    BOOST_TEST(list.number_of("7") == 7U);
    BOOST_TEST(list.number_of("007") == 7U);
    for (const auto* nothing : {"", "0", "-1", "7x", "x7", " 7", "1234567890"})
        BOOST_TEST_CONTEXT(nothing) BOOST_TEST(list.number_of(nothing) == 0U);
}

BOOST_AUTO_TEST_CASE(of_several_handles_the_first_one_is_said) {
    name_list list;
    BOOST_TEST(list.add("kim", 1));
    BOOST_TEST(list.add("again", 1));
    BOOST_TEST(!list.add("again", 2));
    BOOST_TEST(list.handle_of(1) == "kim");
    BOOST_TEST(list.number_of("again") == 1U);
    BOOST_TEST(list.handle_of(2) == "2");
}

BOOST_AUTO_TEST_CASE(a_handle_that_looks_like_a_number_is_a_handle) {
    name_list list;
    list.add("2", 5);
    BOOST_TEST(list.number_of("2") == 5U);
}

BOOST_AUTO_TEST_CASE(handles_come_in_alphabetical_order) {
    name_list list;
    list.add("b", 1);
    list.add("a", 2);
    const std::vector<std::string_view> expected{"a", "b"};
    BOOST_TEST(list.handles() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
