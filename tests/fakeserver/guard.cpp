// SPDX-License-Identifier: MIT
// Tests fakeserver/guard.hpp: who may ask the control API (SEC-06).
#include "fakeserver/guard.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::headers;
using testing::refusal_in;
using testing::server_fixture;

BOOST_AUTO_TEST_SUITE(fakeserver_guard)

namespace {

constexpr const char* gifts = "/api/v3/gifts";

}  // namespace

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
        {{{"Authorization", "Basic bWU6czNjcmVU"}}, "401 control_key_needed"},
        {{{"Authorization", "Basic bWU6czNjcmV0"}}, "200 nothing"},
        {{{"Authorization", "Bearer s3cret"}}, "200 nothing"},
        {{{"Authorization", "bearer s3cret"}}, "200 nothing"},
        {{{"Authorization", "Bearer s3cret"}, {"Host", "giftsim.example"}}, "200 nothing"},
        {{{"Authorization", "Bearer s3cret"}, {"Origin", "http://evil.example"}},
         "403 foreign_origin"},
    };
    for (const auto& row : rows)
        BOOST_TEST(refusal_in(closed.get(here.path + "/clock", row.sent)) == row.outcome);
    const auto refused = closed.get(here.path + "/clock");
    BOOST_TEST(refused.header("WWW-Authenticate") ==
               "Bearer realm=\"giftsim control\", Basic realm=\"giftsim: any name, and the key as "
               "password\"");
    BOOST_TEST(closed.get("/_sim/health").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
