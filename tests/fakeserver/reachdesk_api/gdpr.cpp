// SPDX-License-Identifier: MIT
// Tests POST and GET of /gdpr/requests: what can be asked, and what is answered (API-11).
#include "tests/support/server_fixture.hpp"
#include "tests/support/shape.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::said;

namespace {

struct gdpr_fixture : testing::demo_fixture {
    std::string organisation = control("GET", "").at("/credentials/reachdesk/token");

    said call(std::string_view method, const std::string& path, std::string body = {}) {
        return ask(method, "/api/v2/gdpr/requests" + path, std::move(body), bearer(organisation));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reachdesk_api_gdpr, gdpr_fixture)

BOOST_AUTO_TEST_CASE(API_11_a_request_is_done_at_once_and_names_nobody) {
    const auto made = call("POST", "", R"({"email":"kim@example.com","type":"erasure"})");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(testing::shape_of(made.json()) ==
               "{data:{id:number,type:string,status:string,created_at:string,"
               "completed_at:string}}");
    advance("P1D");
    const auto shown = call("GET", "/1");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.body == made.body);
    BOOST_TEST(shown.at("/data/created_at") == "2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(API_11_what_is_wrong_is_named_at_once_and_nothing_happens) {
    const struct {
        const char* body;
        const char* message;
    } rows[] = {
        {"{}", "Parameter \"email\" is required"},
        {R"({"email":"  "})", "Parameter \"email\" is required"},
        {R"({"email":"kim"})", "Parameter \"email\" must be an email address"},
        {R"({"email":[],"type":"access"})",
         "Parameter \"email\" must be a string, not an array, Parameter \"type\" must be "
         "\"erasure\""},
        {"[]", "the body must be an object, not an array"},
    };
    (void)begin();
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.body) {
            const auto refused = call("POST", "", row.body);
            BOOST_TEST(refused.status == 400);
            BOOST_TEST(refused.at("/message") == row.message);
        }
    BOOST_TEST(control("GET", "/sends/1").json()["to"]["email"] == "kim@example.com");
}

BOOST_AUTO_TEST_CASE(API_11_there_is_no_request_of_that_number) {
    for (const auto* path : {"/1", "/0", "/x", "/1x", "/99999999999"}) BOOST_TEST_CONTEXT(path) {
            const auto refused = call("GET", path);
            BOOST_TEST(refused.status == 404);
            BOOST_TEST(refused.at("/error") == "GDPR request not found");
        }
}

BOOST_AUTO_TEST_CASE(API_11_the_journal_keeps_no_word_of_who_asked) {
    (void)call("POST", "", R"({"email":"nobody@example.com"})");
    const auto kept = control("GET", "/journal").body;
    BOOST_TEST(kept.find("nobody") == std::string::npos);
    BOOST_TEST(kept.find("reachdesk.gdpr.create") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(API_11_another_organisation_s_token_forgets_nobody_here) {
    (void)begin();
    const auto other = make(R"({"preset":"demo"})");
    const auto theirs = get(other.path).at("/credentials/reachdesk/token");
    BOOST_TEST(
        ask("POST", "/api/v2/gdpr/requests", R"({"email":"kim@example.com"})", bearer(theirs))
            .status == 201);
    BOOST_TEST(control("GET", "/sends/1").json()["to"]["email"] == "kim@example.com");
    BOOST_TEST(ask("POST", "/api/v2/gdpr/requests", R"({"email":"kim@example.com"})").status ==
               401);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
