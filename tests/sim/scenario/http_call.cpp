// SPDX-License-Identifier: MIT
// Tests sim/scenario/http_call.hpp: from a step to a question, from an answer to variables.
#include "sim/scenario/http_call.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::sim {

using json::testing::reading;

BOOST_AUTO_TEST_SUITE(scenario_http_call)

namespace {

const variable_texts known{{"token", "t0k"}, {"id", "a b&c"}};

call_http call_with(http_content content, const char* body, http_headers headers = {}) {
    return {"POST", "/x", std::move(headers), content, *reading(body).document, {}, false};
}

/// "POST /x | Accept: a, b: c | body", or what is wrong.
std::string outcome_of(const call_http& step) {
    const auto asked = question_of(step, known);
    if (!asked) return asked.error().message;
    std::string headers;
    for (const auto& [name, text] : asked->headers)
        headers += fmt::format("{}{}: {}", headers.empty() ? "" : ", ", name, text);
    return fmt::format("{} {} | {} | {}", asked->method, asked->path, headers, asked->body);
}

/// What was captured as "x", or what is said instead.
std::string captured(const char* pointer, const std::string& body) {
    variable_texts into;
    const auto problem = capture({{"x", pointer}}, {200, {}, body}, into);
    return problem ? *problem : into.at("x");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_document_is_sent_as_it_is_written) {
    BOOST_TEST(
        outcome_of(call_with(http_content::json,
                             R"({"b": [1.50, 12345678901234567890123, true, null], "a": {}})")) ==
        "POST /x | Content-Type: application/json | "
        R"({"b":[1.50,12345678901234567890123,true,null],"a":{}})");
    BOOST_TEST(outcome_of(call_with(http_content::json, R"("${token}")")) ==
               R"(POST /x | Content-Type: application/json | "t0k")");
}

BOOST_AUTO_TEST_CASE(a_form_is_percent_encoded) {
    BOOST_TEST(outcome_of(call_with(
                   http_content::form,
                   R"({"grant_type": "client_credentials", "k y": "${id}", "ü": "~+"})")) ==
               "POST /x | Content-Type: application/x-www-form-urlencoded | "
               "grant_type=client_credentials&k%20y=a%20b%26c&%C3%BC=~%2B");
    BOOST_TEST(outcome_of(call_with(http_content::form, "{}")) ==
               "POST /x | Content-Type: application/x-www-form-urlencoded | ");
}

BOOST_AUTO_TEST_CASE(a_text_goes_as_it_is_and_has_no_type_of_its_own) {
    BOOST_TEST(outcome_of(call_with(http_content::text, R"("{\"a\": ${token}")")) ==
               R"(POST /x |  | {"a": t0k)");
}

BOOST_AUTO_TEST_CASE(headers_may_say_another_type) {
    BOOST_TEST(outcome_of(call_with(http_content::json, "1", {{"content-type", "text/plain"}})) ==
               "POST /x | content-type: text/plain | 1");
}

BOOST_AUTO_TEST_CASE(path_and_header_values_name_variables) {
    const call_http step{"GET",
                         "/sends/${token}?q=$${x}",
                         {{"Authorization", "Bearer ${token}"}, {"X-${token}", ""}},
                         http_content::none,
                         {},
                         {},
                         false};
    BOOST_TEST(outcome_of(step) ==
               "GET /sends/t0k?q=${x} | Authorization: Bearer t0k, X-${token}:  | ");
}

BOOST_AUTO_TEST_CASE(without_its_variables_nothing_is_asked) {
    const auto* unknown = R"(there is no variable "tokn"; did you mean "token"?)";
    auto step = call_with(http_content::json, R"([{"${tokn}": 1}])");
    BOOST_TEST(outcome_of(step) == unknown);
    step = call_with(http_content::none, "null", {{"A", "${tokn}"}});
    BOOST_TEST(outcome_of(step) == unknown);
    step.path = "/${tokn}";
    BOOST_TEST(outcome_of(step) == unknown);
}

BOOST_AUTO_TEST_CASE(texts_numbers_and_truths_are_captured) {
    const std::string body = R"({"send": {"id": "7\u00e9", "n": 25.50, "i": -3,
"big": 12345678901234567890123, "yes": true, "no": false}, "list": [["a"]]})";
    const struct {
        const char* pointer;
        const char* text;
    } rows[] = {
        {"/send/id", "7é"},    {"/send/n", "25.50"},
        {"/send/i", "-3"},     {"/send/big", "12345678901234567890123"},
        {"/send/yes", "true"}, {"/send/no", "false"},
        {"/list/0/0", "a"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.pointer) BOOST_TEST(captured(row.pointer, body) == row.text);
    BOOST_TEST(captured("", "42") == "42");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_or_is_not_there_is_not_captured) {
    BOOST_TEST(
        captured("/send/id", R"({"error":"none"})") ==
        R"(found nothing at "/send/id" to capture as "x" in the answer, 200: {"error":"none"})");
    BOOST_TEST(captured("/send", R"({"send":{}})") ==
               R"(found an object at "/send", which cannot be captured as "x", in the answer, )"
               R"(200: {"send":{}})");
    BOOST_TEST(captured("", "null") ==
               R"(found null at "", which cannot be captured as "x", in the answer, 200: null)");
    BOOST_TEST(captured("", "[]").starts_with("found an array"));
    BOOST_TEST(captured("", "") ==
               R"(found nothing at "" to capture as "x" in the answer, 200 without a body)");
    BOOST_TEST(captured("/a", "<html>").starts_with("found nothing"));
}

BOOST_AUTO_TEST_CASE(captures_are_noted_one_after_the_other_up_to_the_first_that_fails) {
    variable_texts into{{"a", "old"}};
    BOOST_TEST(
        capture({{"a", "/a"}, {"x", "/x"}, {"b", "/b"}}, {200, {}, R"({"a": 1, "b": 2})"}, into)
            .has_value());
    BOOST_TEST(into == (variable_texts{{"a", "1"}}));
    BOOST_TEST(!capture({}, {200, {}, "?"}, into));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
