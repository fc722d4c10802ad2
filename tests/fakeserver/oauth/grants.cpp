// SPDX-License-Identifier: MIT
// Tests fakeserver/oauth/grants.hpp: codes are good once, refresh tokens are good once, and what
// they give allows what was agreed to (API-07).
#include "fakeserver/oauth/proof_key.hpp"
#include "tests/support/oauth_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::oauth_fixture;
using testing::oauth_outcome;
using testing::refusal_in;

namespace {

struct grants_fixture : oauth_fixture {
    std::string reading(const std::string& access) {
        return refusal_in(get("/api/v3/gifts", bearer(access)));
    }
    std::string sending(const std::string& access) {
        return refusal_in(post("/api/v3/sends", send_body(), bearer(access)));
    }
};

constexpr const char* good = "200 nothing";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oauth_grants, grants_fixture)

BOOST_AUTO_TEST_CASE(a_code_gives_a_pair_that_says_what_it_allows) {
    advance("PT0.750S");
    const auto given = redeem(code_of("sam"));
    BOOST_TEST(given.status == 200);
    BOOST_TEST(given.header("Cache-Control") == "no-store");
    const auto body = given.json();
    BOOST_TEST(body.size() == 6U);
    BOOST_TEST(body["token_type"] == "Bearer");
    BOOST_TEST(body["expires_in"] == 7200);
    BOOST_TEST(body["created_at"] == 1601542800);
    BOOST_TEST(body["scope"] == "public write");
    BOOST_TEST(body["access_token"].get<std::string>().starts_with(here.id + "."));
    BOOST_TEST(body["refresh_token"].get<std::string>().starts_with(here.id + "."));
    BOOST_TEST(body["refresh_token"] != body["access_token"]);
}

BOOST_AUTO_TEST_CASE(what_it_sends_is_the_users_who_said_yes) {
    const auto access = redeem(code_of("sam")).at("/access_token");
    const auto sent = post("/api/v3/sends", send_body(), bearer(access));
    BOOST_TEST(sent.status == 201);
    const auto& sends = at(here).now.state().all_sends();
    const send_id his{static_cast<std::uint32_t>(std::stoul(sent.at("/send/id")))};
    BOOST_TEST(sends[his].sender == user_id{3});
    const send_id clients{static_cast<std::uint32_t>(std::stoul(begin()))};
    BOOST_TEST(sends[clients].sender == user_id{1});
}

BOOST_AUTO_TEST_CASE(a_token_allows_what_was_agreed_to) {
    const auto access = redeem(code_of("sam", {{"scope", ""}})).at("/access_token");
    BOOST_TEST(reading(access) == good);
    const auto refused = post("/api/v3/sends", send_body(), bearer(access));
    BOOST_TEST(refusal_in(refused) == "403 insufficient_scope");
    BOOST_TEST(refused.header("WWW-Authenticate") ==
               "Bearer realm=\"giftsim\", error=\"insufficient_scope\", scope=\"write\"");
}

BOOST_AUTO_TEST_CASE(a_code_that_comes_twice_takes_back_what_it_gave) {
    const auto code = code_of("sam");
    const auto given = redeem(code);
    const auto renewed = refresh(given.at("/refresh_token"));
    const auto others = redeem(code_of("sam"));
    BOOST_TEST(oauth_outcome(redeem(code)) == "400 invalid_grant");
    for (const auto& each : {given, renewed}) {
        BOOST_TEST(reading(each.at("/access_token")) == "401 invalid_token");
        BOOST_TEST(oauth_outcome(refresh(each.at("/refresh_token"))) == "400 invalid_grant");
    }
    BOOST_TEST(reading(others.at("/access_token")) == good);
    BOOST_TEST(reading(token) == good);
}

BOOST_AUTO_TEST_CASE(a_code_lives_ten_minutes_and_not_a_millisecond_longer) {
    const auto early = code_of("sam"), late = code_of("sam");
    advance("PT9M59.999S");
    BOOST_TEST(oauth_outcome(redeem(early)) == good);
    advance("PT0.001S");
    BOOST_TEST(oauth_outcome(redeem(late)) == "400 invalid_grant");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_code_leaves_it_good) {
    const auto other = make(usual_wish);
    const auto code = code_of("sam");
    const std::pair<fields, const char*> rows[] = {
        {{{"redirect_uri", "http://localhost:3000/other"}}, "400 invalid_grant"},
        {{{"redirect_uri", ""}}, "400 invalid_request"},
        {{{"code", ""}}, "400 invalid_request"},
        {{{"code", code + "0"}}, "400 invalid_grant"},
        {{{"code", token}}, "400 invalid_grant"},
        {{{"code_verifier", std::string(43, 'v')}}, "400 invalid_grant"},
        {{{"client_secret", "guess"}}, "401 invalid_client"},
        {as_scim({}), "400 invalid_grant"},
        {{{"client_id", other.client_id}, {"client_secret", other.client_secret}},
         "400 invalid_grant"},
    };
    for (const auto& [row, expected] : rows) BOOST_TEST_CONTEXT(row.begin()->first)
    BOOST_TEST(oauth_outcome(redeem(code, row)) == expected);
    BOOST_TEST(oauth_outcome(redeem(code)) == good);
}

