// SPDX-License-Identifier: MIT
// Tests fakeserver/guard.hpp: SEC-04, SEC-06, the life of tokens (API-02) and the limit (API-03).
#include "fakeserver/guard.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::headers;
using testing::refusal_in;
using testing::server_fixture;

namespace {

constexpr const char* gifts = "/api/v3/gifts";

constexpr const char* limited_wish =
    R"({"preset":"demo","clock":{"start":"2020-10-01T09:00:00Z"},
        "rate_limit":{"requests":2,"per":"PT60S"}})";

}  // namespace

BOOST_AUTO_TEST_SUITE(fakeserver_guard)

BOOST_AUTO_TEST_CASE(loopback_has_a_few_names) {
    for (const auto* host : {"localhost", "localhost:8080", "LocalHost:80", "127.0.0.1",
                             "127.0.0.1:8080", "127.1.2.3", "[::1]", "[::1]:8080"})
        BOOST_TEST_CONTEXT(host) BOOST_TEST(is_loopback(host));
    for (const auto* host :
         {"", "example.com", "localhost.example.com", "127.0.0.1.example.com", "127.evil",
          "0.0.0.0", "::1", "[::2]", "[::1", "192.168.0.1:8080", "notlocalhost", "127"})
        BOOST_TEST_CONTEXT(host) BOOST_TEST(!is_loopback(host));
}

BOOST_FIXTURE_TEST_CASE(the_control_api_answers_to_this_machine_only, demo_fixture) {
    const struct {
        headers sent;
        const char* outcome;
    } rows[] = {
        {{{"Host", "127.0.0.1:9"}}, "200 nothing"},
        {{{"Host", "giftsim.example"}}, "403 not_loopback"},
        {{{"Host", "localhost:8080"}, {"Origin", "http://localhost:8080"}}, "200 nothing"},
        {{{"Host", "localhost:8080"}, {"Origin", "http://localhost:9090"}}, "403 foreign_origin"},
        {{{"Host", "localhost:8080"}, {"Origin", "https://evil.example"}}, "403 foreign_origin"},
        {{{"Host", "localhost:8080"}, {"Origin", "null"}}, "403 foreign_origin"},
    };
    for (const auto& row : rows)
        for (const auto& path : {here.path + "/digest", std::string("/_sim/worlds")})
            BOOST_TEST(refusal_in(get(path, row.sent)) == row.outcome);
}

BOOST_FIXTURE_TEST_CASE(who_may_not_ask_does_not_learn_which_worlds_there_are, demo_fixture) {
    const headers foreign{{"Host", "giftsim.example"}};
    BOOST_TEST(refusal_in(get("/_sim/worlds/99/digest", foreign)) == "403 not_loopback");
    BOOST_TEST(refusal_in(ask("DELETE", here.path, {}, foreign)) == "403 not_loopback");
    BOOST_TEST(control("GET", "").status == 200);
}

BOOST_FIXTURE_TEST_CASE(a_vendors_api_and_the_pages_answer_under_any_name, demo_fixture) {
    auto sent = bearer(token);
    sent.push_back({"Host", "app.sendoso.com"});
    sent.push_back({"Origin", "https://crm.example"});
    BOOST_TEST(get(gifts, sent).status == 200);
    const auto link = link_of(begin(), "offer");
    BOOST_TEST(get(link, {{"Host", "gifts.example"}}).status == 200);
}

BOOST_AUTO_TEST_CASE(where_there_is_a_key_it_is_needed_and_enough) {
    server_fixture closed("s3cret");
    const auto here = closed.make("{}");
    const struct {
        headers sent;
        const char* outcome;
    } rows[] = {
        {{}, "401 control_key_needed"},
        {{{"Authorization", "Bearer s3cre"}}, "401 control_key_needed"},
        {{{"Authorization", "Bearer s3cretx"}}, "401 control_key_needed"},
        {{{"Authorization", "Bearer S3cret"}}, "401 control_key_needed"},
        {{{"Authorization", "Basic s3cret"}}, "401 control_key_needed"},
        {{{"Authorization", "Bearer s3cret"}}, "200 nothing"},
        {{{"Authorization", "bearer s3cret"}}, "200 nothing"},
        {{{"Authorization", "Bearer s3cret"}, {"Host", "giftsim.example"}}, "200 nothing"},
        {{{"Authorization", "Bearer s3cret"}, {"Origin", "http://evil.example"}},
         "403 foreign_origin"},
    };
    for (const auto& row : rows)
        BOOST_TEST(refusal_in(closed.get(here.path + "/clock", row.sent)) == row.outcome);
    const auto refused = closed.get(here.path + "/clock");
    BOOST_TEST(refused.header("WWW-Authenticate") == "Bearer realm=\"giftsim control\"");
    BOOST_TEST(closed.get("/_sim/health").status == 200);
}

