// SPDX-License-Identifier: MIT
// Tests what the control API has of Reachdesk: links, claims, wallets, connectors, contacts (ML,
// FN-10).
#include "tests/support/server_fixture_of_links.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using sim::json_view;
using testing::links_fixture;
using testing::refusal_in;

namespace {

struct reachdesk_fixture : links_fixture {
    /// "1 2 3": one field of all that a list shows.
    std::string listed(const std::string& path, const char* field = "id") {
        std::string text;
        const auto all = control("GET", path).json();
        for (const auto& each : all)
            text += (text.empty() ? "" : " ") + each[field].get<std::string>();
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_reachdesk, reachdesk_fixture)

BOOST_AUTO_TEST_CASE(links_are_listed_and_shown_by_number_or_handle) {
    BOOST_TEST(listed("/links") == "1 2 3 4 5 6 7");
    (void)claimed("coffee");
    const auto shown = control("GET", "/links/coffee").json();
    BOOST_TEST(shown == control("GET", "/links/1").json());
    BOOST_TEST(shown == control("GET", "/links").json()[0]);
    const auto url = shown["url"].get<std::string>();
    BOOST_TEST(url.starts_with("http://localhost:8080/l/" + here.id + "."));
    BOOST_TEST(shown == json_view({{"id", "1"},
                                   {"campaign", "1"},
                                   {"sender", "2"},
                                   {"connector", "1"},
                                   {"made_by", nullptr},
                                   {"open", true},
                                   {"claims", 1},
                                   {"url", url}}));
    (void)step(R"({"archive_campaign":"coffee"})");
    BOOST_TEST(control("GET", "/links/1").at("/open") == "false");
    BOOST_TEST(control("GET", "/links/1").at("/claims") == "1");
}

BOOST_AUTO_TEST_CASE(an_admin_sees_all_links_and_everybody_else_their_own) {
    BOOST_TEST(listed("/links?as=ann") == "1 2 3 4 5 6 7");
    BOOST_TEST(listed("/links?as=sam") == "1 2 3 4 5 6");
    BOOST_TEST(listed("/links?as=2") == "1 2 3 4 5 6");
    const auto nobody = control("GET", "/links?as=san");
    BOOST_TEST(refusal_in(nobody) == "404 unknown_user");
    BOOST_TEST(nobody.at("/error/message") == "there is no user \"san\"; did you mean \"sam\"?");
    for (const auto* as : {"3", "0", "", "-1"})
        BOOST_TEST(refusal_in(control("GET", std::string("/links?as=") + as)) ==
                   "404 unknown_user");
}

BOOST_AUTO_TEST_CASE(an_unknown_link_is_404_with_advice) {
    for (const auto* which : {"8", "0", "-1", "cofee", "4294967297"}) BOOST_TEST_CONTEXT(which) {
            BOOST_TEST(refusal_in(control("GET", std::string("/links/") + which)) ==
                       "404 unknown_link");
            BOOST_TEST(claim(which, "kim@example.com") == "404 unknown_link");
        }
    BOOST_TEST(control("GET", "/links/cofee").at("/error/message") ==
               "there is no link \"cofee\"; did you mean \"coffee\"?");
}

BOOST_AUTO_TEST_CASE(a_link_is_made_and_works) {
    const auto made = control("POST", "/links",
                              R"({"id":"more","campaign":"either","sender":"sam","by":"ann",
                                  "connector":"hub"})");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/id") == "8");
    BOOST_TEST(made.at("/made_by") == "1");
    BOOST_TEST(made.at("/connector") == "3");
    BOOST_TEST(made.body == control("GET", "/links/more").body);
    BOOST_TEST(claim("more", "hubs@example.com") == "200 Clicked");
    BOOST_TEST(claim("either", "hubs@example.com") == "409 not_in_crm");
    BOOST_TEST(get(page_of("more")).status == 200);
}

