// SPDX-License-Identifier: MIT
// Endpoints through the control API, in a server without a courier.
#include "fakeserver/webhooks/signature.hpp"
#include "fakeserver/webhooks/webhook_call.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

namespace {

struct webhook_fixture : demo_fixture {
    testing::said add(const std::string& wish) { return control("POST", "/webhooks", wish); }
    testing::said deliveries(const std::string& of) {
        return control("GET", "/webhooks/" + of + "/deliveries");
    }
    tenant& world() { return at(here).now; }
};

constexpr const char* url = R"({"url":"http://127.0.0.1:1/hooks","types":["send.sent"]})";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_webhooks, webhook_fixture)

BOOST_AUTO_TEST_CASE(an_endpoint_is_made_with_a_secret_and_shown) {
    const auto made = add(url);
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/id") == "1");
    BOOST_TEST(made.at("/secret").starts_with("whsec_"));
    BOOST_TEST(made.at("/secret").size() == 38U);
    BOOST_TEST(made.at("/url") == "http://127.0.0.1:1/hooks");
    BOOST_TEST(made.at("/types/0") == "send.sent");
    BOOST_TEST(made.at("/time") == "wall");
    BOOST_TEST(control("GET", "/webhooks").body == "[" + made.body + "]");
    BOOST_TEST(control("GET", "/webhooks/1").at("/secret") == made.at("/secret"));
    BOOST_TEST(add(R"({"id":"crm","receiver":"up","time":"world"})").at("/id") == "2");
    BOOST_TEST(control("GET", "/webhooks/crm").at("/time") == "world");
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_refused_and_nothing_is_made) {
    BOOST_TEST(add("{}").status == 400);
    BOOST_TEST(add(R"({"url":"http://127.0.0.1:1/","receiver":"up"})").status == 400);
    BOOST_TEST(add(R"({"url":"http://example.com/"})").at("/error/problems/0/pointer") == "/url");
    BOOST_TEST(add(R"({"url":"http://127.0.0.1/","types":["sent"]})").status == 400);
    BOOST_TEST(add(R"({"id":"a","receiver":"up"})").status == 201);
    BOOST_TEST(refusal_in(add(R"({"id":"a","receiver":"up"})")) == "409 taken");
    BOOST_TEST(control("GET", "/webhooks").json().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_host_that_was_allowed_may_be_called) {
    settings.webhook_hosts = {"hooks.example.com"};
    BOOST_TEST(add(R"({"url":"http://hooks.example.com/x"})").status == 201);
}

BOOST_AUTO_TEST_CASE(without_a_courier_attempts_fail_before_the_answer) {
    (void)add(url);
    (void)begin();
    const auto told = deliveries("1");
    BOOST_TEST(told.json().size() == 1U);
    BOOST_TEST(told.at("/0/attempts/0/outcome") == "no_courier");
    BOOST_TEST(told.at("/0/next") == "2020-10-01T09:00:05Z");
    advance("P2D");
    BOOST_TEST(deliveries("1").at("/0/state") == "failed");
    BOOST_TEST(deliveries("1").json()[0]["attempts"].size() == 8U);
}

BOOST_AUTO_TEST_CASE(until_idle_waits_for_the_last_attempt) {
    (void)add(url);
    const auto kim = begin();
    BOOST_TEST(control("POST", "/clock/advance", R"({"until":"idle"})").status == 200);
    BOOST_TEST(status_of(kim) == "Refunded");
    BOOST_TEST(deliveries("1").at("/0/state") == "failed");
}

BOOST_AUTO_TEST_CASE(what_an_endpoint_takes_can_be_changed) {
    (void)add(R"({"receiver":"up"})");
    const auto changed = control("PATCH", "/webhooks/1",
                                 R"({"types":["send.opened"],"receiver":503,"enabled":false})");
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(changed.at("/types/0") == "send.opened");
    BOOST_TEST(changed.at("/receiver") == "503");
    BOOST_TEST(changed.at("/enabled") == "false");
    BOOST_TEST(control("PATCH", "/webhooks/1", R"({"url":"http://127.0.0.1/"})").status == 400);
    (void)add(url);
    BOOST_TEST(refusal_in(control("PATCH", "/webhooks/2", R"({"receiver":"up"})")) ==
               "409 invalid_value");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404) {
    for (const auto* path : {"/webhooks/1", "/webhooks/1/deliveries", "/webhooks/x"})
        BOOST_TEST(refusal_in(control("GET", path)) == "404 unknown_webhook");
    BOOST_TEST(refusal_in(control("DELETE", "/webhooks/1")) == "404 unknown_webhook");
    for (const auto* what : {"resend", "recover", "replay"})
        BOOST_TEST(refusal_in(control("POST", fmt::format("/webhooks/1/{}", what), "{}")) ==
                   "404 unknown_webhook");
    (void)add(R"({"receiver":"up"})");
    BOOST_TEST(refusal_in(control("POST", "/webhooks/1/resend", R"({"message":9})")) ==
               "404 unknown_delivery");
    BOOST_TEST(refusal_in(control("POST", "/webhooks/1/resend", R"({"message":"msg_0"})")) ==
               "404 unknown_delivery");
    BOOST_TEST(control("POST", "/webhooks/1/recover", "{}").status == 400);
    BOOST_TEST(control("DELETE", "/webhooks/1").status == 204);
    BOOST_TEST(refusal_in(control("GET", "/webhooks/1")) == "404 unknown_webhook");
}

BOOST_AUTO_TEST_CASE(a_message_is_sent_again_by_its_number_or_its_name) {
    (void)add(R"({"receiver":"up","types":["send.sent"]})");
    (void)begin();
    const auto name = deliveries("1").at("/0/svix_id");
    BOOST_TEST(name.starts_with("msg_"));
    BOOST_TEST(control("POST", "/webhooks/1/resend", R"({"message":2})").status == 200);
    BOOST_TEST(control("POST", "/webhooks/1/resend", R"({"message":")" + name + "\"}").status ==
               200);
    BOOST_TEST(deliveries("1").json()[0]["attempts"].size() == 3U);
    BOOST_TEST(deliveries("1").at("/0/svix_id") == name);
}

BOOST_AUTO_TEST_CASE(the_body_is_the_documented_one_and_nothing_else) {
    const sim::webhook_message told{
        parse_instant("2022-09-12T19:08:27Z").value(), {44}, webhook_type::sent};
    BOOST_TEST(
        webhook_body(told) ==
        R"({"send_gid":"Z2lkOi8vc2VuZG9zby9TZW5kLzQ0","status_changed_at":"2022-09-12T19:08:27Z"})");
    BOOST_TEST(webhook_body({told.at, {1}, told.type})
                   .starts_with(R"({"send_gid":"Z2lkOi8vc2VuZG9zby9TZW5kLzE",)"));
}

BOOST_AUTO_TEST_CASE(a_call_is_signed_for_its_endpoint_with_the_walls_time_or_the_worlds) {
    (void)add(url);
    (void)add(R"({"url":"http://127.0.0.1:1/","time":"world","types":["send.sent"]})");
    // Begun past the handler, so that nothing has failed yet.
    (void)world()
        .submit(initiate{.gift = {1}, .sender = {1}, .to = {.email = "kim@example.com"}})
        .value();
    const auto& calls = world().world().webhooks().calls();
    BOOST_TEST_REQUIRE(calls.size() == 2U);
    const auto by_wall = call_for(at(here), calls[0], settings);
    const auto by_world = call_for(at(here), calls[1], settings);
    BOOST_TEST(by_wall.timestamp == "1772600767");   // 2026-03-04T05:06:07Z
    BOOST_TEST(by_world.timestamp == "1601542800");  // 2020-10-01T09:00:00Z
    BOOST_TEST(by_wall.id == by_world.id);
    BOOST_TEST(by_wall.body == by_world.body);
    const auto key = settings.secrets.signing_key({at(here).number, 1, 0});
    BOOST_TEST(webhook_secret(key) == control("GET", "/webhooks/1").at("/secret"));
    BOOST_TEST(by_wall.signature ==
               webhook_signature(key, {by_wall.id, by_wall.timestamp, by_wall.body}));
    BOOST_TEST(by_world.signature !=
               webhook_signature(key, {by_world.id, by_world.timestamp, by_world.body}));
}

BOOST_AUTO_TEST_CASE(a_fault_signs_with_a_key_that_nobody_was_told) {
    (void)add(url);
    (void)control("POST", "/steps",
                  R"({"add_fault":{"id":"f","operation":"webhook","fault":"wrong_signature"}})");
    (void)world()
        .submit(initiate{.gift = {1}, .sender = {1}, .to = {.email = "kim@example.com"}})
        .value();
    const auto sent = call_for(at(here), world().world().webhooks().calls().front(), settings);
    const auto key = settings.secrets.signing_key({at(here).number, 1, 0});
    BOOST_TEST(sent.signature != webhook_signature(key, {sent.id, sent.timestamp, sent.body}));
}

BOOST_AUTO_TEST_CASE(who_goes_back_gives_new_ids_and_keeps_its_secret) {
    (void)add(R"({"receiver":"up","types":["send.sent"]})");
    (void)begin();
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto id = deliveries("1").at("/0/svix_id");
    const auto secret = control("GET", "/webhooks/1").at("/secret");
    (void)control("POST", "/snapshots/s/restore");
    const auto later = deliveries("1").at("/0/svix_id");
    BOOST_TEST(later != id);
    BOOST_TEST(control("GET", "/webhooks/1").at("/secret") == secret);
    (void)control("POST", "/reset");
    BOOST_TEST(control("GET", "/webhooks").body == "[]");
}

BOOST_AUTO_TEST_CASE(a_fork_is_muted_with_secrets_of_its_own) {
    (void)add(url);
    (void)begin();
    const auto forked = control("POST", "/fork");
    const auto there = "/_sim/worlds/" + forked.at("/id") + "/webhooks/1";
    BOOST_TEST(get(there).at("/muted") == "true");
    BOOST_TEST(get(there).at("/secret") != control("GET", "/webhooks/1").at("/secret"));
    BOOST_TEST(get(there).at("/deliveries/0/svix_id") != deliveries("1").at("/0/svix_id"));
    (void)post("/_sim/worlds/" + forked.at("/id") + "/clock/advance", R"({"by":"PT5S"})");
    BOOST_TEST(get(there).at("/deliveries/0/state") == "skipped");
    BOOST_TEST(deliveries("1").at("/0/state") == "pending");
}

BOOST_AUTO_TEST_CASE(the_log_does_again_what_receivers_answered) {
    (void)add(url);
    (void)begin();
    (void)control("POST", "/webhooks/1/resend", R"({"message":2})");
    advance("PT1H");
    (void)control("PATCH", "/webhooks/1", R"({"muted":true})");
    advance("P1D");
    (void)control("DELETE", "/webhooks/1");
    (void)begin(R"({"email":"lee@example.com"})");
    const auto log = control("GET", "/log").body;
    BOOST_TEST(log.find("http://127.0.0.1:1/hooks") == std::string::npos);
    BOOST_TEST(log.find(R"("outcome":"no_courier")") != std::string::npos);
    BOOST_TEST(testing::replayed(log) == digest());
}

BOOST_AUTO_TEST_CASE(a_locked_page_is_told_and_done_again_from_the_log) {
    (void)add(R"({"receiver":"up","types":["send.blocked"]})");
    const auto kim = begin();
    (void)act(kim, "click");
    for (int i = 0; i < 5; ++i) (void)act(kim, "verify", R"({"email":"no@example.com"})");
    BOOST_TEST(deliveries("1").json().size() == 1U);
    BOOST_TEST(deliveries("1").at("/0/type") == "send.blocked");
    BOOST_TEST(testing::replayed(control("GET", "/log").body) == digest());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
