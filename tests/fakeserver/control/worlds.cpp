// SPDX-License-Identifier: MIT
// Tests the routes of worlds: their shapes, forks (API-14, SEC-04), the digest and the log; and
// what is open to anybody.
#include "fakeserver/control/scenario_schema.hpp"
#include "fakeserver/control/version.hpp"
#include "sim/digest.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::path_in;
using testing::place;
using testing::refusal_in;

namespace {

struct worlds_fixture : demo_fixture {
    place fork() {
        const auto made = control("POST", "/fork");
        BOOST_TEST(made.status == 201);
        return {made.at("/id"), "/_sim/worlds/" + made.at("/id"),
                made.at("/credentials/sendoso/client_id"),
                made.at("/credentials/sendoso/client_secret")};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_worlds, worlds_fixture)

BOOST_AUTO_TEST_CASE(health_is_answered_to_anybody) {
    const auto answer = get("/_sim/health", {{"Host", "giftsim.example"}});
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.at("/status") == "ok");
    BOOST_TEST(answer.at("/version") == "1.2.3");
    BOOST_TEST(answer.at("/control_version") == control_version);
    BOOST_TEST(answer.at("/schema_version") == scenario_schema_version());
    BOOST_TEST(answer.at("/digest_version") == std::to_string(sim::digest_version));
}

BOOST_AUTO_TEST_CASE(the_schema_of_scenario_files_is_given_to_anybody_as_it_was_written) {
    const auto answer = get("/_sim/scenario-schema.json", {{"Host", "giftsim.example"}});
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.type == "application/schema+json");
    std::ifstream file{"scenarios/schema.json", std::ios::binary};
    BOOST_TEST(answer.body == std::string(std::istreambuf_iterator<char>(file), {}));
    BOOST_TEST(answer.at("/version") == scenario_schema_version());
}

BOOST_AUTO_TEST_CASE(versions_are_two_numbers_of_which_the_second_only_counts_what_is_added) {
    const std::regex two_numbers{"[1-9][0-9]*\\.(0|[1-9][0-9]*)"};
    for (const auto version : {control_version, scenario_schema_version()})
        BOOST_TEST(std::regex_match(std::string(version), two_numbers));
}

BOOST_AUTO_TEST_CASE(a_server_takes_so_many_worlds_and_no_more) {
    settings.worlds_max = 2;
    const auto second = make(R"({"preset":"demo"})");
    for (const auto& path : {std::string("/_sim/worlds"), here.path + "/fork"}) {
        const auto refused = post(path);
        BOOST_TEST(refusal_in(refused) == "409 too_many_worlds");
        BOOST_TEST(refused.at("/error/message") == "there are 2 worlds; delete some first");
    }
    BOOST_TEST(ask("DELETE", second.path).status == 204);
    BOOST_TEST(post("/_sim/worlds").status == 201);
}

BOOST_AUTO_TEST_CASE(a_world_is_made_with_clock_and_credentials) {
    const auto made = post("/_sim/worlds", R"({"preset":"demo","seed":7,
        "clock":{"start":"2020-10-01T09:00:00Z","zone":"Europe/Berlin","mode":"frozen"},
        "rate_limit":{"requests":10,"per":"PT1S"},"models":"scripted","magic":true})");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/id") == "2");
    BOOST_TEST(made.at("/seed") == "7");
    BOOST_TEST(
        made.at("/clock") ==
        R"({"now":"2020-10-01T09:00:00Z","mode":"frozen","zone":"Europe/Berlin","speed":0})");
    BOOST_TEST(made.at("/credentials/sendoso/client_id").starts_with("2."));
    BOOST_TEST(made.at("/credentials/sendoso/client_secret").starts_with("2."));
    BOOST_TEST(made.at("/credentials/sendoso_scim/client_id").starts_with("2."));
    BOOST_TEST(made.at("/credentials/sendoso_scim/client_id") !=
               made.at("/credentials/sendoso/client_id"));
    BOOST_TEST(made.at("/credentials/sendoso_scim/client_secret").starts_with("2."));
    BOOST_TEST(made.at("/credentials/reachdesk/token").starts_with("2."));
    BOOST_TEST(get("/_sim/worlds/2").body == made.body);
    BOOST_TEST(get("/_sim/worlds").json()[1].dump() == made.body);
}