BOOST_AUTO_TEST_CASE(a_link_that_may_not_be_is_refused_and_takes_no_id) {
    const struct {
        const char* body;
        const char* outcome;
    } rows[] = {
        {R"({"id":"x","campaign":"coffee","sender":"sam","by":"sam"})", "409 not_permitted"},
        {R"({"id":"x","campaign":"coffee","sender":"sam","by":"support"})", "409 not_permitted"},
        {R"({"id":"x","campaign":"direct","sender":"sam"})", "409 wrong_campaign"},
        {R"({"id":"x","campaign":"offer","sender":"sam"})", "409 wrong_campaign"},
        {R"({"id":"x","campaign":"coffee","sender":"sam","connector":"out"})",
         "404 unknown_connector"},
        {R"({"id":"coffee","campaign":"coffee","sender":"sam"})", "409 taken"},
        {R"({"id":"x","campaign":"cofee","sender":"sam"})", "400 bad_body"},
        {R"({"id":"x","campaign":"99","sender":"sam"})", "400 bad_body"},
        {R"({"id":"x","campaign":"coffee","sender":"sma"})", "400 bad_body"},
        {R"({"id":"x","campaign":"coffee","connector":"99"})", "400 bad_body"},
        {R"({"id":"x","campaign":"coffee","by":"99"})", "400 bad_body"},
        {R"({"id":"x","sender":"sam"})", "400 bad_body"},
        {R"({"campaign":"coffee","sender":"sam"})", "400 bad_body"},
        {R"({"id":"","campaign":"coffee"})", "400 bad_body"},
        {R"({"id":"x","campaign":"coffee","url":"x"})", "400 bad_body"},
        {R"({"id":"x","campaign":"coffee","campaign":"coffee"})", "400 bad_body"},
        {"[]", "400 bad_body"},
        {"{", "400 bad_body"},
        {"", "415 unsupported_media_type"},
    };
    const auto before = digest();
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.body)
    BOOST_TEST(refusal_in(control("POST", "/links", row.body)) == row.outcome);
    BOOST_TEST(digest() == before);
    BOOST_TEST(refusal_in(control("GET", "/links/x")) == "404 unknown_link");
    BOOST_TEST(
        control("POST", "/links", R"({"id":"x","campaign":"coffee","sender":"sam"})").at("/id") ==
        "8");
}

BOOST_AUTO_TEST_CASE(a_claim_answers_with_the_send_or_the_refusal_as_the_page_would) {
    const auto done = control("POST", "/links/coffee/claim", R"({"email":" KIM@example.com "})");
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.body == R"({"id":"1","status":"Clicked"})");
    BOOST_TEST(claim("coffee", "kim@example.com") == "200 Clicked");
    BOOST_TEST(claim("mug", "kim@example.com") == "200 Clicked");
    BOOST_TEST(claim("poor", "kim@example.com") == "200 Pending");
    BOOST_TEST(sends() == 3U);
    (void)act("1", "pick");
    const auto before = digest();
    BOOST_TEST(claim("coffee", "kim@example.com") == "409 already_claimed");
    BOOST_TEST(claim("coffee", "pat@example.com") == "409 not_in_crm");
    BOOST_TEST(claim("coffee", "") == "409 not_in_crm");
    BOOST_TEST(claim("mug", "far@example.com") == "409 country_not_eligible");
    const auto missing = control("POST", "/links/mug/claim", R"({"email":"nameless@example.com"})");
    BOOST_TEST(refusal_in(missing) == "409 missing_fields");
    BOOST_TEST(missing.at("/error/fields") == R"(["first_name","last_name","country"])");
    BOOST_TEST(missing.at("/error/message").ends_with(": first_name, last_name, country"));
    BOOST_TEST(digest() == before);
    (void)control("POST", "/connectors/force", R"({"works":"down"})");
    BOOST_TEST(claim("coffee", "pat@example.com") == "409 connector_unreachable");
    (void)step(R"({"remove_user":"sam"})");
    BOOST_TEST(claim("coffee", "pat@example.com") == "409 link_closed");
}

