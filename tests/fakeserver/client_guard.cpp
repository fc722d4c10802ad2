// SPDX-License-Identifier: MIT
// Tests fakeserver/client_guard.hpp: SEC-04, the life of tokens (API-02), whose they are and what
// they allow (API-07), and the limits (API-03, API-08).
#include "fakeserver/client_guard.hpp"

#include "fakeserver/world/credentials.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::headers;
using testing::json_view;
using testing::refusal_in;
using testing::said;

BOOST_AUTO_TEST_SUITE(fakeserver_client_guard)

namespace {

constexpr const char* gifts = "/api/v3/gifts";

constexpr const char* limited_wish =
    R"({"preset":"demo","clock":{"start":"2020-10-01T09:00:00Z"},
        "rate_limit":{"requests":2,"per":"PT60S"}})";

/// Asks the guard about routes of every kind of access, whatever they are for.
struct guarded : demo_fixture {
    explicit guarded(const std::string& wish = usual_wish) : demo_fixture(wish) {}

    /// "passes as 3", or the refusal's status and body.
    std::string asked(access how, const std::string& shown, scope needs = scope::none,
                      scope or_else = scope::none) {
        http::request in;
        if (!shown.empty()) in.headers.push_back({"Authorization", "Bearer " + shown});
        call one{in, {}, worlds};
        one.here = &at(here);
        look_at_token(one, how);
        refused = guard_client(
            one, route{http::method::get, "/", how, nullptr, "x", "X", needs, or_else});
        if (!refused) return fmt::format("passes as {}", one.acting.number);
        return fmt::format("{} {}", refused->status, refused->body);
    }

    /// A token of the world, put into its book.
    std::string given(const grant& what) {
        const auto text = fmt::format("{}.own-{}", here.id, ++made_);
        at(here).now.tokens().add(text,
                                  access_token{what, at(here).now.now() + std::chrono::hours{1}});
        return text;
    }

    std::string header(std::string_view name) const {
        http::request holder;
        holder.headers = refused->headers;
        return std::string(holder.header(name));
    }

    std::string organisation_token() {
        return control("GET", "").at("/credentials/reachdesk/token");
    }

    std::optional<http::response> refused;

private:
    int made_ = 0;
};

constexpr access all_of_sendoso[] = {access::bearer, access::core, access::marketplace,
                                     access::scim};
constexpr const char* envelope = R"(401 {"success":false,"message":"The access token is invalid"})";

scope_set only(scope what) {
    scope_set made;
    made.add(what);
    return made;
}

}  // namespace

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

BOOST_FIXTURE_TEST_CASE(each_surface_says_401_in_its_own_shape, guarded) {
    for (const auto how : {access::core, access::marketplace, access::scim})
        for (const auto* shown : {"", "1.guess"}) {
            BOOST_TEST(asked(how, shown) == envelope);
            BOOST_TEST(header("WWW-Authenticate").starts_with("Bearer realm=\"giftsim\""));
            BOOST_TEST(refused->type == "application/json");
        }
    BOOST_TEST(asked(access::organisation, "1.guess") == "401 ");
    BOOST_TEST(refused->type == "text/plain");
    BOOST_TEST(asked(access::bearer, "1.guess").starts_with("401 {\"error\":{"));
    for (const auto how : {access::open, access::link, access::control, access::client})
        BOOST_TEST(asked(how, "") == "passes as 0");
}

BOOST_FIXTURE_TEST_CASE(a_clients_tokens_open_what_is_its_own, guarded) {
    const auto ordinary = given({.scopes = scope_set::all()});
    const auto scims = given({.client = oauth_client::scim, .scopes = only(scope::scim)});
    for (const auto how : all_of_sendoso) {
        const bool is_scim = how == access::scim;
        BOOST_TEST(asked(how, ordinary).starts_with(is_scim ? "401" : "passes as 1"));
        BOOST_TEST(asked(how, scims).starts_with(is_scim ? "passes as 1" : "401"));
    }
    for (const auto& each : {ordinary, scims})
        BOOST_TEST(asked(access::organisation, each) == "401 ");
}

BOOST_FIXTURE_TEST_CASE(who_acts_is_whose_token_it_is, guarded) {
    BOOST_TEST(asked(access::core, given({.user = user_id{3}})) == "passes as 3");
    BOOST_TEST(asked(access::bearer, given({.user = user_id{2}})) == "passes as 2");
    BOOST_TEST(asked(access::core, given({})) == "passes as 1");
    BOOST_TEST(asked(access::organisation, organisation_token()) == "passes as 0");
}

BOOST_FIXTURE_TEST_CASE(what_a_route_needs_a_token_has_to_allow, guarded) {
    const auto reads = given({.scopes = only(scope::basic)});
    for (const auto how : {access::bearer, access::core, access::marketplace}) {
        BOOST_TEST(asked(how, reads, scope::basic) == "passes as 1");
        BOOST_TEST(asked(how, reads) == "passes as 1");
        BOOST_TEST(asked(how, reads, scope::write).starts_with("403"));
        BOOST_TEST(header("WWW-Authenticate") ==
                   "Bearer realm=\"giftsim\", error=\"insufficient_scope\", scope=\"write\"");
    }
    BOOST_TEST(asked(access::core, reads, scope::update) ==
               R"(403 {"success":false,"message":"The access token lacks the scope update"})");
    BOOST_TEST(asked(access::core, reads, scope::write, scope::basic) == "passes as 1");
    BOOST_TEST(asked(access::core, reads, scope::write, scope::update).starts_with("403"));
}