BOOST_FIXTURE_TEST_CASE(a_bad_token_is_told_as_rfc_6750_says, demo_fixture) {
    const auto missing = get(gifts);
    BOOST_TEST(refusal_in(missing) == "401 missing_token");
    BOOST_TEST(missing.header("WWW-Authenticate") == "Bearer realm=\"giftsim\"");
    const struct {
        std::string value;
        const char* outcome;
    } rows[] = {
        {"Bearer " + token, "200 nothing"},
        {"bearer " + token, "200 nothing"},
        {"Basic " + token, "401 missing_token"},
        {token, "401 missing_token"},
        {"Bearer ", "401 missing_token"},
        {"Bearer x", "401 invalid_token"},
        {"Bearer 1.x", "401 invalid_token"},
        {"Bearer 99." + token.substr(2), "401 invalid_token"},
        {"Bearer " + token + "0", "401 invalid_token"},
        {"Bearer " + here.client_secret, "401 invalid_token"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.value)
    BOOST_TEST(refusal_in(get(gifts, {{"Authorization", row.value}})) == row.outcome);
    const auto invalid = get(gifts, bearer("1.x"));
    BOOST_TEST(invalid.header("WWW-Authenticate")
                   .starts_with("Bearer realm=\"giftsim\", error=\"invalid_token\""));
    BOOST_TEST(invalid.at("/error/fields") == "[]");
}

BOOST_FIXTURE_TEST_CASE(a_token_dies_at_two_hours_and_not_a_millisecond_before, demo_fixture) {
    advance("PT1H59M59.999S");
    BOOST_TEST(get(gifts, bearer(token)).status == 200);
    advance("PT0.001S");
    BOOST_TEST(refusal_in(get(gifts, bearer(token))) == "401 invalid_token");
}

BOOST_FIXTURE_TEST_CASE(each_grant_is_a_new_token_and_older_ones_live_on, demo_fixture) {
    advance("PT1H");
    const auto second = token_for(here);
    BOOST_TEST(second != token);
    BOOST_TEST(get(gifts, bearer(token)).status == 200);
    BOOST_TEST(get(gifts, bearer(second)).status == 200);
    advance("PT1H");
    BOOST_TEST(get(gifts, bearer(token)).status == 401);
    BOOST_TEST(get(gifts, bearer(second)).status == 200);
}

BOOST_FIXTURE_TEST_CASE(a_token_of_one_world_opens_nothing_in_another, demo_fixture) {
    const auto other = make(usual_wish);
    const auto id = begin();
    const auto foreign = bearer(token_for(other));
    // The send of that number does not exist there: a world's token never leaves its world.
    BOOST_TEST(refusal_in(get("/api/v3/sends/" + id, foreign)) == "404 unknown_send");
    const auto forged = here.id + token_for(other).substr(other.id.size());
    BOOST_TEST(refusal_in(get(gifts, bearer(forged))) == "401 invalid_token");
    (void)ask("DELETE", other.path);
    BOOST_TEST(refusal_in(get(gifts, foreign)) == "401 invalid_token");
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_waiting_as_told_works_on_the_worlds_clock) {
    demo_fixture server(limited_wish);
    const auto as_client = [&] { return server.get(gifts, server.bearer(server.token)); };
    BOOST_TEST(as_client().status == 200);
    BOOST_TEST(as_client().status == 200);
    const auto refused = as_client();
    BOOST_TEST(refusal_in(refused) == "429 rate_limited");
    BOOST_TEST(refused.header("Retry-After") == "30");
    BOOST_TEST(refused.at("/error/message") == "more than 2 requests in PT1M; try again in 30 s");
    server.advance("PT29.999S");
    BOOST_TEST(as_client().header("Retry-After") == "1");
    server.advance("PT0.001S");
    BOOST_TEST(as_client().status == 200);
    BOOST_TEST(as_client().status == 429);
}

BOOST_AUTO_TEST_CASE(all_tokens_of_a_client_share_its_limit_and_no_grant_counts) {
    demo_fixture server(limited_wish);
    for (int i = 0; i < 5; ++i) (void)server.token_for(server.here);
    BOOST_TEST(server.get(gifts, server.bearer(server.token)).status == 200);
    BOOST_TEST(server.get(gifts, server.bearer(server.token_for(server.here))).status == 200);
    BOOST_TEST(server.get(gifts, server.bearer(server.token_for(server.here))).status == 429);
}

BOOST_FIXTURE_TEST_CASE(a_frozen_world_has_no_limit_and_a_running_one_ten_a_second, demo_fixture) {
    const auto granted = [&](int wanted) {
        int given = 0;
        for (int i = 0; i < wanted; ++i) given += get(gifts, bearer(token)).status == 200 ? 1 : 0;
        return given;
    };
    BOOST_TEST(granted(50) == 50);
    (void)control("PUT", "/clock", R"({"mode":"running"})");
    BOOST_TEST(granted(50) == 10);
    wall += std::chrono::milliseconds{99};
    BOOST_TEST(granted(1) == 0);
    wall += std::chrono::milliseconds{1};
    BOOST_TEST(granted(2) == 1);
}

BOOST_AUTO_TEST_CASE(a_world_that_wants_no_limit_has_none_though_it_runs) {
    demo_fixture server(R"({"preset":"demo","clock":{"mode":"running"},"rate_limit":null})");
    for (int i = 0; i < 30; ++i)
        BOOST_TEST(server.get(gifts, server.bearer(server.token)).status == 200);
}

BOOST_AUTO_TEST_CASE(refusals_come_in_the_order_401_429_400_404_422) {
    demo_fixture server(limited_wish);
    const auto create = [&](const headers& by, const char* patch) {
        return refusal_in(server.post("/api/v3/sends", server.send_body(patch), by));
    };
    const auto good = server.bearer(server.token);
    // Each request has everything wrong that comes later.
    const auto* all_wrong = R"({"gift_id":"99","email":"nobody","message":null})";
    BOOST_TEST(create(server.bearer("1.x"), all_wrong) == "401 invalid_token");
    BOOST_TEST(create(good, all_wrong) == "400 invalid_fields");
    BOOST_TEST(create(good, R"({"gift_id":"99","email":"nobody"})") == "404 unknown_gift");
    BOOST_TEST(create(good, all_wrong) == "429 rate_limited");
    BOOST_TEST(create(server.bearer("1.x"), all_wrong) == "401 invalid_token");
    server.advance("PT60S");
    BOOST_TEST(create(good, R"({"email":"nobody"})") == "422 invalid_email");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
