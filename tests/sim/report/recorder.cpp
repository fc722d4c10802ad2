// SPDX-License-Identifier: MIT
// Tests sim/report/recorder.hpp: what is noted of a scenario.
#include "sim/report/recorder.hpp"

#include "core/instant_text.hpp"
#include "sim/invariants.hpp"
#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

using testing::file_of;
using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_recorder, report_fixture)

namespace {

std::vector<std::string> step_lines(const entry& one) {
    std::vector<std::string> lines;
    for (const auto& step : one.steps)
        lines.push_back(fmt::format("{} {} {}|{}|{}|{}", step.number, step.verb, step.about,
                                    giftsim::to_text(step.now), step.refused, name(step.how)));
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_step_is_noted_with_the_time_after_it) {
    const auto one = noted(file_of(R"({"send": "kim", "note": "A gift"},
{"at": "2025-01-02T09:00:00Z", "open": "kim"}, {"advance": "P31D"},
{"cancel": "kim", "refused": "wrong_state"}, {"until": {"kim": "Opened"}}, {})"));
    BOOST_TEST(one.message == "");
    const std::vector<std::string> expected{"1 send kim|2025-01-01T09:00:00Z||passed",
                                            "2 open kim|2025-01-02T09:00:00Z||passed",
                                            "3 advance P31D|2025-02-02T09:00:00Z||passed",
                                            "4 cancel kim|2025-02-02T09:00:00Z|wrong_state|passed",
                                            "5 until kim is Opened|2025-02-02T09:00:00Z||passed",
                                            "6 look |2025-02-02T09:00:00Z||passed"};
    BOOST_TEST(step_lines(one) == expected, boost::test_tools::per_element());
    BOOST_TEST(one.steps[0].note == "A gift");
    BOOST_TEST(one.steps[1].where.line == 3U);
}

BOOST_AUTO_TEST_CASE(the_step_that_went_wrong_is_the_last_one_noted) {
    const auto one = noted(file_of(R"({"send": "kim"},
{"open": "kim", "expect": {"sends": {"kim": {"status": "Sent"}}}}, {"click": "kim"})"));
    BOOST_TEST((one.how == ending::failed));
    BOOST_TEST(one.steps.size() == 2U);
    BOOST_TEST(one.steps_planned == 3U);
    BOOST_TEST((one.steps[0].how == ending::passed));
    BOOST_TEST((one.steps[1].how == ending::failed));
    BOOST_TEST(one.wrong->differences.size() == 1U);
    BOOST_TEST(one.world->sends.shown[0].status == "Opened");
}

BOOST_AUTO_TEST_CASE(a_contradiction_is_noted_where_it_showed) {
    struct broken_target final : direct_target {
        using direct_target::direct_target;
        result<void> advance(instant) override { throw invariant_broken("two and two are five"); }
    };
    const auto plan = loaded(file_of(R"({"send": "kim"}, {"advance": "P1D"}, {})"));
    auto here = plan.start;
    broken_target on{here};
    const auto one = noted_on(plan, on);
    BOOST_TEST(one.steps.size() == 2U);
    BOOST_TEST((one.steps[0].how == ending::passed));
    BOOST_TEST((one.steps[1].how == ending::invariant_broken));
    BOOST_TEST(one.world->sends.total == 1U);
}

BOOST_AUTO_TEST_CASE(exchanges_are_noted_and_long_bodies_cut_between_code_points) {
    std::string body(body_max - 1, 'x');
    body += "\u00e9nd";
    server = [&](const http_question&) { return http_answer{200, {{"A", "b"}}, body}; };
    const auto one = noted(file_of(R"({"http": {"path": "/x", "text": "hello"}})"));
    const auto& talk = *one.steps[0].talk;
    BOOST_TEST(one.steps[0].about == "POST /x");
    BOOST_TEST(talk.asked.body == "hello");
    BOOST_TEST(talk.asked_left_out == 0U);
    BOOST_TEST(talk.answer->status == 200U);
    BOOST_TEST(talk.answer->body == std::string(body_max - 1, 'x'));
    BOOST_TEST(talk.answer_left_out == 4U);
}

BOOST_AUTO_TEST_CASE(a_question_without_an_answer_is_noted_too) {
    server = [](const http_question&) -> http_answer { throw exchange_failed("nobody is there"); };
    const auto one = noted(file_of(R"({"http": {"path": "/x"}})"));
    BOOST_TEST((one.how == ending::failed));
    BOOST_TEST(one.steps[0].talk->asked.path == "/x");
    BOOST_TEST(!one.steps[0].talk->answer);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