BOOST_FIXTURE_TEST_CASE(a_revoked_token_of_an_organisation_is_followed_by_another, guarded) {
    const auto first = organisation_token();
    http::request in;
    in.headers = bearer(first);
    call one{in, {}, worlds};
    one.here = &at(here);
    look_at_token(one, access::organisation);
    BOOST_TEST((one.shown.fate == token_fate::good));
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    revoke_shown(one, access::organisation);
    BOOST_TEST((one.shown.fate == token_fate::revoked));
    BOOST_TEST(asked(access::organisation, first) == "401 ");
    revoke_shown(one, access::organisation);  // once is enough
    const auto second = organisation_token();
    BOOST_TEST(second != first);
    BOOST_TEST(asked(access::organisation, second) == "passes as 0");
    const auto copy = control("POST", "/fork");
    BOOST_TEST(asked(access::organisation, copy.at("/credentials/reachdesk/token")) == "401 ");
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(asked(access::organisation, second) == "401 ");
    BOOST_TEST(asked(access::organisation, first) == "passes as 0");
}

BOOST_AUTO_TEST_CASE(core_shares_the_bucket_and_its_block_is_its_own) {
    guarded server(limited_wish);
    const auto& token = server.token;
    BOOST_TEST(server.asked(access::bearer, token) == "passes as 1");
    BOOST_TEST(server.asked(access::core, token) == "passes as 1");
    BOOST_TEST(server.asked(access::core, token) ==
               R"(429 {"success":false,"message":"Too many requests"})");
    BOOST_TEST(server.header("Retry-After") == "");
    BOOST_TEST(server.header("X-Rate-Limit-Reset") == "");
    // The sends API is told the truth, and what it was told works though Core is blocked.
    BOOST_TEST(server.asked(access::bearer, token).starts_with("429"));
    BOOST_TEST(server.header("Retry-After") == "30");
    server.advance("PT30S");
    BOOST_TEST(server.asked(access::core, token).starts_with("429"));
    BOOST_TEST(server.asked(access::bearer, token) == "passes as 1");
    server.advance("PT29.999S");
    BOOST_TEST(server.asked(access::core, token).starts_with("429"));
    server.advance("PT0.001S");
    BOOST_TEST(server.asked(access::core, token) == "passes as 1");
}

BOOST_AUTO_TEST_CASE(scims_client_has_a_limit_of_its_own) {
    guarded server(limited_wish);
    const auto scims = server.given({.client = oauth_client::scim, .scopes = only(scope::scim)});
    for (int i = 0; i < 3; ++i) (void)server.asked(access::core, server.token);
    for (int i = 0; i < 2; ++i) BOOST_TEST(server.asked(access::scim, scims) == "passes as 1");
    BOOST_TEST(server.asked(access::scim, scims) ==
               R"(429 {"success":false,"message":"Too many requests"})");
    BOOST_TEST(server.header("Retry-After") == "");
}

BOOST_AUTO_TEST_CASE(marketplace_counts_a_hundred_a_minute_by_user) {
    guarded server(limited_wish);
    const auto sams = server.given({.user = user_id{3}}), anns = server.given({.user = user_id{1}});
    for (int i = 0; i < 100; ++i)
        BOOST_TEST(server.asked(access::marketplace, sams) == "passes as 3");
    server.advance("PT59.001S");
    BOOST_TEST(server.asked(access::marketplace, sams) ==
               R"(429 {"success":false,"message":"Too many requests"})");
    BOOST_TEST(server.header("X-Rate-Limit-Reset") == "1601542860");
    BOOST_TEST(server.header("Retry-After") == "");
    // Neither another user nor another surface has used anything up.
    BOOST_TEST(server.asked(access::marketplace, anns) == "passes as 1");
    BOOST_TEST(server.asked(access::core, sams) == "passes as 3");
    BOOST_TEST(server.asked(access::bearer, sams) == "passes as 3");
    server.advance("2020-10-01T09:01:00Z");
    BOOST_TEST(server.asked(access::marketplace, sams) == "passes as 3");
}

BOOST_FIXTURE_TEST_CASE(no_surface_has_a_limit_in_a_frozen_world, guarded) {
    const auto scims = given({.client = oauth_client::scim, .scopes = only(scope::scim)});
    for (int i = 0; i < 120; ++i)
        for (const auto how : all_of_sendoso)
            if (asked(how, how == access::scim ? scims : token) != "passes as 1")
                BOOST_ERROR("refused: " + std::to_string(i));
}

BOOST_AUTO_TEST_CASE(what_is_refused_uses_nothing_up) {
    guarded server(limited_wish);
    const auto reads = server.given({.scopes = only(scope::basic)});
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(server.asked(access::core, reads, scope::write).starts_with("403"));
        BOOST_TEST(server.asked(access::core, "1.guess").starts_with("401"));
    }
    for (int i = 0; i < 2; ++i) BOOST_TEST(server.asked(access::core, reads) == "passes as 1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
