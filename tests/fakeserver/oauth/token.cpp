// SPDX-License-Identifier: MIT
// Tests POST /oauth/token: RFC 6749 for client credentials, in all the ways that clients send them.
#include "fakeserver/oauth/credentials.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::headers;
using testing::json_view;
using testing::said;

namespace {

std::string base64(std::string_view raw) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < raw.size(); i += 3) {
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = bits << 8U | (i + k < raw.size() ? static_cast<unsigned char>(raw[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k > raw.size() ? '=' : digits[bits >> (18 - 6 * k) & 63U];
    }
    return text;
}

struct token_fixture : demo_fixture {
    said json(const std::string& body, headers extra = {}) {
        return post("/oauth/token", body, std::move(extra));
    }
    said form(const std::string& body, headers extra = {}) {
        extra.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        return post("/oauth/token", body, std::move(extra));
    }
    headers basic(const std::string& id, const std::string& secret) const {
        return {{"Authorization", "Basic " + base64(id + ":" + secret)}};
    }
    std::string body_of(const std::string& id, const std::string& secret) const {
        return json_view{
            {"grant_type", "client_credentials"}, {"client_id", id}, {"client_secret", secret}}
            .dump();
    }
};

/// "401 invalid_client", "200 nothing".
std::string outcome(const said& answer) {
    return fmt::format("{} {}", answer.status, answer.at("/error"));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oauth_token, token_fixture)

BOOST_AUTO_TEST_CASE(a_grant_has_the_shape_that_the_standard_fixes) {
    advance("PT0.750S");
    const auto granted = json(body_of(here.client_id, here.client_secret));
    BOOST_TEST(granted.status == 200);
    BOOST_TEST(granted.type == "application/json");
    BOOST_TEST(granted.header("Cache-Control") == "no-store");
    BOOST_TEST(granted.header("Pragma") == "no-cache");
    const auto body = granted.json();
    BOOST_TEST(body.size() == 4U);
    BOOST_TEST(body["access_token"].get<std::string>().starts_with(here.id + "."));
    BOOST_TEST(body["token_type"] == "Bearer");
    BOOST_TEST(body["expires_in"] == 7200);
    BOOST_TEST(body["created_at"] == 1601542800);
}

BOOST_AUTO_TEST_CASE(json_form_and_header_are_all_right) {
    const auto& [id, path, client, secret] = here;
    const auto whole =
        fmt::format("grant_type=client_credentials&client_id={}&client_secret={}", client, secret);
    const std::string type = "grant_type=client_credentials";
    BOOST_TEST(outcome(json(body_of(client, secret))) == "200 nothing");
    BOOST_TEST(outcome(form(whole)) == "200 nothing");
    BOOST_TEST(outcome(form(whole + "&scope=all")) == "200 nothing");
    BOOST_TEST(outcome(form(type, basic(client, secret))) == "200 nothing");
    BOOST_TEST(outcome(json(R"({"grant_type":"client_credentials"})", basic(client, secret))) ==
               "200 nothing");
    // The id may stand in the body as well, for the standard forbids only a second secret.
    BOOST_TEST(outcome(form(type + "&client_id=" + client, basic(client, secret))) ==
               "200 nothing");
    // Schemes have no case, and both halves are form-encoded before they are joined.
    BOOST_TEST(outcome(form(type, {{"authorization", "basic " + base64(client + ":" + secret)}})) ==
               "200 nothing");
    BOOST_TEST(outcome(form(type, {{"Authorization", "Basic " + base64("%31" + client.substr(1) +
                                                                       ":" + secret)}})) ==
               "200 nothing");
}

BOOST_AUTO_TEST_CASE(credentials_that_are_not_a_worlds_are_refused) {
    const auto& [id, path, client, secret] = here;
    const auto other = make("{}");
    const std::string type = "grant_type=client_credentials";
    const std::pair<const char*, said> rows[] = {
        {"no secret", form(type + "&client_id=" + client)},
        {"no id", form(type + "&client_secret=" + secret)},
        {"neither", form(type)},
        {"a wrong secret", json(body_of(client, secret.substr(0, secret.size() - 1) + "x"))},
        {"the id for a secret", json(body_of(client, client))},
        {"exchanged", json(body_of(secret, client))},
        {"another world's secret", json(body_of(client, other.client_secret))},
        {"another world's id", json(body_of(other.client_id, secret))},
        {"a token for a secret", json(body_of(client, token))},
        {"a world that is not there", json(body_of("99" + client.substr(1), secret))},
        {"a secret that is no text", json(R"({"grant_type":"client_credentials","client_id":1})")},
        {"a wrong secret in the header", form(type, basic(client, "x"))},
        {"no colon", form(type, {{"Authorization", "Basic " + base64("abc")}})},
        {"no base64", form(type, {{"Authorization", "Basic !!!"}})},
        {"nothing in the header", form(type, {{"Authorization", "Basic "}})},
        {"a bearer's header", form(type, bearer(token))},
    };
    for (const auto& [what, answer] : rows) BOOST_TEST_CONTEXT(what) {
            BOOST_TEST(outcome(answer) == "401 invalid_client");
            BOOST_TEST(answer.header("WWW-Authenticate") == "Basic realm=\"giftsim\"");
            BOOST_TEST(answer.header("Cache-Control") == "no-store");
        }
    BOOST_TEST(outcome(json(body_of(other.client_id, other.client_secret))) == "200 nothing");
}

BOOST_AUTO_TEST_CASE(a_request_that_makes_no_sense_is_refused) {
    const auto& [id, path, client, secret] = here;
    const auto body = fmt::format("client_id={}&client_secret={}", client, secret);
    const std::string type = "grant_type=client_credentials&";
    const std::pair<said, const char*> rows[] = {
        {form(type + body, basic(client, secret)), "400 invalid_request"},
        {form(body), "400 invalid_request"},
        {form(type + body + "&client_id=" + client), "400 invalid_request"},
        {form(type + type + body), "400 invalid_request"},
        {form(type + "client_id=%FF"), "400 invalid_request"},
        {form(type + "client_id=%"), "400 invalid_request"},
        {form(""), "400 invalid_request"},
        {post("/oauth/token"), "400 invalid_request"},
        {json("{"), "400 invalid_request"},
        {json("[]"), "400 invalid_request"},
        {json(R"({"grant_type":"client_credentials","grant_type":"client_credentials"})"),
         "400 invalid_request"},
        {json(R"({"grant_type":5})"), "400 invalid_request"},
        {post("/oauth/token", type + body, {{"Content-Type", "text/plain"}}),
         "400 invalid_request"},
        {form("grant_type=password&" + body), "400 unsupported_grant_type"},
        {form("grant_type=refresh_token&" + body), "400 invalid_request"},
        {form("grant_type=authorization_code&" + body), "400 invalid_request"},
        {form("grant_type=&" + body), "400 unsupported_grant_type"},
        {form("grant_type=Client_Credentials&" + body), "400 unsupported_grant_type"},
    };
    for (const auto& [answer, expected] : rows) {
        BOOST_TEST(outcome(answer) == expected);
        BOOST_TEST(answer.header("Cache-Control") == "no-store");
        BOOST_TEST(answer.at("/error_description").size() > 10U);
    }
}

BOOST_AUTO_TEST_CASE(no_token_is_given_twice_though_the_world_goes_back) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto second = token_for(here);
    (void)control("POST", "/snapshots/s/restore");
    // What was granted after the snapshot is revoked, what was granted before lives on.
    BOOST_TEST(get("/api/v3/gifts", bearer(token)).status == 200);
    BOOST_TEST(get("/api/v3/gifts", bearer(second)).status == 401);
    const auto third = token_for(here);
    BOOST_TEST(third != second);
    (void)control("POST", "/reset");
    for (const auto& old : {token, second, third})
        BOOST_TEST(get("/api/v3/gifts", bearer(old)).status == 401);
    const auto fourth = token_for(here);
    for (const auto& old : {token, second, third}) BOOST_TEST(fourth != old);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
