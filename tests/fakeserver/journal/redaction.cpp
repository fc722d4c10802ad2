// SPDX-License-Identifier: MIT
// Tests fakeserver/journal/redaction.hpp.
#include "fakeserver/journal/redaction.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(journal_redaction)

BOOST_AUTO_TEST_CASE(secrets_are_blotted_out_in_whatever_they_stand) {
    struct row {
        std::string text, blotted;
    };
    const auto minted = "1." + std::string(48, 'a');
    const std::string blots(minted.size(), '*');
    const row rows[] = {
        {R"({"access_token":"1.ab","expires_in":7200})",
         R"({"access_token":"****","expires_in":7200})"},
        {R"({"client_secret" : "x"})", R"({"client_secret" : "*"})"},
        {"client_id=a&client_secret=bcd&grant_type=e",
         "client_id=a&client_secret=***&grant_type=e"},
        {"client_secret=", "client_secret="},
        {"client_secret", "client_secret"},
        {R"({"refresh_token":"ab"}{"refresh_token":"c"})",
         R"({"refresh_token":"**"}{"refresh_token":"*"})"},
        {R"({"password":12})", R"({"password":**})"},
        {R"({"password":"a\"b,c}d&e\\","x":1})", R"({"password":"************","x":1})"},
        {"password=a,b}c&x=1", "password=*****&x=1"},
        {R"({"password":"","x":"y"})", R"({"password":"","x":"y"})"},
        {R"({"grant_type":"password","x":"y"})", R"({"grant_type":"password","x":"y"})"},
        {R"({"token_type":"Bearer"})", R"({"token_type":"Bearer"})"},
        {"code_verifier=abc&x=1", "code_verifier=***&x=1"},
        {"grant_type=authorization_code&client_id=" + minted,
         "grant_type=authorization_code&client_id=" + minted},
        {"grant_type=authorization_code&code=" + minted + "&redirect_uri=x",
         "grant_type=authorization_code&code=" + blots + "&redirect_uri=x"},
        {R"({"code":")" + minted + R"(","grant_type":"authorization_code"})",
         R"({"code":")" + blots + R"(","grant_type":"authorization_code"})"},
        {R"({"redirect_uri":"http://x/?code=)" + minted + R"(&state=1"})",
         R"({"redirect_uri":"http://x/?code=)" + blots + R"(&state=1"})"},
        {"/oauth/revoke?token=" + minted, "/oauth/revoke?token=" + blots},
        {R"({"error":{"code":"unknown_path"}})", R"({"error":{"code":"unknown_path"}})"},
        {"code=" + minted.substr(1) + "&x=1", "code=" + blots.substr(1) + "&x=1"},
        {"code=" + minted.substr(0, minted.size() - 1),
         "code=" + minted.substr(0, minted.size() - 1)},
    };
    for (const auto& each : rows) {
        auto text = each.text;
        blot_secrets(text);
        BOOST_TEST(text == each.blotted);
    }
}

BOOST_AUTO_TEST_CASE(what_stands_before_the_beginning_stays) {
    std::string text = "password=a&password=b";
    blot_secrets(text, 11);
    BOOST_TEST(text == "password=a&password=*");
}

BOOST_AUTO_TEST_CASE(of_credentials_in_headers_the_scheme_is_kept) {
    BOOST_TEST(kept_value("Authorization", "Bearer 1.abc") == "Bearer");
    BOOST_TEST(kept_value("AUTHORIZATION", "Basic abc") == "Basic");
    BOOST_TEST(kept_value("Authorization", "1.abc") == "");
    BOOST_TEST(kept_value("cookie", "session=1") == "");
    BOOST_TEST(kept_value("X-Own", "a b") == "a b");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
