// SPDX-License-Identifier: MIT
// Tests sim/scenario/verbs_of_http.hpp: how a request is written, and what is said of a wrong one.
#include "sim/scenario/verbs_of_http.hpp"

#include "sim/json/write.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;

namespace {

struct http_fixture : testing::scenario_fixture {
    call_http read(std::string_view step) {
        return std::get<call_http>(loaded(file_of(step)).steps.back().what);
    }

    /// The only problem of a request that stands in a step alone, behind its place in the line.
    std::string problem_with(std::string_view request) {
        const auto text = problem_of_step(fmt::format("{{\"http\": {}}}", request));
        const auto pointer = text.find("/steps/0/http");
        return pointer == std::string::npos ? text : text.substr(pointer + 13);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_verbs_of_http, http_fixture)

BOOST_AUTO_TEST_CASE(a_path_is_enough) {
    const auto step = read(R"({"http": {"path": "/api/v3/sends?page=2"}})");
    BOOST_TEST(step.method == "GET");
    BOOST_TEST(step.path == "/api/v3/sends?page=2");
    BOOST_TEST(step.headers.empty());
    BOOST_TEST((step.content == http_content::none));
    BOOST_TEST(step.captures.empty());
    BOOST_TEST(!step.any_status);
}

BOOST_AUTO_TEST_CASE(everything_about_a_request_is_read) {
    const auto step = read(R"({"http": {"method": "PATCH", "path": "${base}/a",
  "headers": {"Authorization": "Bearer ${reachdesk_token}", "X-A": ""}, "body": {"a": "${world}"},
  "capture": {"send_id": "/send/id", "all": ""}}, "expect": {"http": {"status": 201}}})");
    BOOST_TEST(step.method == "PATCH");
    BOOST_TEST(step.path == "${base}/a");
    BOOST_TEST_REQUIRE(step.headers.size() == 2U);
    BOOST_TEST(step.headers[0].first == "Authorization");
    BOOST_TEST(step.headers[0].second == "Bearer ${reachdesk_token}");
    BOOST_TEST((step.content == http_content::json));
    BOOST_TEST(json::to_text(step.body) == R"({"a":"${world}"})");
    BOOST_TEST_REQUIRE(step.captures.size() == 2U);
    BOOST_TEST(step.captures[0].name == "send_id");
    BOOST_TEST(step.captures[0].pointer == "/send/id");
    BOOST_TEST(step.any_status);
}

