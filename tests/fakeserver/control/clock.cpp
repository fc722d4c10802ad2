// SPDX-License-Identifier: MIT
// Tests the routes that read a clock, freeze it and let it run.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

BOOST_FIXTURE_TEST_SUITE(control_clock, demo_fixture)

BOOST_AUTO_TEST_CASE(a_frozen_clock_is_shown_with_what_is_due) {
    BOOST_TEST(control("GET", "/clock").body ==
               R"({"now":"2020-10-01T09:00:00Z","mode":"frozen","zone":"UTC","speed":0,)"
               R"("next_due":null})");
    (void)begin();
    wall += std::chrono::hours{100};
    BOOST_TEST(control("GET", "/clock").at("/now") == "2020-10-01T09:00:00Z");
    BOOST_TEST(control("GET", "/clock").at("/next_due") == "2020-10-29T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(it_runs_at_the_speed_that_is_said_and_keeps_it) {
    const struct {
        const char* body;
        const char* mode;
        const char* speed;
    } rows[] = {
        {R"({"mode":"running"})", "running", "1"},
        {R"({"mode":"running","speed":60})", "running", "60"},
        {R"({"mode":"running"})", "running", "60"},
        {R"({"speed":"x0.5"})", "running", "0.5"},
        {R"({"mode":"frozen"})", "frozen", "0"},
        {R"({"mode":"frozen","speed":5})", "frozen", "0"},
        {R"({"speed":1.125})", "running", "1.125"},
    };
    for (const auto& row : rows)
        for (const auto* method : {"PUT", "POST"}) {
            const auto set = control(method, "/clock", row.body);
            BOOST_TEST_CONTEXT(row.body) {
                BOOST_TEST(set.status == 200);
                BOOST_TEST(set.at("/mode") == row.mode);
                BOOST_TEST(set.at("/speed") == row.speed);
            }
        }
}

BOOST_AUTO_TEST_CASE(time_passes_while_it_runs_and_stands_where_it_was_frozen) {
    (void)control("PUT", "/clock", R"({"speed":10})");
    wall += std::chrono::milliseconds{150};
    BOOST_TEST(now() == "2020-10-01T09:00:01.500Z");
    (void)control("PUT", "/clock", R"({"speed":2})");
    wall += std::chrono::milliseconds{250};
    BOOST_TEST(now() == "2020-10-01T09:00:02Z");
    (void)control("PUT", "/clock", R"({"mode":"frozen"})");
    wall += std::chrono::hours{1};
    BOOST_TEST(now() == "2020-10-01T09:00:02Z");
}

BOOST_AUTO_TEST_CASE(going_back_keeps_the_pace) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    (void)control("PUT", "/clock", R"({"speed":1})");
    wall += std::chrono::seconds{10};
    BOOST_TEST(now() == "2020-10-01T09:00:10Z");
    BOOST_TEST(control("POST", "/snapshots/s/restore").at("/clock/mode") == "running");
    wall += std::chrono::seconds{1};
    BOOST_TEST(now() == "2020-10-01T09:00:01Z");
    (void)control("POST", "/reset");
    wall += std::chrono::seconds{2};
    BOOST_TEST(now() == "2020-10-01T09:00:02Z");
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_refused) {
    for (const auto* body :
         {"{}", R"({"mode":"fast"})", R"({"speed":0})", R"({"speed":-1})", R"({"speed":0.0001})",
          R"({"mode":"running","pace":1})", R"({"now":"2020-10-02T00:00:00Z"})", "[]", "{"})
        BOOST_TEST_CONTEXT(body)
    BOOST_TEST(refusal_in(control("PUT", "/clock", body)) == "400 bad_body");
    BOOST_TEST(refusal_in(control("PUT", "/clock")) == "415 unsupported_media_type");
    BOOST_TEST(control("GET", "/clock").at("/mode") == "frozen");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
