// SPDX-License-Identifier: MIT
// Tests net/request_log.hpp: what a line says, and that each answer has one (SEC-07).
#include "fakeserver/net/request_log.hpp"

#include "core/instant_text.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <mutex>
#include <string>
#include <vector>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(net_request_log)

namespace {

using sim::json_view;

request_record usual() {
    return {.at = parse_instant("2026-03-04T05:06:07.250Z").value(),
            .id = "req-00000007",
            .world = 3,
            .world_time = "2020-10-01T09:00:00Z",
            .method = "GET",
            .target = "/api/v3/gifts?page=2",
            .operation = "gifts.list",
            .status = 200,
            .took = std::chrono::microseconds{1'042},
            .client = "127.0.0.1:53412",
            .bug = {},
            .failure = {}};
}

std::string path_of(std::string_view target) {
    auto told = usual();
    told.target = target;
    return json_view::parse(log_line(told, log_form::json))["path"];
}

/// A server whose log is kept.
struct logged_server {
    explicit logged_server(unsigned threads = 1)
        : server({}, threads, "127.0.0.1", {log_form::json, [this](const std::string& line) {
                                                const std::lock_guard hold(alone);
                                                lines.push_back(line);
                                            }}) {}

    /// Each line, once the server has ended; that waits for all of them.
    std::vector<json_view> told() {
        server.it.stop();
        std::vector<json_view> all;
        for (const auto& line : lines) all.push_back(json_view::parse(line));
        return all;
    }

    std::mutex alone;
    std::vector<std::string> lines;
    giftsim::testing::running_server server;
};

}  // namespace

BOOST_AUTO_TEST_CASE(people_read_columns) {
    BOOST_TEST(log_line(usual(), log_form::human) ==
               "2026-03-04T05:06:07.250Z 200     1.042ms GET    /api/v3/gifts?page=2 req-00000007 "
               "3@2020-10-01T09:00:00Z 127.0.0.1:53412\n");
}

BOOST_AUTO_TEST_CASE(what_there_is_not_is_a_dash) {
    request_record refused;
    refused.at = usual().at;
    refused.id = "req-00000001";
    refused.status = 400;
    BOOST_TEST(log_line(refused, log_form::human) ==
               "2026-03-04T05:06:07.250Z 400     0.000ms -      - req-00000001 - -\n");
    const auto told = json_view::parse(log_line(refused, log_form::json));
    BOOST_TEST(json_view::parse(log_line(request_record{}, log_form::json))["status"].is_null());
    for (const auto* key :
         {"world", "world_time", "method", "path", "operation", "client", "bug", "failure"})
        BOOST_TEST(told[key].is_null());
}

BOOST_AUTO_TEST_CASE(what_never_came_to_a_request_is_told_with_its_reason) {
    request_record cut;
    cut.at = usual().at;
    cut.client = "127.0.0.1:53412";
    cut.failure = "no TLS: unknown ca";
    BOOST_TEST(log_line(cut, log_form::human) ==
               "2026-03-04T05:06:07.250Z 0     0.000ms -      - - - 127.0.0.1:53412 no TLS: "
               "unknown ca\n");
    BOOST_TEST(json_view::parse(log_line(cut, log_form::json))["failure"] == cut.failure);
}

BOOST_AUTO_TEST_CASE(a_terminal_shows_the_class_of_the_status_in_colour) {
    auto told = usual();
    const auto colour_of = [&](std::uint16_t status) {
        told.status = status;
        const auto line = log_line(told, log_form::colour);
        return line.substr(line.find(std::to_string(status)) - 5, 5);
    };
    BOOST_TEST(colour_of(201) == "\x1b[32m");
    BOOST_TEST(colour_of(303) == "\x1b[32m");
    BOOST_TEST(colour_of(409) == "\x1b[33m");
    BOOST_TEST(colour_of(500) == "\x1b[31m");
    BOOST_TEST(log_line(told, log_form::human).find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(programs_read_an_object_per_line) {
    BOOST_TEST(
        log_line(usual(), log_form::json) ==
        R"({"time":"2026-03-04T05:06:07.250Z","id":"req-00000007","world":"3",)"
        R"("world_time":"2020-10-01T09:00:00Z","method":"GET","path":"/api/v3/gifts?page=2",)"
        R"("operation":"gifts.list","status":200,"duration_us":1042,)"
        R"("client":"127.0.0.1:53412","bug":null,"failure":null})"
        "\n");
}

BOOST_AUTO_TEST_CASE(of_a_secret_only_the_beginning_is_told) {
    BOOST_TEST(path_of("/g/1.e421c0d90d72cc85688024ea5747dd13d8ecd8aa404c0ab1") ==
               "/g/1.e421c0...");
    BOOST_TEST(path_of("/o/12.e421c0d90d72cc85688024ea.gif") == "/o/12.e421c0....gif");
    BOOST_TEST(path_of("/nowhere?token=0123456789abcdef&x=1") == "/nowhere?token=012345...&x=1");
    BOOST_TEST(path_of("/api/v3/sends/123456789012345") == "/api/v3/sends/123456789012345");
}

BOOST_AUTO_TEST_CASE(a_bug_is_told_in_one_line) {
    auto told = usual();
    told.status = 500;
    told.bug = "it\nbroke";
    BOOST_TEST(log_line(told, log_form::human).ends_with(" bug: it broke\n"));
    BOOST_TEST(json_view::parse(log_line(told, log_form::json))["bug"] == "it\nbroke");
}

BOOST_AUTO_TEST_CASE(every_answer_has_a_line_with_its_request_id) {
    logged_server here;
    auto client = here.server.connect();
    std::vector<std::string> ids;
    const auto note = [&](const giftsim::testing::received& answer) {
        ids.push_back(answer.header("X-Request-Id"));
    };
    note(client.post("/_sim/worlds", R"({"preset":"demo"})"));
    note(client.get("/_sim/worlds/1/clock"));
    note(client.get("/nowhere"));
    note(client.ask("nonsense\r\n\r\n"));
    const auto told = here.told();
    BOOST_TEST_REQUIRE(told.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) BOOST_TEST(told[i]["id"] == ids[i]);
    BOOST_TEST(told[0]["operation"] == "worlds.create");
    BOOST_TEST(told[1]["world"] == "1");
    BOOST_TEST(told[1]["world_time"] == "2025-01-01T09:00:00Z");
    BOOST_TEST(told[1]["client"].get<std::string>().starts_with("127.0.0.1:"));
    BOOST_TEST(told[2]["status"] == 404);
    BOOST_TEST(told[2]["operation"].is_null());
    BOOST_TEST(told[3]["status"] == 400);
    BOOST_TEST(told[3]["path"].is_null());
}

BOOST_AUTO_TEST_CASE(no_credential_is_ever_told) {
    logged_server here;
    const auto made = here.server.post("/_sim/worlds", R"({"preset":"demo"})").json();
    const auto& own = made["credentials"]["sendoso"];
    const auto text = json_view{{"grant_type", "client_credentials"},
                                {"client_id", own["client_id"]},
                                {"client_secret", own["client_secret"]}};
    const auto token = here.server.post("/oauth/token", text.dump()).json()["access_token"];
    const auto header = "Authorization: Bearer " + token.get<std::string>() + "\r\n";
    (void)here.server.connect().ask(giftsim::testing::get_text("/api/v3/gifts", header));
    (void)here.server.get("/g/" + token.get<std::string>());
    here.server.it.stop();
    BOOST_TEST(here.lines.size() == 4U);
    for (const auto& line : here.lines)
        for (const auto& secret : {own["client_secret"], own["client_id"], token})
            BOOST_TEST(line.find(secret.get<std::string>()) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_of_several_threads_are_whole) {
    logged_server here(3);
    std::vector<giftsim::testing::raw_client> clients;
    for (int i = 0; i < 6; ++i) clients.push_back(here.server.connect());
    for (int turn = 0; turn < 20; ++turn) {
        for (auto& each : clients) (void)each.send(giftsim::testing::get_text("/_sim/health"));
        for (auto& each : clients) BOOST_TEST(each.receive().status == 200U);
    }
    BOOST_TEST(here.told().size() == 120U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
