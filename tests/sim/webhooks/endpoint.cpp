// SPDX-License-Identifier: MIT
// Receivers in words, and when failures have lasted five days.
#include "sim/webhooks/endpoint.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;
using testing::at;

BOOST_AUTO_TEST_SUITE(webhooks_endpoint)

namespace {

const instant start = at("2021-03-01T00:00:00Z");

}  // namespace

BOOST_AUTO_TEST_CASE(a_receiver_is_read_as_it_is_written) {
    for (const auto* text : {"up", "down", "slow", "scripted", "200", "302", "599"})
        BOOST_TEST(receiver_text(parse_receiver(text).value()) == text);
    for (const auto* text : {"", "Up", "100", "199", "600", "20", "0200"})
        BOOST_TEST(!parse_receiver(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(a_model_answers_by_its_conduct) {
    const auto answer = [](const char* who, bool wrongly_signed) {
        return outcome_text(parse_receiver(who).value().answer(wrongly_signed));
    };
    BOOST_TEST(answer("up", false) == "204");
    BOOST_TEST(answer("up", true) == "401");
    BOOST_TEST(answer("down", false) == "refused");
    BOOST_TEST(answer("slow", false) == "timeout");
    BOOST_TEST(answer("503", false) == "503");
    BOOST_TEST(answer("200", true) == "200");
}

BOOST_AUTO_TEST_CASE(the_five_days_begin_when_a_day_of_failures_is_half_over) {
    endpoint_health health;
    BOOST_TEST(!health.fail(start));
    BOOST_TEST(!health.fail(start + 12h - 1ms));
    BOOST_TEST((health.failing_since() == never));
    BOOST_TEST(!health.fail(start + 12h));
    BOOST_TEST((health.failing_since() == start + 12h));
    BOOST_TEST(!health.fail(start + 12h + std::chrono::days{5} - 1ms));
    BOOST_TEST(health.fail(start + 12h + std::chrono::days{5}));
}

BOOST_AUTO_TEST_CASE(failures_more_than_a_day_apart_do_not_begin_them) {
    endpoint_health health;
    for (int day = 0; day < 10; ++day) BOOST_TEST(!health.fail(start + day * (24h + 1ms)));
    BOOST_TEST((health.failing_since() == never));
    BOOST_TEST(!health.fail(start + 9 * (24h + 1ms) + 24h));
    BOOST_TEST((health.failing_since() != never));
}

BOOST_AUTO_TEST_CASE(a_success_forgets_them) {
    endpoint_health health;
    (void)health.fail(start);
    (void)health.fail(start + 13h);
    health.succeed();
    BOOST_TEST((health.failing_since() == never));
    BOOST_TEST(!health.fail(start + std::chrono::days{30}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
