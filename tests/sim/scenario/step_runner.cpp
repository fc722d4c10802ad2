// SPDX-License-Identifier: MIT
// Tests sim/scenario/step_runner.hpp: steps that talk HTTP, with a server of a few lines.
#include "sim/scenario/step_runner.hpp"

#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::sim {

using testing::file_of;

namespace {

/// Answers /token and /sends; echoes what is posted to /echo. Knows nothing else.
struct talking_fixture : testing::scenario_fixture {
    talking_fixture() {
        server = [this](const http_question& asked) {
            questions.push_back(fmt::format("{} {} {}", asked.method, asked.path, asked.body));
            return answer(asked);
        };
    }

    static http_answer answer(const http_question& asked) {
        const http_headers headers{{"Content-Type", "application/json"}};
        if (asked.path == "/token") return {200, headers, R"({"token": "t0k", "count": 1})"};
        if (asked.path.starts_with("/sends"))
            return {201, headers, R"({"send": {"id": "1", "status": "Sent"}})"};
        if (asked.path == "/echo") return {200, asked.headers, asked.body};
        return {404, headers, R"({"error": "no such place"})"};
    }

    std::vector<std::string> questions;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_step_runner, talking_fixture)

BOOST_AUTO_TEST_CASE(what_one_answer_says_the_next_question_can_use) {
    BOOST_TEST(
        failure_of(R"({"http": {"path": "/token", "capture": {"token": "/token", "n": "/count"}}},
{"http": {"path": "/sends/${token}", "body": {"${n}": ["Bearer ${token}"]}}},
{"http": {"path": "/echo", "headers": {"Authorization": "Bearer ${token}"}, "text": "$${n}=${n}"},
 "expect": {"http": {"status": 200, "headers": {"authorization": "Bearer ${token}"}, "body": "$${n}=${n}"}}})") ==
        "");
    const std::vector<std::string> expected{
        "GET /token ", R"(POST /sends/t0k {"1":["Bearer t0k"]})", "POST /echo ${n}=1"};
    BOOST_TEST(questions == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_send_can_be_called_by_what_was_captured) {
    BOOST_TEST(failure_of(R"({"send": "kim"},
{"http": {"path": "/sends", "capture": {"send_id": "/send/id"}},
 "expect": {"sends": {"${send_id}": {"status": "Sent", "id": "${send_id}"}}}},
{"open": "${send_id}"}, {"click": {"send": "${send_id}"}}, {"verify": {"send": "${send_id}"}},
{"until": {"${send_id}": "Verified"}, "expect": {"sends": {"kim": {"status": "Verified"}}}})") ==
               "");
}

BOOST_AUTO_TEST_CASE(the_server_sees_the_world_between_the_steps) {
    BOOST_TEST(failure_of(R"({"at": "2025-01-02T00:00:00Z", "http": {"path": "/token"},
 "expect": {"now": "2025-01-02T00:00:00Z"}})") == "");
}

BOOST_AUTO_TEST_CASE(predefined_variables_come_from_the_target) {
    predefined = {{"client_id", "me"}, {"base", "http://localhost"}};
    BOOST_TEST(
        failure_of(
            R"({"http": {"path": "/echo", "form": {"client_id": "${client_id}", "to": "${base}"}},
 "expect": {"http": {"body": "client_id=me&to=http%3A%2F%2Flocalhost"}}})") == "");
    BOOST_TEST(
        failure_of(R"({"http": {"path": "/${client_secret}"}})") ==
        R"(  step 1 (http) there is no variable "client_secret"; there is "base", "client_id")");
    BOOST_TEST(failure_of(R"({"open": "${world}"})") ==
               R"(  step 1 (open) there is no variable "world"; there is "base", "client_id")");
    BOOST_TEST(failure_of(R"({"until": {"${world}": "Sent"}})").find("no variable") !=
               std::string::npos);
    BOOST_TEST(failure_of(R"({"expect": {"digest": "${world}"}})").find("no variable") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_answer_of_400_or_above_fails_a_step_that_expects_none) {
    BOOST_TEST(failure_of(R"({"http": {"path": "/x"}})") ==
               R"(  step 1 (http) was answered with 404: {"error": "no such place"})");
    BOOST_TEST(
        failure_of(R"({"http": {"path": "/x"}, "expect": {"now": "2025-01-01T09:00:00Z"}})") != "");
    BOOST_TEST(failure_of(R"({"http": {"path": "/x"}, "expect": {"http": {}}})") == "");
    BOOST_TEST(failure_of(R"({"http": {"path": "/x"}, "expect": {"http": {"status": 404}}})") ==
               "");
}

BOOST_AUTO_TEST_CASE(a_capture_that_finds_nothing_fails_the_step_with_the_answer) {
    BOOST_TEST(
        failure_of(
            R"({"http": {"path": "/x", "capture": {"id": "/send/id"}}, "expect": {"http": {}}})") ==
        R"(  step 1 (http) found nothing at "/send/id" to capture as "id" in the answer, )"
        R"(404: {"error": "no such place"})");
}

BOOST_AUTO_TEST_CASE(an_unexpected_answer_is_told_like_any_other_difference) {
    const auto report = report_of(file_of(R"({"send": "kim"},
{"http": {"path": "/sends", "capture": {"id": "/send/id"}},
 "expect": {"http": {"status": 200, "body": {"send": {"status": "Opened"}}}, "sends": {"${id}": {"status": "Opened"}}}})"));
    BOOST_TEST(report == R"(s.json:4:32: /steps/1/expect/http/status
  step 2 (http) did not come to what was expected
  where                   expected  actual
  /http/status            200       201
  /http/body/send/status  "Opened"  "Sent"
  /sends/1/status         "Opened"  "Sent"
  world time  2025-01-01T09:00:00Z
  history     1: Initiated 2025-01-01T09:00:00Z by begin (EG-01), Sent 2025-01-01T09:00:00Z by leave (EG-01)
  replay      giftsim run s.json --seed 1 --until-step 2
)");
}

BOOST_AUTO_TEST_CASE(a_refusal_tells_the_history_of_the_send_that_was_meant) {
    const auto report = report_of(file_of(R"({"send": "kim"},
{"http": {"path": "/sends", "capture": {"id": "/send/id"}}}, {"cancel": "${id}"})"));
    BOOST_TEST(report.find("history     1: Initiated") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_server_an_http_step_fails) {
    server = {};
    BOOST_TEST(failure_of(R"({"http": {"path": "/token"}, "expect": {"http": {}}})") ==
               "  step 1 (http) this run has no server to talk to");
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_lost_may_be_expected) {
    server = [](const http_question&) -> http_answer { throw answer_lost("nobody knows"); };
    BOOST_TEST(failure_of(R"({"http": {"path": "/x"}, "expect": {"http": {"lost": true}}})") == "");
    BOOST_TEST(failure_of(R"({"http": {"path": "/x"}})") == "  step 1 (http) nobody knows");
    const auto report =
        report_of(file_of(R"({"http": {"path": "/x"}, "expect": {"http": {"status": 201}}})"));
    BOOST_TEST(report.find("/http/status  201       (no answer)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_answer_that_came_was_not_lost) {
    BOOST_TEST(failure_of(R"({"http": {"path": "/token"}, "expect": {"http": {"lost": false}}})") ==
               "");
    BOOST_TEST(failure_of(R"({"http": {"path": "/token"}, "expect": {"http": {"lost": true}}})") !=
               "");
}

BOOST_AUTO_TEST_CASE(a_world_alone_has_no_faults_of_requests) {
    BOOST_TEST(failure_of(R"({"add_fault": {"id": "x", "operation": "a", "fault": "reset"}},
{"http": {"path": "/token"}})") ==
               "  step 1 (add_fault) this run has no server whose answers could go wrong");
}

BOOST_AUTO_TEST_CASE(a_restored_snapshot_leaves_what_was_captured) {
    BOOST_TEST(
        failure_of(R"({"snapshot": "s"}, {"http": {"path": "/token", "capture": {"t": "/token"}}},
{"restore": "s"}, {"http": {"path": "/echo", "text": "${t}"}, "expect": {"http": {"body": "t0k"}}})") ==
        "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
