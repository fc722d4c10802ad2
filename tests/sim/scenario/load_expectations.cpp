// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_expectations.hpp: what could never be is said before anything runs.
#include "sim/scenario/load_expectations.hpp"

#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

namespace {

struct expectation_fixture : scenario_fixture {
    /// Problems of an expectation about kim, without the place in the line.
    std::string problem_with(std::string_view expect) {
        const auto text =
            problem_of(file_of(fmt::format("{{\"send\": \"kim\"}},\n{{\"expect\": {}}}", expect)));
        const auto pointer = text.find("/steps/1/expect");
        return pointer == std::string::npos ? text : text.substr(pointer + 15);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_load_expectations, expectation_fixture)

BOOST_AUTO_TEST_CASE(all_that_views_show_can_be_expected) {
    for (
        const auto* expect : {
            R"({})",
            R"({"now": "2025-01-01T09:00:00Z", "digest": "x"})",
            R"({"sends": {}})",
            R"({"sends": {"kim": {}}})",
            R"({"sends": {"kim": {"status": "Sent", "reason": null, "price": "1.00 USD", "testing": false}}})",
            R"({"sends": {"kim": {"to": {"email": "x"}, "labels": {"s0": "Sent", "b": ""}}}})",
            R"({"sends": {"kim": {"history": ["Initiated", {"status": "Sent", "at": "2025-01-01T09:00:00Z"}]}}})",
            R"({"sends": {"kim": {"why": [{"act": "begin", "rule": "EG-01", "mail": null}]}}})",
            R"({"sends": {"kim": {"locked_until": null, "wrong_answers": 0}, "7": {"status": "Sent"}}})",
            R"({"funding": {"main": {"available": "-1.00 USD", "closed": true, "owner": null}}})",
            R"({"postings": [{"from": "outside", "to": "available", "rule": "FN-02", "send": null}]})",
            R"({"mail": {"nobody@example.com": [], "kim@example.com": ["offer", {"kind": "reminder"}]}})",
            R"({"counts": {"Sent": 0, "Insufficient Funds": 7}})",
            R"({"now": "${world}", "funding": {"${world}": {"available": "${world}"}}})",
            R"({"sends": {"${world}": {"status": "${world}", "history": ["${world}"]}}})",
            R"({"sends": {"kim": {"why": [{"${world}": "x"}]}}, "counts": {"${world}": 1}})",
        })
        BOOST_TEST_CONTEXT(expect)
    BOOST_TEST(
        problems_of(file_of(fmt::format("{{\"send\": \"kim\"}}, {{\"expect\": {}}}", expect)))
            .empty());
}

BOOST_AUTO_TEST_CASE(what_no_view_shows_is_a_problem) {
    const struct {
        const char* expect;
        const char* problem;
    } rows[] = {
        {"[]", ": expected an object, found an array"},
        {R"({"send": {}})", R"(/send: unknown key "send"; did you mean "sends"?)"},
        {R"({"now": "today"})",
         R"(/now: "today" is not an instant; write one like 2020-10-01T09:00:00Z or 2020-10-01T09:00:00-07:00)"},
        {R"({"digest": 1})",
         R"(/digest: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"sends": {"kin": {}}})", R"(/sends/kin: there is no send "kin"; did you mean "kim"?)"},
        {R"({"sends": []})", "/sends: expected an object, found an array"},
        {R"({"sends": {"kim": {"staus": "Sent"}}})",
         R"(/sends/kim/staus: unknown field "staus"; did you mean "status"?)"},
        {R"({"sends": {"kim": {"status": "sent"}}})",
         R"(/sends/kim/status: "sent" is not a status; did you mean "Sent"?)"},
        {R"({"sends": {"kim": {"reason": "expird"}}})",
         R"(/sends/kim/reason: unknown word "expird"; did you mean "expired"?)"},
        {R"({"sends": {"kim": {"price": "25"}}})",
         R"(/sends/kim/price: "25" is not money; write it like 25.00 USD, without separators)"},
        {R"({"sends": {"kim": {"testing": "no"}}})",
         "/sends/kim/testing: expected true or false, found a string"},
        {R"({"sends": {"kim": {"wrong_answers": -1}}})",
         "/sends/kim/wrong_answers: expected a whole number from 0 to 4000000000, found the number "
         "-1"},
        {R"({"sends": {"kim": {"to": {"mail": "x"}}}})",
         R"(/sends/kim/to/mail: unknown field "mail"; did you mean "email"?)"},
        {R"({"sends": {"kim": {"history": ["Snt"]}}})",
         R"(/sends/kim/history/0: "Snt" is not a status; did you mean "Sent"?)"},
        {R"({"sends": {"kim": {"history": "Sent"}}})",
         "/sends/kim/history: expected an array, found a string"},
        {R"({"sends": {"kim": {"why": [{"rule": "EG-99"}]}}})", nullptr},
        {R"({"sends": {"kim": {"offer_ends": "soon"}}})", nullptr},
        {R"({"funding": {"man": {}}})",
         R"(/funding/man: there is no funding source "man"; did you mean "main"?)"},
        {R"({"funding": {"2": {}}})",
         R"(/funding/2: there is no funding source "2"; there is "main")"},
        {R"({"funding": {"main": {"balance": "1.00 USD"}}})", nullptr},
        {R"({"postings": [{"from": "availabel"}]})",
         R"(/postings/0/from: unknown word "availabel"; did you mean "available"?)"},
        {R"({"mail": {"kim@example.com": ["offr"]}})",
         R"(/mail/kim@example.com/0: unknown word "offr"; did you mean "offer"?)"},
        {R"({"counts": {"Snt": 1}})",
         R"(/counts/Snt: "Snt" is not a status; did you mean "Sent"?)"},
        {R"({"now": "${wrld}"})", R"(/now: there is no variable "wrld"; did you mean "world"?)"},
        {R"({"sends": {"${wrld}": {}}})",
         R"(/sends/${wrld}: there is no variable "wrld"; did you mean "world"?)"},
        {R"({"counts": {"Sent": "1"}})",
         "/counts/Sent: expected a whole number from 0 to 4000000000, found a string"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.expect) {
            const auto problem = problem_with(row.expect);
            BOOST_TEST(problem.starts_with(row.problem == nullptr ? "/" : row.problem));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_an_answer_can_never_be_is_a_problem) {
    const struct {
        const char* answer;
        const char* problem;
    } rows[] = {
        {"200", ": expected an object, found the number 200"},
        {R"({"stats": 200})", R"(/stats: unknown key "stats"; did you mean "status"?)"},
        {R"({"status": "200"})",
         "/status: expected a whole number from 100 to 599, found a string"},
        {R"({"status": 99})",
         "/status: expected a whole number from 100 to 599, found the number 99"},
        {R"({"headers": ["A"]})", "/headers: expected an object, found an array"},
        {R"({"headers": {"A": 1}})",
         R"(/headers/A: expected a string, found the number 1; write it in double quotes: "1")"},
    };
    const auto step = [](const char* answer) {
        return fmt::format(R"({{"http": {{"path": "/"}}, "expect": {{"http": {}}}}})", answer);
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.answer) {
            const auto problem = problem_of_step(step(row.answer));
            BOOST_TEST(problem.ends_with(std::string("/expect/http") + row.problem));
        }
    }
    for (const auto* fine :
         {"{}", R"({"status": 599, "headers": {"A": null, "b": ""}, "body": 1.5})"})
        BOOST_TEST_CONTEXT(fine) BOOST_TEST(problems_of(file_of(step(fine))).empty());
}

BOOST_AUTO_TEST_CASE(a_send_cannot_be_expected_before_it_has_begun) {
    BOOST_TEST(
        problem_of(file_of(R"({"expect": {"sends": {"kim": {}}}}, {"send": "kim"})")) ==
        R"(s.json:2:23: /steps/0/expect/sends/kim: there is no send "kim"; none has been made by then)");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
