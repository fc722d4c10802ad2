// SPDX-License-Identifier: MIT
// Tests sim/scenario/http_exchange.hpp.
#include "sim/scenario/http_exchange.hpp"

#include <boost/test/unit_test.hpp>

using namespace giftsim::sim;

BOOST_AUTO_TEST_SUITE(scenario_http_exchange)

BOOST_AUTO_TEST_CASE(the_case_of_a_headers_name_does_not_matter) {
    const http_headers headers{{"X-One", "1"}, {"x-two", "2"}};
    BOOST_TEST(has_header(headers, "x-one"));
    BOOST_TEST(has_header(headers, "X-TWO"));
    BOOST_TEST(!has_header(headers, "X"));
}

BOOST_AUTO_TEST_CASE(an_answer_in_short_is_one_line) {
    BOOST_TEST(brief({204, {}, ""}) == "204 without a body");
    BOOST_TEST(brief({404, {}, R"({"error":"none"})"}) == R"(404: {"error":"none"})");
    BOOST_TEST(brief({500, {}, "a\nb\xFF"}) == "500: a\\u000ab?");
    BOOST_TEST(brief({500, {}, std::string(1'000, 'x')}) ==
               "500: " + std::string(200, 'x') + "...");
}

BOOST_AUTO_TEST_SUITE_END()
