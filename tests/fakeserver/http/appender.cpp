// SPDX-License-Identifier: MIT
// Tests fakeserver/http/appender.hpp.
#include "fakeserver/http/appender.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::http {
BOOST_AUTO_TEST_SUITE(http_appender)

BOOST_AUTO_TEST_CASE(pieces_stand_behind_each_other_and_what_was_there_and_unused_room_are_gone) {
    for (std::string text : {"", "before", "before, and longer than all that comes"}) {
        appender to(text, 20);
        to.add("one");
        to.add("");
        to.add({});
        to.add(", two");
        to.finish();
        BOOST_TEST(text == "one, two");
    }
}

BOOST_AUTO_TEST_CASE(all_room_may_be_used) {
    std::string text;
    appender to(text, 3);
    to.add("abc");
    to.finish();
    BOOST_TEST(text == "abc");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::http
