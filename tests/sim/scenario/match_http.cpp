// SPDX-License-Identifier: MIT
// Tests sim/scenario/match_http.hpp: what of an answer counts as expected.
#include "sim/scenario/match_http.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace giftsim::sim {

using json::testing::reading;

BOOST_AUTO_TEST_SUITE(scenario_match_http)

namespace {

const http_answer created{
    201,
    {{"Content-Type", "application/json"}, {"Set-Cookie", "a=1"}, {"set-cookie", "b=2"}},
    R"({"send":{"id":"7","status":"Sent","price":25.50,"at":"2021-03-01T09:00:00Z"},"next":null})"};

/// "/x/status: 200 | 201"; one for each difference.
std::vector<std::string> differences(const char* expected, const http_answer& actual) {
    const reading text(expected);
    std::vector<difference> found;
    compare_http(*text.document, actual, "/x", found);
    std::vector<std::string> lines;
    for (const auto& each : found)
        lines.push_back(fmt::format("{}: {} | {}", each.pointer, each.expected, each.actual));
    return lines;
}

/// The only difference of a body, or how many there are.
std::string difference_of_body(const char* expected, const std::string& body) {
    const auto lines =
        differences(fmt::format(R"({{"body": {}}})", expected).c_str(), {200, {}, body});
    return lines.size() == 1 ? lines.front() : fmt::format("{} differences", lines.size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_not_expected_is_not_looked_at) {
    for (const auto* expected : {
             R"({})",
             R"({"status": 201})",
             R"({"headers": {}, "body": {}})",
             R"({"headers": {"content-type": "application/json", "Location": null}})",
             R"({"headers": {"Set-Cookie": "b=2"}})",
             R"({"body": {"send": {"id": "7", "price": 25.5}, "next": null}})",
             R"({"body": {"send": "Sent"}})",
             R"({"body": {"send": {"at": "2021-03-01T10:00:00+01:00"}}})",
         })
        BOOST_TEST_CONTEXT(expected) BOOST_TEST(differences(expected, created).empty());
}

BOOST_AUTO_TEST_CASE(only_what_differs_is_named) {
    const std::vector<std::string> expected{
        "/x/status: 200 | 201",
        R"(/x/headers/content-type: "Application/JSON" | "application/json")",
        R"(/x/headers/SET-COOKIE: null | "a=1", "b=2")",
        R"(/x/headers/Location: "/sends/7" | (nothing))",
        R"(/x/body/send/status: "Opened" | "Sent")",
        R"(/x/body/send/price: 25.51 | 25.5)",
        R"(/x/body/error: null | (nothing))",
    };
    const auto found = differences(R"({"status": 200,
"headers": {"content-type": "Application/JSON", "SET-COOKIE": null, "Location": "/sends/7"},
"body": {"send": {"status": "Opened", "price": 25.51}, "error": null}})",
                                   created);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_json_is_one_text) {
    BOOST_TEST(difference_of_body(R"("")", "") == "0 differences");
    BOOST_TEST(difference_of_body(R"("a,b\r\n1,2\r\n")", "a,b\r\n1,2\r\n") == "0 differences");
    BOOST_TEST(difference_of_body(R"("<p>")", "<b>") == R"(/x/body: "<p>" | "<b>")");
    BOOST_TEST(difference_of_body(R"({"a": 1})", "{\"a\": 1") ==
               R"(/x/body: {"a": 1} | "{\"a\": 1")");
    BOOST_TEST(difference_of_body(R"("2021-03-01T10:00:00+01:00")", "2021-03-01T09:00:00Z") ==
               R"(/x/body: "2021-03-01T10:00:00+01:00" | "2021-03-01T09:00:00Z")");
    BOOST_TEST(difference_of_body(R"("x")", R"("x")") == "0 differences");
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_even_text_can_be_told_of) {
    BOOST_TEST(difference_of_body(R"("?")", "\xFF") == "/x/body: \"?\" | \"\uFFFD\"");
    const auto difference = difference_of_body("1", std::string(10'000, 'x'));
    BOOST_TEST(difference.size() < 400U);
    BOOST_TEST(difference.ends_with("..."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
