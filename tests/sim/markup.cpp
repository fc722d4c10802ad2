// SPDX-License-Identifier: MIT
// Tests sim/markup.hpp: SEC-03.
#include "sim/markup.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::sim {

BOOST_AUTO_TEST_SUITE(markup)

BOOST_AUTO_TEST_CASE(what_html_would_read_is_escaped) {
    BOOST_TEST(escaped("a<b>c&d\"e'f") == "a&lt;b&gt;c&amp;d&quot;e&#39;f");
    BOOST_TEST(escaped("&lt;") == "&amp;lt;");
    BOOST_TEST(escaped("grüße 🎁") == "grüße 🎁");
    BOOST_TEST(escaped("") == "");
}

BOOST_AUTO_TEST_CASE(what_xml_cannot_hold_is_replaced) {
    BOOST_TEST(escaped("a\tb\nc\rd") == "a\tb\nc\rd");
    BOOST_TEST(escaped(std::string("a\0b", 3)) == "a\uFFFDb");
    BOOST_TEST(escaped("\x1B[31m\x7F") == "\uFFFD[31m\uFFFD");
    BOOST_TEST(escaped("caf\xE9!") == "caf\uFFFD!");
    BOOST_TEST(escaped("\xEF\xBF\xBF") == "\uFFFD");
    BOOST_TEST(escaped("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
