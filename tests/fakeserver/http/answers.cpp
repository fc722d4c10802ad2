// SPDX-License-Identifier: MIT
// Tests fakeserver/http/answers.hpp: bodies read, and how one that cannot be read is told.
#include "fakeserver/http/answers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::http {
BOOST_AUTO_TEST_SUITE(http_answers)

namespace {

request with(std::string body, std::string type = "application/json") {
    request in;
    in.body = std::move(body);
    if (!type.empty()) in.headers.push_back({"Content-Type", std::move(type)});
    return in;
}

sim::json_view parsed(const response& from) { return sim::json_view::parse(from.body); }

/// The only problem of a body: "1:7 /a the key ...".
std::string problem_of(std::string body) {
    const auto read = read_body(with(std::move(body)), false);
    if (read.content) return "none";
    const auto all = parsed(body_answer(read))["error"]["problems"];
    if (all.size() != 1) return std::to_string(all.size()) + " problems";
    const auto& only = all[0];
    return only["line"].dump() + ":" + only["column"].dump() + " " +
           only["pointer"].get<std::string>() + " " + only["message"].get<std::string>();
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_empty_body_is_an_empty_object_where_it_may_be) {
    const auto lenient = read_body(with("", ""), true);
    BOOST_TEST_REQUIRE(lenient.content.has_value());
    BOOST_TEST((lenient.content->kind == sim::json::value_kind::object));
    BOOST_TEST(lenient.content->members.empty());
    BOOST_TEST(!read_body(with(""), false).content);
    BOOST_TEST(!read_body(with(" "), true).content);
}

BOOST_AUTO_TEST_CASE(a_body_of_another_type_is_not_looked_at) {
    for (const auto* type :
         {"", "text/plain", "application/x-www-form-urlencoded", "text/json", "application/jsonx",
          "text/x+json", "multipart/form-data; boundary=x"}) {
        const auto read = read_body(with("{}", type), true);
        BOOST_TEST_CONTEXT(type) {
            BOOST_TEST(read.wrong_type);
            BOOST_TEST(!read.content);
            BOOST_TEST(body_answer(read).status == 415);
            BOOST_TEST(parsed(body_answer(read))["error"]["code"] == "unsupported_media_type");
        }
    }
    for (const auto* type : {"application/JSON; charset=utf-8", "application/scim+json"})
        BOOST_TEST(read_body(with("{}", type), false).content.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_body_is_told_with_its_place) {
    BOOST_TEST(
        problem_of("{\"a\": 1,\n \"a\": 2}")
            .starts_with(
                "2:2 /a the key \"a\" stands twice in this object, first at line 1, column 2"));
    BOOST_TEST(problem_of("{\"a\": \"\xff\"}").starts_with("1:8  the byte 0xFF is not UTF-8"));
    BOOST_TEST(problem_of("{\"a\": ").find(" /a ") != std::string::npos);
    BOOST_TEST(problem_of("{} {}").starts_with("1:4  "));
    BOOST_TEST(problem_of(std::string(100'000, '[')).find("levels deep") != std::string::npos);
    BOOST_TEST(problem_of("nul").starts_with("1:1 "));
}

BOOST_AUTO_TEST_CASE(problems_are_told_all_at_once_and_the_first_is_the_message) {
    const auto read = read_body(with(R"({"a": 1, "a": 2, "b": 1, "b": 2})"), false);
    const auto answer = body_answer(read);
    BOOST_TEST(answer.status == 400);
    const auto error = parsed(answer)["error"];
    BOOST_TEST(error["code"] == "bad_body");
    BOOST_TEST(error["problems"].size() == 2U);
    BOOST_TEST(error["message"] == error["problems"][0]["message"]);
    BOOST_TEST(error["problems"][1]["pointer"] == "/b");
}

BOOST_AUTO_TEST_CASE(an_error_has_a_code_and_a_message) {
    const auto made = error_answer(409, "clock_busy", "later");
    BOOST_TEST(made.status == 409);
    BOOST_TEST(made.type == "application/json");
    BOOST_TEST(made.body == R"({"error":{"code":"clock_busy","message":"later"}})");
}

BOOST_AUTO_TEST_CASE(an_answer_is_utf_8_whatever_it_is_made_of) {
    BOOST_TEST(json_answer(200, {{"a", "\xff"}}).body == "{\"a\":\"\xEF\xBF\xBD\"}");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::http