BOOST_AUTO_TEST_CASE(a_claim_that_cannot_be_read_is_400) {
    const auto before = digest();
    for (const auto* body :
         {"{}", "[]", "{", R"({"email":null})", R"({"email":["a"]})", R"({"mail":"a"})",
          R"({"email":"a","email":"b"})", R"({"email":"kim@example.com","by":"ann"})"})
        BOOST_TEST_CONTEXT(body)
    BOOST_TEST(refusal_in(control("POST", "/links/1/claim", body)) == "400 bad_body");
    BOOST_TEST(refusal_in(control("POST", "/links/1/claim")) == "415 unsupported_media_type");
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(claims_are_listed_and_filtered) {
    (void)claimed("coffee");
    (void)sent(R"({"campaign":"offer"})");
    (void)claimed("mug", "lee@example.com");
    (void)claimed("poor");
    (void)sent(R"({"campaign":"direct","sender":"sam","to":{"email":"kim@example.com"}})");
    BOOST_TEST(listed("/claims", "send") == "1 3 4 5");
    BOOST_TEST(listed("/claims?link=coffee", "send") == "1");
    BOOST_TEST(listed("/claims?link=7", "send") == "4");
    BOOST_TEST(listed("/claims?link=shirt", "send") == "");
    BOOST_TEST(listed("/claims?campaign=direct", "send") == "5");
    BOOST_TEST(listed("/claims?email=KIM%40example.com", "send") == "1 4 5");
    BOOST_TEST(listed("/claims?email=KIM%40example.com&link=poor", "send") == "4");
    BOOST_TEST(listed("/claims?email=lee%40example.com&link=poor", "send") == "");
    BOOST_TEST(control("GET", "/claims?link=coffee").json()[0] ==
               json_view({{"link", "1"},
                          {"connector", "1"},
                          {"pending_for", nullptr},
                          {"held", "25.00 USD"},
                          {"spent", "0.00 USD"},
                          {"send", "1"},
                          {"campaign", "1"},
                          {"email", "Kim@Example.com"},
                          {"status", "Clicked"},
                          {"told", "clicked"}}));
    BOOST_TEST(control("GET", "/claims?link=poor").at("/0/pending_for") == "funds");
    for (const auto* filter : {"link=cofee", "link=8", "link=", "link=0"})
        BOOST_TEST_CONTEXT(filter)
    BOOST_TEST(refusal_in(control("GET", std::string("/claims?") + filter)) == "404 unknown_link");
    for (const auto* filter : {"campaign=cofee", "campaign=11", "campaign=", "campaign=0"})
        BOOST_TEST_CONTEXT(filter)
    BOOST_TEST(refusal_in(control("GET", std::string("/claims?") + filter)) ==
               "404 unknown_campaign");
}

BOOST_AUTO_TEST_CASE(wallets_are_told_in_reachdesks_words) {
    (void)claimed("coffee");
    (void)claimed("poor");
    BOOST_TEST(listed("/wallets", "wallet") == "company user user");
    BOOST_TEST(control("GET", "/wallets").json()[1] == json_view({{"id", "2"},
                                                                  {"name", "Sam's wallet"},
                                                                  {"wallet", "user"},
                                                                  {"owner", "2"},
                                                                  {"team", nullptr},
                                                                  {"currency", "USD"},
                                                                  {"available", "75.00 USD"},
                                                                  {"unclaimed", "25.00 USD"},
                                                                  {"spent", "0.00 USD"}}));
    BOOST_TEST(control("GET", "/wallets").at("/2/name") == "Ann Admin (USD)");
}

BOOST_AUTO_TEST_CASE(connectors_are_listed_and_set) {
    BOOST_TEST(listed("/connectors", "kind") == "salesforce marketo hubspot outreach");
    BOOST_TEST(control("GET", "/connectors").json()[0] == json_view({{"id", "1"},
                                                                     {"name", "Sam's Salesforce"},
                                                                     {"kind", "salesforce"},
                                                                     {"owner", "2"},
                                                                     {"works", "up"}}));
    for (const auto* works : {"down", "rejects_writes", "up"}) {
        const auto set = control("POST", "/connectors/force", json_view{{"works", works}}.dump());
        BOOST_TEST(set.status == 200);
        BOOST_TEST(set.at("/works") == works);
        BOOST_TEST(control("GET", "/connectors").at("/0/works") == works);
    }
    const struct {
        const char* which;
        const char* body;
        const char* outcome;
    } rows[] = {
        {"farce", R"({"works":"up"})", "404 unknown_connector"},
        {"5", R"({"works":"up"})", "404 unknown_connector"},
        {"0", R"({"works":"up"})", "404 unknown_connector"},
        {"1", R"({"works":"off"})", "400 bad_body"},
        {"1", R"({"works":null})", "400 bad_body"},
        {"1", R"({"works":1})", "400 bad_body"},
        {"1", "{}", "400 bad_body"},
        {"1", R"({"works":"up","kind":"hubspot"})", "400 bad_body"},
        {"1", "[]", "400 bad_body"},
        {"1", "", "415 unsupported_media_type"},
    };
    const auto before = digest();
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.which << row.body)
    BOOST_TEST(refusal_in(control("POST", std::string("/connectors/") + row.which, row.body)) ==
               row.outcome);
    BOOST_TEST(digest() == before);
    BOOST_TEST(control("GET", "/crm/farce").at("/error/message") ==
               "there is no connector \"farce\"; did you mean \"force\"?");
}

BOOST_AUTO_TEST_CASE(contacts_are_shown_as_the_systems_know_them) {
    const auto all = control("GET", "/contacts").json();
    BOOST_TEST(all.size() == 6U);
    BOOST_TEST(all[0]["email"] == "Kim@Example.com");
    BOOST_TEST(all[0]["address"]["line1"] == "1 Main Street");
    BOOST_TEST(all[0]["known_to"] == json_view::array());
    BOOST_TEST(all[2]["address"]["country"] == "FR");
    BOOST_TEST(all[4]["first_name"] == "");
    BOOST_TEST(all[5]["known_to"] == json_view::array({"3"}));
}

BOOST_AUTO_TEST_CASE(each_path_takes_its_methods_alone) {
    const struct {
        const char* path;
        const char* allowed;
    } rows[] = {
        {"/links", "GET, POST"},   {"/links/1", "GET"},  {"/links/1/claim", "POST"},
        {"/claims", "GET"},        {"/wallets", "GET"},  {"/connectors", "GET"},
        {"/connectors/1", "POST"}, {"/contacts", "GET"}, {"/crm/1", "GET"},
    };
    for (const auto& row : rows)
        for (const auto* how : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
            const auto answer = control(how, row.path, "{}");
            const auto method = std::string_view(how) == "HEAD" ? "GET" : how;
            const bool takes = std::string_view(row.allowed).find(method) != std::string_view::npos;
            BOOST_TEST_CONTEXT(how << " " << row.path) {
                BOOST_TEST((answer.status != 405) == takes);
                if (!takes) BOOST_TEST(answer.header("Allow") == row.allowed);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
