// SPDX-License-Identifier: MIT
// Tests GET …/events: what is told, and when nothing is.
#include "fakeserver/http/answers.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace giftsim::fakeserver {

using namespace std::chrono_literals;
using giftsim::testing::contains;
using sim::json_view;
using testing::demo_fixture;

namespace {

struct events_fixture : demo_fixture {
    events_fixture() { stream = once("GET", here.path + "/events").answer; }

    /// What an event says; nothing if it is none.
    static json_view said_by(const std::string& piece) {
        const std::string_view begin = "event: world\ndata: ";
        if (!piece.starts_with(begin)) return {};
        BOOST_TEST(piece.ends_with("}\n\n"));
        return json_view::parse(piece.substr(begin.size()));
    }
    /// The next piece; "end" behind the last one.
    std::string next() { return stream.rest().value_or("end"); }

    http::response stream;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_events, events_fixture)

BOOST_AUTO_TEST_CASE(it_begins_with_how_the_world_stands) {
    BOOST_TEST(stream.type == "text/event-stream");
    BOOST_TEST(stream.pace.count() > 0);
    const auto first = said_by(stream.body);
    BOOST_TEST(first["now"] == "2020-10-01T09:00:00Z");
    BOOST_TEST(first["mode"] == "frozen");
    BOOST_TEST(first["digest"] == digest());
    BOOST_TEST(first["next_due"].is_null());
}

BOOST_AUTO_TEST_CASE(nothing_is_said_while_nothing_changes) {
    for (int i = 0; i < 3; ++i) BOOST_TEST(next() == "");
}

BOOST_AUTO_TEST_CASE(whatever_changes_is_told_once) {
    const struct {
        const char* what;
        const char* method;
        const char* path;
        const char* body;
        const char* changed;
    } rows[] = {
        {"a command", "POST", "/steps", R"({"send":{"campaign":"1","to":{"email":"a@b.example"}}})",
         "digest"},
        {"time", "POST", "/clock/advance", R"({"by":"P1D"})", "now"},
        {"a clock that runs", "PUT", "/clock", R"({"speed":60})", "mode"},
        {"a snapshot", "POST", "/snapshots", R"({"name":"x"})", "snapshots"},
        {"going back", "POST", "/reset", "", "incarnation"},
        {"an endpoint", "POST", "/webhooks", R"({"receiver":"up"})", "webhooks"},
        {"a fault", "POST", "/faults", R"({"operation":"*","fault":"status"})", "faults"},
    };
    auto before = said_by(stream.body);
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.what) {
            const auto done = control(row.method, row.path, row.body);
            BOOST_TEST(done.status / 100 == 2, done.body);
            wall += 1s;
            const auto now = said_by(next());
            BOOST_REQUIRE(now.is_object());
            BOOST_TEST(now[row.changed] != before[row.changed]);
            BOOST_TEST(next() == "");
            before = now;
        }
}

BOOST_AUTO_TEST_CASE(a_clients_requests_and_conduct_are_told) {
    (void)as_client("GET", "/api/v3/gifts");
    const auto after = said_by(next());
    BOOST_TEST(after["requests"] != said_by(stream.body)["requests"]);
}

BOOST_AUTO_TEST_CASE(a_clock_that_runs_is_told_once_a_second) {
    (void)control("PUT", "/clock", R"({"speed":3600})");
    BOOST_TEST(said_by(next())["speed"] == 3600);
    wall += 500ms;
    BOOST_TEST(next() == "");
    wall += 500ms;
    BOOST_TEST(said_by(next())["now"] == "2020-10-01T10:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_line_that_means_nothing_breaks_a_long_silence) {
    wall += 14s;
    BOOST_TEST(next() == "");
    wall += 1s;
    BOOST_TEST(next() == ":\n\n");
    BOOST_TEST(next() == "");
}

BOOST_AUTO_TEST_CASE(it_ends_with_the_world) {
    BOOST_TEST(control("DELETE", "").status == 204);
    BOOST_TEST(next() == "end");
}

BOOST_AUTO_TEST_CASE(whoever_cannot_wait_gets_what_there_is) {
    http::take_rest(stream);
    BOOST_TEST(contains(stream.body, "event: world"));
    BOOST_TEST(!stream.rest);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
