// SPDX-License-Identifier: MIT
// Tests POST /oauth/revoke: RFC 7009, and the query in which the vendor takes the token.
#include "tests/support/oauth_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::oauth_fixture;
using testing::oauth_outcome;
using testing::said;

namespace {

struct revocation_fixture : oauth_fixture {
    std::uint16_t reading(const std::string& access) {
        return get("/api/v3/gifts", bearer(access)).status;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oauth_revocation, revocation_fixture)

BOOST_AUTO_TEST_CASE(an_access_token_dies_alone) {
    const auto given = redeem(code_of("sam"));
    const auto answer = revoke({{"token", given.at("/access_token")}});
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.body == "{}");
    BOOST_TEST(answer.header("Cache-Control") == "no-store");
    BOOST_TEST(reading(given.at("/access_token")) == 401);
    BOOST_TEST(refresh(given.at("/refresh_token")).status == 200);
    BOOST_TEST(revoke({{"token", token}}).status == 200);
    BOOST_TEST(reading(token) == 401);
}

BOOST_AUTO_TEST_CASE(a_refresh_token_takes_its_consent_with_it_and_no_other) {
    const auto given = redeem(code_of("sam")), others = redeem(code_of("sam"));
    const auto renewed = refresh(given.at("/refresh_token"));
    BOOST_TEST(revoke({{"token", renewed.at("/refresh_token")}}).status == 200);
    BOOST_TEST(oauth_outcome(refresh(renewed.at("/refresh_token"))) == "400 invalid_grant");
    BOOST_TEST(reading(renewed.at("/access_token")) == 401);
    BOOST_TEST(reading(given.at("/access_token")) == 401);
    BOOST_TEST(reading(others.at("/access_token")) == 200);
    BOOST_TEST(reading(token) == 200);
}

BOOST_AUTO_TEST_CASE(the_token_may_stand_in_the_query_and_the_body_may_be_json_or_nothing) {
    const auto json = post(
        "/oauth/revoke?token=" + token,
        testing::json_view{{"client_id", here.client_id}, {"client_secret", here.client_secret}}
            .dump());
    BOOST_TEST(json.status == 200);
    BOOST_TEST(reading(token) == 401);
}

BOOST_AUTO_TEST_CASE(an_unknown_token_is_revoked_already) {
    const auto other = make(usual_wish);
    const auto foreign = token_for(other);
    BOOST_TEST(revoke({{"token", "guess"}}).status == 200);
    BOOST_TEST(revoke({{"token", foreign}}).status == 200);
    BOOST_TEST(reading(foreign) == 200);
}

BOOST_AUTO_TEST_CASE(only_its_client_may_give_it_up) {
    const std::pair<said, const char*> rows[] = {
        {revoke({{"token", token}, {"client_secret", "guess"}}), "401 invalid_client"},
        {revoke(as_scim({{"token", token}})), "400 unauthorized_client"},
        {revoke({}), "400 invalid_request"},
        {post("/oauth/revoke?token=" + token, "{"), "400 invalid_request"},
        {post("/oauth/revoke?token=" + token), "401 invalid_client"},
    };
    for (const auto& [answer, expected] : rows) BOOST_TEST(oauth_outcome(answer) == expected);
    BOOST_TEST(rows[0].first.header("WWW-Authenticate") == "Basic realm=\"giftsim\"");
    BOOST_TEST(reading(token) == 200);
}

BOOST_AUTO_TEST_CASE(no_journal_keeps_what_is_secret) {
    const auto given = redeem(code_of("sam", {{"code_challenge", std::string(43, 'v')}}),
                              {{"code_verifier", std::string(43, 'v')}});
    const auto renewed = refresh(given.at("/refresh_token"));
    (void)post("/oauth/revoke?token=" + renewed.at("/access_token"), "client_id=" + here.client_id,
               {{"Content-Type", "application/x-www-form-urlencoded"}});
    const auto kept = control("GET", "/journal").body;
    BOOST_TEST(kept.find(R"("query":{"token":"*)") != std::string::npos);
    BOOST_TEST(kept.find(here.client_id) != std::string::npos);
    for (const auto& secret :
         {given.at("/access_token"), given.at("/refresh_token"), renewed.at("/access_token"),
          renewed.at("/refresh_token"), here.client_secret})
        BOOST_TEST(kept.find(secret) == std::string::npos);
    BOOST_TEST(kept.find("code_verifier=" + std::string(43, '*')) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
