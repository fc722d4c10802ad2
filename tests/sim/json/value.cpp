// SPDX-License-Identifier: MIT
// Tests sim/json/value.hpp.
#include "sim/json/value.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(json_value)

BOOST_AUTO_TEST_CASE(a_member_is_found_by_its_key) {
    const reading text(R"({"a": 1, "b": {"c": 2}})");
    BOOST_TEST_REQUIRE(text.document.has_value());
    BOOST_TEST(text.document->find("a")->integer == 1);
    BOOST_TEST(text.document->find("b")->find("c")->integer == 2);
    BOOST_TEST(text.document->find("c") == nullptr);
    BOOST_TEST(text.document->find("a")->find("a") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_copy_of_a_part_outlives_the_document) {
    value part;
    {
        const reading text(R"({"a": ["x"]})", "worlds/acme.json");
        part = *text.document->find("a");
    }
    BOOST_TEST(part.file() == "worlds/acme.json");
    BOOST_TEST(part.items.at(0).text == "x");
    BOOST_TEST(part.items.at(0).file() == "worlds/acme.json");
}

BOOST_AUTO_TEST_CASE(a_value_made_by_hand_has_no_file) { BOOST_TEST(value().file() == ""); }

BOOST_AUTO_TEST_CASE(every_kind_has_a_name_with_its_article) {
    BOOST_TEST(name_of(value_kind::null) == "null");
    BOOST_TEST(name_of(value_kind::boolean) == "a boolean");
    BOOST_TEST(name_of(value_kind::integer) == "an integer");
    BOOST_TEST(name_of(value_kind::decimal) == "a decimal number");
    BOOST_TEST(name_of(value_kind::string) == "a string");
    BOOST_TEST(name_of(value_kind::array) == "an array");
    BOOST_TEST(name_of(value_kind::object) == "an object");
}

BOOST_AUTO_TEST_SUITE_END()
