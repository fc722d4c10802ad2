// SPDX-License-Identifier: MIT
// Tests fakeserver/application.hpp: what all answers have in common, and what happens before a
// handler is asked.
#include "fakeserver/application.hpp"

#include "fakeserver/routes.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <regex>
#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

BOOST_FIXTURE_TEST_SUITE(fakeserver_application, demo_fixture)

namespace {

/// A target that fits a pattern, of a world.
std::string target_of(const route& row, const std::string& world) {
    const auto text =
        std::regex_replace(std::string(row.pattern), std::regex{"\\{world\\}"}, world);
    return std::regex_replace(text, std::regex{"\\{[a-z_]+\\}"}, "1");
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_answer_carries_its_request_id) {
    for (const auto& row : routes()) {
        if (row.operation == "worlds.delete") continue;
        const auto number = requests + 1;
        const auto made = once(http::name(row.how), target_of(row, here.id), "{}");
        const testing::said answer{made.answer.status, {}, {}, made.answer.headers};
        BOOST_TEST_CONTEXT(row.pattern)
        BOOST_TEST(answer.header("X-Request-Id") == "req-" + std::to_string(number));
    }
    BOOST_TEST(get("/nowhere").header("X-Request-Id") != "");
    BOOST_TEST(ask("DELETE", "/api/v3/gifts").header("X-Request-Id") != "");
}

BOOST_AUTO_TEST_CASE(a_reply_says_whose_it_is) {
    const auto id = begin();
    BOOST_TEST(once("GET", here.path + "/clock").world == 1U);
    BOOST_TEST(once("GET", link_of(id, "offer")).world == 1U);
    BOOST_TEST(once("GET", "/api/v3/gifts", {}, bearer(token)).world == 1U);
    BOOST_TEST(once("GET", "/_sim/worlds").world == 0U);
    BOOST_TEST(once("GET", "/_sim/worlds/9/clock").world == 0U);
    BOOST_TEST(once("GET", "/nowhere").world == 0U);
    BOOST_TEST(once("DELETE", here.path).world == 1U);
}

BOOST_AUTO_TEST_CASE(no_route_breaks_whatever_it_is_asked) {
    for (const auto& row : routes()) {
        if (row.operation == "worlds.delete") continue;
        for (const auto* body : {"", "{}", "[]", "null", "5", "{", R"({"a":1})"})
            for (const auto* world : {"1", "9", "x"}) BOOST_TEST_CONTEXT(row.pattern << " " << body)
        BOOST_TEST(once(http::name(row.how), target_of(row, world), body).answer.status < 500);
    }
}

BOOST_AUTO_TEST_CASE(an_answer_that_concerns_a_world_shows_its_time) {
    const auto id = begin();
    BOOST_TEST(control("GET", "/digest").header("X-Sim-Now") == "2020-10-01T09:00:00Z");
    BOOST_TEST(advance("PT1.5S").header("X-Sim-Now") == "2020-10-01T09:00:01.500Z");
    BOOST_TEST(as_client("GET", "/api/v3/gifts").header("X-Sim-Now") == "2020-10-01T09:00:01.500Z");
    BOOST_TEST(get(link_of(id, "offer")).header("X-Sim-Now") == "2020-10-01T09:00:01.500Z");
    BOOST_TEST(control("DELETE", "").header("X-Sim-Now") == "2020-10-01T09:00:01.500Z");
}

BOOST_AUTO_TEST_CASE(what_is_not_served_is_told_from_what_is_served_otherwise) {
    const auto unknown = get("/api/v4/gifts?x=1");
    BOOST_TEST(refusal_in(unknown) == "404 unknown_path");
    BOOST_TEST(unknown.at("/error/message") ==
               "nothing is served at /api/v4/gifts?x=1; did you mean GET /api/v3/gifts?");
    BOOST_TEST(unknown.header("Allow") == "");
    const struct {
        const char* method;
        std::string target;
        const char* allowed;
    } rows[] = {
        {"GET", "/oauth/token", "POST"},
        {"DELETE", "/api/v3/sends/1", "GET"},
        {"POST", "/api/v3/gifts", "GET"},
        {"DELETE", "/g/1.x", "GET, POST"},
        {"POST", here.path, "GET, DELETE"},
        {"DELETE", here.path + "/clock", "GET, PUT, POST"},
        {"GET", here.path + "/clock/advance", "POST"},
        {"GET", here.path + "/fork", "POST"},
        {"OPTIONS", "/_sim/worlds", "GET, POST"},
        {"POST", here.path + "/funding", "GET"},
    };
    for (const auto& row : rows) {
        const auto refused = ask(row.method, row.target);
        BOOST_TEST_CONTEXT(row.method << " " << row.target) {
            BOOST_TEST(refusal_in(refused) == "405 method_not_allowed");
            BOOST_TEST(refused.header("Allow") == row.allowed);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_world_that_is_not_there_is_said_to_be_unknown) {
    for (const auto& row : routes())
        if (row.reached_by == access::control_world)
            for (const auto* world : {"99", "x", "0", "1.1", "-1"})
                BOOST_TEST_CONTEXT(row.pattern << " " << world)
    BOOST_TEST(refusal_in(ask(http::name(row.how), target_of(row, world))) == "404 unknown_world");
    BOOST_TEST(get("/g/99.abc").status == 404);
    BOOST_TEST(get("/g/99.abc").type == "text/html; charset=utf-8");
}

BOOST_AUTO_TEST_CASE(a_running_world_is_brought_up_to_date_by_any_request_of_its_own) {
    const auto id = begin(R"({"email":"redeems@example.com"})");
    (void)control("PUT", "/clock", R"({"mode":"running","speed":3600})");
    wall += std::chrono::milliseconds{1'100};
    BOOST_TEST(as_client("GET", "/api/v3/sends/" + id).at("/send/status") == "delivered");
    BOOST_TEST(now() == "2020-10-01T10:06:00Z");
    const auto other = make(usual_wish);
    wall += std::chrono::milliseconds{1'000};
    (void)get(other.path);
    BOOST_TEST(to_text(at(here).now.now()) == "2020-10-01T10:06:00Z");
    BOOST_TEST(to_text(at(other).now.now()) == "2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