BOOST_AUTO_TEST_CASE(an_empty_body_makes_an_empty_world) {
    const auto made = post("/_sim/worlds");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/origin") == "preset empty");
    BOOST_TEST(made.at("/clock/now") == "2025-01-01T09:00:00Z");
    BOOST_TEST(made.at("/sends") == "0");
}

BOOST_AUTO_TEST_CASE(a_wish_that_cannot_be_granted_makes_nothing) {
    const auto refused = post("/_sim/worlds", R"({"preset":"dmo","seed":-1})");
    BOOST_TEST(refusal_in(refused) == "400 bad_body");
    const auto problems = refused.json()["error"]["problems"];
    BOOST_TEST(problems.size() == 2U);
    BOOST_TEST(problems[0]["pointer"] == "/preset");
    BOOST_TEST(problems[0]["line"] == 1);
    BOOST_TEST(problems[0]["column"] == 11);
    BOOST_TEST(problems[1]["pointer"] == "/seed");
    BOOST_TEST(refusal_in(post("/_sim/worlds", "{")) == "400 bad_body");
    BOOST_TEST(refusal_in(post("/_sim/worlds", "{}", {{"Content-Type", "text/plain"}})) ==
               "415 unsupported_media_type");
    BOOST_TEST(get("/_sim/worlds").json().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_deleted_world_is_gone_with_all_that_opened_it) {
    const auto link = link_of(begin(), "offer");
    const auto gone = control("DELETE", "");
    BOOST_TEST(gone.status == 204);
    BOOST_TEST(gone.body == "");
    BOOST_TEST(gone.type == "");
    BOOST_TEST(refusal_in(control("GET", "")) == "404 unknown_world");
    BOOST_TEST(refusal_in(control("DELETE", "")) == "404 unknown_world");
    BOOST_TEST(get("/api/v3/gifts", bearer(token)).status == 401);
    BOOST_TEST(get(link).status == 404);
    BOOST_TEST(get("/_sim/worlds").body == "[]");
    BOOST_TEST(make("{}").id == "2");
}

BOOST_AUTO_TEST_CASE(a_fork_begins_as_its_parent_stands_and_goes_its_own_way) {
    const auto kim = begin();
    advance("P1D");
    const auto copy = fork();
    BOOST_TEST(get(copy.path + "/digest").at("/digest") == digest());
    BOOST_TEST(get(copy.path).at("/clock/now") == "2020-10-02T09:00:00Z");
    BOOST_TEST(post(copy.path + "/sends/" + kim + "/open").at("/status") == "Opened");
    BOOST_TEST(status_of(kim) == "Sent");
    BOOST_TEST(get(copy.path + "/digest").at("/digest") != digest());
    BOOST_TEST(act(kim, "open") == "Opened");
    BOOST_TEST(get(copy.path + "/digest").at("/digest") == digest());
    // Its beginning is the fork.
    (void)post(copy.path + "/reset");
    BOOST_TEST(get(copy.path + "/clock").at("/now") == "2020-10-02T09:00:00Z");
    BOOST_TEST(get(copy.path + "/sends").at("/total") == "1");
}

// API-14, SEC-04.
BOOST_AUTO_TEST_CASE(nothing_of_a_parent_opens_its_fork_and_nothing_of_a_fork_its_parent) {
    const auto kim = begin();
    const auto copy = fork();
    const auto mail = get(copy.path + "/mail").json();
    BOOST_TEST_REQUIRE(mail.size() == 1U);
    const auto there = path_in(mail[0]["links"][0]["url"]);
    const auto own = link_of(kim, "offer");
    BOOST_TEST(there != own);
    BOOST_TEST(there.substr(5) != own.substr(5));

    BOOST_TEST(get(there).status == 200);
    BOOST_TEST(get(copy.path + "/sends/" + kim).at("/status") == "Clicked");
    BOOST_TEST(status_of(kim) == "Sent");
    BOOST_TEST(get("/g/" + here.id + there.substr(there.find('.'))).status == 404);
    BOOST_TEST(get("/g/" + copy.id + own.substr(own.find('.'))).status == 404);

    BOOST_TEST(copy.client_id != here.client_id);
    const auto old = copy.id + token.substr(token.find('.'));
    BOOST_TEST(get("/api/v3/gifts", bearer(old)).status == 401);
    const auto fresh = token_for(copy);
    BOOST_TEST(get("/api/v3/sends/" + kim, bearer(fresh)).at("/send/status") == "processing");
    BOOST_TEST(get("/api/v3/sends/" + kim, bearer(token)).at("/send/tracker_status") == "Sent");
}

BOOST_AUTO_TEST_CASE(a_fork_keeps_metadata_limit_and_pace) {
    const auto limited = make(R"({"preset":"demo","rate_limit":{"requests":1,"per":"PT10S"},
        "clock":{"start":"2020-10-01T09:00:00Z","mode":"running","speed":0.5}})");
    const auto by = bearer(token_for(limited));
    const auto made = post("/api/v3/sends", send_body(R"({"metadata":{"n":1}})"), by);
    const auto copy = post(limited.path + "/fork");
    BOOST_TEST(copy.at("/clock/mode") == "running");
    BOOST_TEST(copy.at("/clock/speed") == "0.5");
    const place there{copy.at("/id"), "/_sim/worlds/" + copy.at("/id"),
                      copy.at("/credentials/sendoso/client_id"),
                      copy.at("/credentials/sendoso/client_secret")};
    const auto by_other = bearer(token_for(there));
    const auto shown = get("/api/v3/sends/" + made.at("/send/id"), by_other);
    BOOST_TEST(shown.at("/send/metadata") == R"({"n":1})");
    BOOST_TEST(get("/api/v3/gifts", by_other).header("Retry-After") == "10");
    wall += std::chrono::milliseconds{1'000};
    BOOST_TEST(get(there.path + "/clock").at("/now") == "2020-10-01T09:00:00.500Z");
}

BOOST_AUTO_TEST_CASE(what_takes_no_content_refuses_it) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    for (const auto* rest : {"/fork", "/reset", "/snapshots/s/restore"}) {
        BOOST_TEST_CONTEXT(rest) {
            BOOST_TEST(refusal_in(control("POST", rest, R"({"seed":9})")) == "400 bad_body");
            BOOST_TEST(refusal_in(control("POST", rest, "[]")) == "400 bad_body");
            BOOST_TEST(refusal_in(post(here.path + rest, "{}", {{"Content-Type", "text/plain"}})) ==
                       "415 unsupported_media_type");
            BOOST_TEST(control("POST", rest, "{}").status < 300);
        }
    }
}

BOOST_AUTO_TEST_CASE(digest_audit_and_log_have_their_shapes) {
    (void)begin();
    const auto digest = control("GET", "/digest").json();
    BOOST_TEST(digest["digest"].get<std::string>().size() == 32U);
    BOOST_TEST(digest["now"] == "2020-10-01T09:00:00Z");
    BOOST_TEST(control("GET", "/audit").body == R"({"findings":[]})");
    const auto log = control("GET", "/log").json();
    BOOST_TEST(log["name"] == "What was done in world 1");
    BOOST_TEST(log["seed"] == 7);
    BOOST_TEST(log["steps"].size() == 2U);
    BOOST_TEST(log["steps"][0]["send"]["by"] == "api");
}

BOOST_AUTO_TEST_CASE(magic_recipients_are_listed) {
    const auto rows = get("/_sim/magic").json();
    BOOST_TEST(rows.size() >= 7U);
    for (const auto& each : rows) {
        BOOST_TEST(each["local_part"] != "");
        BOOST_TEST(each["meaning"] != "");
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
