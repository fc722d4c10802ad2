// SPDX-License-Identifier: MIT
// Tests /oauth/authorize: RFC 6749, section 4.1, as a browser meets it.
#include "tests/support/oauth_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::form_of;
using testing::oauth_fixture;
using testing::said;

BOOST_FIXTURE_TEST_SUITE(oauth_consent, oauth_fixture)

namespace {

bool has(const said& answer, std::string_view text) {
    return answer.body.find(text) != std::string::npos;
}

/// "303 invalid_scope", "400 page", "200 page".
std::string outcome(const said& answer) {
    const bool is_page = answer.type.starts_with("text/html");
    return fmt::format("{} {}", answer.status, is_page ? "page" : answer.at("/error"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_page_says_who_asks_for_what_and_whom_it_may_ask) {
    const auto shown = page({{"state", "\"><b>"}});
    BOOST_TEST(outcome(shown) == "200 page");
    BOOST_TEST(has(shown, "data-testid=\"application\">http://localhost:3000<"));
    for (const auto* each : {"scope-public", "scope-write", "consent-form", "allow", "deny"})
        BOOST_TEST(has(shown, fmt::format("data-testid=\"{}\"", each)), each);
    BOOST_TEST(!has(shown, "scope-update"));
    BOOST_TEST(has(shown, "<option value=\"1\" selected>Ann Admin"));
    BOOST_TEST(has(shown, "<option value=\"3\">Sam Sender"));
    BOOST_TEST(has(shown, "name=\"state\" value=\"&quot;&gt;&lt;b&gt;\""));
    BOOST_TEST(!has(shown, "<script"));
    BOOST_TEST(shown.header("Cache-Control") == "no-store");
    // A browser holds a form to where its answer leads, too.
    BOOST_TEST(shown.header("Content-Security-Policy")
                   .find("form-action 'self' "
                         "http://localhost:3000;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_is_gone_is_not_asked) {
    BOOST_TEST(control("POST", "/steps", R"({"remove_user":"sam"})").status == 200);
    BOOST_TEST(!has(page(), "Sam Sender"));
    BOOST_TEST(outcome(decide("allow", "sam")) == "400 page");
}

BOOST_AUTO_TEST_CASE(a_yes_leads_back_with_code_and_state) {
    const auto made = decide("allow", "sam");
    BOOST_TEST(made.status == 303);
    const auto code = made.at("/code");
    BOOST_TEST(code.starts_with(here.id + "."));
    BOOST_TEST(made.header("Location") == fmt::format("{}?code={}&state=a%26b", callback, code));
    BOOST_TEST(made.at("/redirect_uri") == made.header("Location"));
    BOOST_TEST(made.header("Cache-Control") == "no-store");
    BOOST_TEST(decide("allow", "3").at("/code") != code);
}

BOOST_AUTO_TEST_CASE(a_no_leads_back_with_an_error_and_nobody_need_be_named) {
    const auto made = decide("deny", "", {{"redirect_uri", "https://app.example/cb?x=1"}});
    BOOST_TEST(outcome(made) == "303 access_denied");
    BOOST_TEST(
        made.header("Location").starts_with("https://app.example/cb?x=1&error=access_denied&"));
    BOOST_TEST(made.at("/state") == "a&b");
    BOOST_TEST(made.at("/code") == "nothing");
}

BOOST_AUTO_TEST_CASE(without_a_state_none_comes_back) {
    BOOST_TEST(decide("allow", "ann", {{"state", ""}}).at("/state") == "nothing");
}

BOOST_AUTO_TEST_CASE(nobody_is_sent_to_where_they_should_not_go) {
    const auto other = make("{}");
    (void)ask("DELETE", other.path);
    const fields rows[] = {
        {{"client_id", ""}},
        {{"client_id", "1.guess"}},
        {{"client_id", other.client_id}},
        {{"client_id", here.client_secret}},
        {{"redirect_uri", ""}},
        {{"redirect_uri", "/callback"}},
        {{"redirect_uri", "javascript:alert(1)"}},
        {{"redirect_uri", "data:text/html,x"}},
        {{"redirect_uri", "http://app.example/#part"}},
        {{"redirect_uri", "http://a;b/"}},
        {{"redirect_uri", "http:///path"}},
        {{"redirect_uri", "http://app.example/\r\nX: 1"}},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.begin()->second) {
            BOOST_TEST(outcome(page(row)) == "400 page");
            BOOST_TEST(outcome(decide("allow", "ann", row)) == "400 page");
            BOOST_TEST(page(row).header("Location") == "");
        }
    const auto twice = "/oauth/authorize?" + form_of(request()) + "&redirect_uri=http%3A%2F%2Fb%2F";
    BOOST_TEST(outcome(get(twice)) == "400 page");
}

BOOST_AUTO_TEST_CASE(what_else_is_wrong_is_told_to_the_application) {
    const std::string challenge(43, 'c');
    const std::pair<fields, const char*> rows[] = {
        {{{"response_type", ""}}, "303 invalid_request"},
        {{{"response_type", "token"}}, "303 unsupported_response_type"},
        {{{"scope", "everything"}}, "303 invalid_scope"},
        {{{"scope", "public scim"}}, "303 invalid_scope"},
        {{{"code_challenge_method", "S256"}}, "303 invalid_request"},
        {{{"code_challenge", challenge}, {"code_challenge_method", "md5"}}, "303 invalid_request"},
        {{{"code_challenge", "short"}}, "303 invalid_request"},
        {{{"code_challenge", challenge}}, "200 page"},
        {{{"code_challenge", challenge}, {"code_challenge_method", "S256"}}, "200 page"},
        {{{"scope", ""}}, "200 page"},
        {{{"scope", " public  write "}}, "200 page"},
    };
    for (const auto& [row, expected] : rows) {
        const auto answer = page(row);
        BOOST_TEST(outcome(answer) == expected);
        if (answer.status != 303) continue;
        BOOST_TEST(answer.at("/state") == "a&b");
        BOOST_TEST(outcome(decide("allow", "ann", row)) == expected);
    }
    const auto twice = get("/oauth/authorize?" + form_of(request()) + "&scope=public");
    BOOST_TEST(outcome(twice) == "303 invalid_request");
}

BOOST_AUTO_TEST_CASE(what_is_no_decision_is_none) {
    BOOST_TEST(outcome(decide("", "ann")) == "400 page");
    BOOST_TEST(outcome(decide("perhaps", "ann")) == "400 page");
    BOOST_TEST(outcome(decide("allow", "")) == "400 page");
    BOOST_TEST(outcome(decide("allow", "nobody")) == "400 page");
    BOOST_TEST(outcome(decide("allow", "99")) == "400 page");
    BOOST_TEST(outcome(post("/oauth/authorize", R"({"decision":"allow"})")) == "400 page");
}

BOOST_AUTO_TEST_CASE(scims_client_asks_for_its_own_scope_and_no_other) {
    const auto scim = as_scim({});
    const auto id = scim.at("client_id");
    BOOST_TEST(has(page({{"client_id", id}, {"scope", ""}}), "scope-scim"));
    BOOST_TEST(outcome(page({{"client_id", id}, {"scope", "public"}})) == "303 invalid_scope");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