BOOST_AUTO_TEST_CASE(who_redeems_has_to_know_the_verifier) {
    const std::string verifier(43, 'v');
    for (const auto* method : {"S256", "plain", ""}) BOOST_TEST_CONTEXT(method) {
            const auto challenge = challenge_of(verifier, method == std::string("S256"));
            const auto code =
                code_of("sam", {{"code_challenge", challenge}, {"code_challenge_method", method}});
            BOOST_TEST(oauth_outcome(redeem(code)) == "400 invalid_grant");
            BOOST_TEST(oauth_outcome(redeem(code, {{"code_verifier", std::string(43, 'w')}})) ==
                       "400 invalid_grant");
            BOOST_TEST(oauth_outcome(redeem(code, {{"code_verifier", verifier}})) == good);
        }
}

BOOST_AUTO_TEST_CASE(a_refresh_token_is_good_once_and_access_tokens_live_on) {
    const auto first = redeem(code_of("sam"));
    advance("P30D");
    const auto second = refresh(first.at("/refresh_token"));
    BOOST_TEST(oauth_outcome(second) == good);
    BOOST_TEST(second.json().size() == 6U);
    BOOST_TEST(oauth_outcome(refresh(first.at("/refresh_token"))) == "400 invalid_grant");
    BOOST_TEST(reading(second.at("/access_token")) == good);
    const auto third = refresh(second.at("/refresh_token"));
    BOOST_TEST(reading(second.at("/access_token")) == good);
    BOOST_TEST(reading(third.at("/access_token")) == good);
    BOOST_TEST(reading(first.at("/access_token")) == "401 invalid_token");
}

BOOST_AUTO_TEST_CASE(a_refresh_may_ask_for_less_and_the_next_one_for_all_again) {
    const auto given = redeem(code_of("sam"));
    for (const auto* wrong : {"public update", "everything", " "})
        BOOST_TEST(oauth_outcome(refresh(given.at("/refresh_token"), {{"scope", wrong}})) ==
                   "400 invalid_scope");
    const auto less = refresh(given.at("/refresh_token"), {{"scope", "public"}});
    BOOST_TEST(less.at("/scope") == "public");
    BOOST_TEST(sending(less.at("/access_token")) == "403 insufficient_scope");
    const auto all = refresh(less.at("/refresh_token"));
    BOOST_TEST(all.at("/scope") == "public write");
    BOOST_TEST(sending(all.at("/access_token")) == "201 nothing");
}

BOOST_AUTO_TEST_CASE(a_refresh_token_is_its_clients_only) {
    const auto given = redeem(code_of("sam")).at("/refresh_token");
    BOOST_TEST(oauth_outcome(refresh(given, as_scim({}))) == "400 invalid_grant");
    BOOST_TEST(oauth_outcome(refresh(given + "0")) == "400 invalid_grant");
    BOOST_TEST(oauth_outcome(refresh("")) == "400 invalid_request");
    BOOST_TEST(oauth_outcome(refresh(given)) == good);
}

BOOST_AUTO_TEST_CASE(of_a_user_who_is_gone_nothing_is_good) {
    const auto code = code_of("sam");
    const auto given = redeem(code_of("sam"));
    BOOST_TEST(control("POST", "/steps", R"({"remove_user":"sam"})").status == 200);
    BOOST_TEST(oauth_outcome(redeem(code)) == "400 invalid_grant");
    BOOST_TEST(oauth_outcome(refresh(given.at("/refresh_token"))) == "400 invalid_grant");
    BOOST_TEST(reading(given.at("/access_token")) == "401 invalid_token");
}

BOOST_AUTO_TEST_CASE(a_snapshot_brings_back_what_was_good_then_and_nothing_else) {
    const auto before = redeem(code_of("sam"));
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto after = redeem(code_of("sam"));
    BOOST_TEST(oauth_outcome(refresh(before.at("/refresh_token"))) == good);
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(oauth_outcome(refresh(before.at("/refresh_token"))) == good);
    BOOST_TEST(oauth_outcome(refresh(after.at("/refresh_token"))) == "400 invalid_grant");
    BOOST_TEST(reading(after.at("/access_token")) == "401 invalid_token");
}

BOOST_AUTO_TEST_CASE(scims_client_gets_tokens_for_scim_alone) {
    const auto given = token_by(as_scim({{"grant_type", "client_credentials"}}));
    BOOST_TEST(given.status == 200);
    BOOST_TEST(reading(given.at("/access_token")) == "401 invalid_token");
    BOOST_TEST(oauth_outcome(token_by({{"grant_type", "client_credentials"},
                                       {"client_id", as_scim({})["client_id"]}})) ==
               "401 invalid_client");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
