// SPDX-License-Identifier: MIT
// Every rule's ID goes to a number and back.
#include "core/rule.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_rule)

BOOST_AUTO_TEST_CASE(every_place_has_an_id_that_leads_back_to_it) {
    for (int place = 1; place <= rule_count(); ++place) {
        const rule which{static_cast<std::uint8_t>(place)};
        BOOST_TEST(rule::from_text(which.text()).value() == which);
    }
}

BOOST_AUTO_TEST_CASE(rules_stand_in_the_order_of_their_families) {
    BOOST_TEST(rule{1}.text() == "TI-01");
    BOOST_TEST(rule{8}.text() == "TI-08");
    BOOST_TEST(rule{9}.text() == "FN-01");
    BOOST_TEST("TI-08"_rule < "FN-01"_rule);
    BOOST_TEST(rule{static_cast<std::uint8_t>(rule_count())}.text() == "WH-03");
}

BOOST_AUTO_TEST_CASE(no_rule_has_no_text) {
    BOOST_TEST(rule{}.text() == "");
    BOOST_TEST(rule{}.place() == 0U);
    BOOST_TEST(rule{255}.text() == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_id_is_not_read) {
    for (const std::string_view text :
         {"", "EG", "EG-", "EG-4", "EG-00", "EG-20", "EG-004", "eg-04", "EG04", "EG_04", "XX-01",
          " EG-04", "EG-04 ", "TI-09", "SEC-08", "API-15", "EG-0x", "EG--1", "EG-0:"})
        BOOST_TEST(!rule::from_text(text).has_value(), text << " was read");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