BOOST_AUTO_TEST_CASE(what_is_sent_makes_it_a_post) {
    BOOST_TEST(read(R"({"http": {"path": "/a", "body": null}})").method == "POST");
    const auto form = read(R"({"http": {"path": "/a", "form": {"a": "b"}}})");
    BOOST_TEST(form.method == "POST");
    BOOST_TEST((form.content == http_content::form));
    const auto text = read(R"({"http": {"path": "/a", "text": ""}})");
    BOOST_TEST(text.method == "POST");
    BOOST_TEST((text.content == http_content::text));
    BOOST_TEST(read(R"({"http": {"method": "DELETE", "path": "/a", "body": 1}})").method ==
               "DELETE");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_request_is_said_where_it_stands) {
    const struct {
        const char* request;
        const char* problem;
    } rows[] = {
        {"7", ": expected an object, found the number 7"},
        {"{}", R"(: missing key "path"; add "path" to this object)"},
        {R"({"path": 7})",
         R"(/path: expected a string, found the number 7; write it in double quotes: "7")"},
        {R"({"path": "api"})", R"(/path: "api" is not a path; write one that begins with "/")"},
        {R"({"path": ""})", R"(/path: "" is not a path; write one that begins with "/")"},
        {R"({"path": "/a", "method": "post"})",
         R"(/method: unknown word "post"; did you mean "POST"?)"},
        {R"({"path": "/a", "pth": 1})", R"(/pth: unknown key "pth"; did you mean "path"?)"},
        {R"({"path": "/a", "headers": []})", "/headers: expected an object, found an array"},
        {R"({"path": "/a", "headers": {"A": 1}})",
         R"(/headers/A: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"path": "/a", "headers": {"A:": "1"}})",
         R"(/headers/A:: "A:" is not a header; write one like "Content-Type")"},
        {R"({"path": "/a", "form": "a=b"})", "/form: expected an object, found a string"},
        {R"({"path": "/a", "form": {"a": 1}})",
         R"(/form/a: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"path": "/a", "text": {}})", "/text: expected a string, found an object"},
        {R"({"path": "/a", "text": "", "body": 1})",
         R"(/text: "body" and "text" exclude each other; keep one)"},
        {R"({"path": "/a", "form": {}, "body": 1})",
         R"(/form: "body" and "form" exclude each other; keep one)"},
        {R"({"path": "/a", "capture": "/id"})", "/capture: expected an object, found a string"},
        {R"({"path": "/a", "capture": {"id": 1}})",
         R"(/capture/id: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"path": "/a", "capture": {"id": "send/id"}})",
         R"(/capture/id: "send/id" is not a JSON pointer; write one like /send/id)"},
        {R"({"path": "/a", "capture": {"send-id": "/id"}})",
         R"(/capture/send-id: "send-id" is not a name for a variable; write letters, digits and "_")"},
        {R"({"path": "/a", "capture": {"world": "/id"}})",
         R"(/capture/world: the variable "world" is predefined; take another name)"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.request) BOOST_TEST(problem_with(row.request) == row.problem);
}

BOOST_AUTO_TEST_CASE(unknown_variables_are_problems_wherever_they_stand) {
    const auto* unknown = R"(: there is no variable "wrld"; did you mean "world"?)";
    const struct {
        const char* request;
        const char* pointer;
    } rows[] = {
        {R"({"path": "/${wrld}"})", "/path"},
        {R"({"path": "/a", "headers": {"A": "b ${wrld}"}})", "/headers/A"},
        {R"({"path": "/a", "body": [{"b": ["${wrld}"]}]})", "/body/0/b/0"},
        {R"({"path": "/a", "body": {"${wrld}": 1}})", "/body/${wrld}"},
        {R"({"path": "/a", "form": {"b": "${wrld}"}})", "/form/b"},
        {R"({"path": "/a", "text": "${wrld}"})", "/text"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.request)
    BOOST_TEST(problem_with(row.request) == std::string(row.pointer) + unknown);
}

BOOST_AUTO_TEST_CASE(what_a_step_captures_is_known_behind_its_request) {
    const auto* own = R"({"http": {"path": "/${id}", "capture": {"id": "/id"}}})";
    BOOST_TEST(problem_of_step(own).find(R"(there is no variable "id"; there is "base", )") !=
               std::string::npos);
    BOOST_TEST(problems_of(file_of(R"({"http": {"path": "/a", "capture": {"id": "/id"}},
 "expect": {"sends": {"${id}": {"status": "Sent"}}, "http": {"body": {"id": "${id}"}}}},
{"http": {"path": "/${id}"}}, {"open": "${id}"}, {"verify": {"send": "${id}"}},
{"until": {"${id}": "Verified"}}, {"snapshot": "s"}, {"restore": "s"}, {"pick": "${id}"})"))
                   .empty());
}

BOOST_AUTO_TEST_CASE(what_a_wrong_or_misspelt_step_would_capture_is_not_missed) {
    BOOST_TEST(
        problem_of(file_of(R"({"http": {"path": "a", "capture": {"id": "/id"}}},
{"open": "${id}"})")) ==
        R"(s.json:2:19: /steps/0/http/path: "a" is not a path; write one that begins with "/")");
    BOOST_TEST(problem_of(file_of(R"({"htp": {"path": "/a", "capture": {"id": "/id"}},
 "expect": {"http": {"status": 200}}}, {"open": "${id}"})")) ==
               R"(s.json:2:2: /steps/0/htp: unknown key "htp"; did you mean "http"?)");
}

BOOST_AUTO_TEST_CASE(acts_name_variables_that_are_known) {
    BOOST_TEST(problem_of_step(R"({"open": "${wrld}"})") ==
               R"(s.json:2:10: /steps/0/open: there is no variable "wrld"; did you mean "world"?)");
    BOOST_TEST(
        problem_of_step(R"({"verify": {"send": "${wrld}"}})") ==
        R"(s.json:2:21: /steps/0/verify/send: there is no variable "wrld"; did you mean "world"?)");
}

BOOST_AUTO_TEST_CASE(an_answer_is_expected_of_a_step_that_asks) {
    const auto* lonely = "only a step that says \"http\" has an answer to expect";
    BOOST_TEST(problem_of_step(R"({"send": "kim", "expect": {"http": {"status": 200}}})") ==
               fmt::format("s.json:2:36: /steps/0/expect/http: {}", lonely));
    BOOST_TEST(problem_of_step(R"({"note": "x", "expect": {"http": {}}})") ==
               fmt::format("s.json:2:34: /steps/0/expect/http: {}", lonely));
    BOOST_TEST(problem_of_step(R"({"http": {"path": "/a"}, "refused": "locked"})") ==
               R"(s.json:2:10: /steps/0/http: an answer is never "refused"; expect its status )"
               R"(instead, such as {"http": {"status": 404}})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
