// SPDX-License-Identifier: MIT
// Tests POST and GET of /api/v3/sends: what is answered, API-01, API-04, who pays, which campaign.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;

namespace {

struct sends_fixture : demo_fixture {
    /// Sends metadata that stands in the request as it is, and returns what comes back with it.
    std::string metadata_back(const std::string& text) {
        auto body = send_body();
        body.insert(body.size() - 2, ",\"metadata\":" + text);
        const auto made = as_client("POST", "/api/v3/sends", body);
        if (made.status != 201) return made.body;
        const auto shown = as_client("GET", "/api/v3/sends/" + made.at("/send/id"));
        BOOST_TEST(shown.body == made.body);
        const auto from = shown.body.find(",\"metadata\":") + 12;
        return shown.body.substr(from, shown.body.size() - from - 2);
    }
    std::string campaign_of(const char* patch) {
        return as_client("GET", "/api/v3/sends/" + begin(patch)).at("/send/campaign_id");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_sends, sends_fixture)

BOOST_AUTO_TEST_CASE(a_send_is_answered_with_all_that_is_known_of_it) {
    const auto made = as_client(
        "POST", "/api/v3/sends",
        send_body(R"({"phone":"+1 555 0100","company":"Example","title":"CTO","team_id":"1",
                      "metadata":{"campaign_id":4}})"));
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.type == "application/json");
    BOOST_TEST(
        made.body ==
        R"({"send":{"id":"1","status":"processing","tracker_status":"Sent","gift_id":"1",)"
        R"("campaign_id":"4","team_id":"1","price":25.0,"currency":"USD","first_name":"Kim",)"
        R"("last_name":"Lee","email":"kim@example.com","phone":"+1 555 0100","company":"Example",)"
        R"("title":"CTO","message":"Thank you","created_at":"2020-10-01T09:00:00Z",)"
        R"("updated_at":"2020-10-01T09:00:00Z","history":[)"
        R"({"status":"Initiated","at":"2020-10-01T09:00:00Z"},)"
        R"({"status":"Sent","at":"2020-10-01T09:00:00Z"}],"tracking":null,)"
        R"("metadata":{"campaign_id":4}}})");
    BOOST_TEST(as_client("GET", "/api/v3/sends/1").body == made.body);
    BOOST_TEST(available() == "9975.00 USD");
}

BOOST_AUTO_TEST_CASE(metadata_comes_back_byte_for_byte) {
    for (const auto* text :
         {R"({"z":1,"a":2})", R"({"n":1.50,"e":1E5,"big":123456789012345678901234567890})",
          R"({ "spaced" : [ 1 ,2 ],
              "lines":	true })",
          R"({"esc":"\u00fc\/\n","ü":"🎁"})", R"([1,"two",null])", R"("text")", "0", "-0.0", "true",
          "{}", "[]", R"({"":{"":[{}]}})", R"({"send":{"email":null}})"})
        BOOST_TEST(metadata_back(text) == text);
    BOOST_TEST(metadata_back("null") == "null");
}

BOOST_AUTO_TEST_CASE(metadata_is_never_looked_up_for_errors) {
    for (const auto* text :
         {R"({"campaign_id":"no such campaign"})", R"({"campaign_id":0})", R"({"campaign_id":1.5})",
          R"({"campaign_id":{}})", R"({"campaign_id":null})", R"({"campaign_id":-1})",
          R"({"campaign_id":"999999999999999999"})"})
        BOOST_TEST(metadata_back(text) == text);
}

BOOST_AUTO_TEST_CASE(metadata_may_name_an_open_campaign_that_offers_the_gift) {
    BOOST_TEST(campaign_of(R"({"metadata":{"campaign_id":"4"}})") == "4");
    BOOST_TEST(campaign_of(R"({"metadata":{"campaign_id":3}})") == "3");
    BOOST_TEST(campaign_of(R"({"metadata":{"campaign_id":"day-7"}})") == "3");
    BOOST_TEST(campaign_of(R"({"metadata":{"other":1}})") == "null");
    BOOST_TEST(campaign_of(R"({"metadata":{"campaign_id":"99"}})") == "null");
    BOOST_TEST(campaign_of(R"({"gift_id":"2","metadata":{"campaign_id":"4"}})") == "null");
    (void)control("POST", "/steps", R"({"archive_campaign":"day-7"})");
    BOOST_TEST(campaign_of(R"({"metadata":{"campaign_id":"3"}})") == "null");
}

BOOST_AUTO_TEST_CASE(a_campaign_of_reachdesks_in_the_metadata_is_mere_metadata) {
    for (const auto* campaign : {"webinar", "thanks"}) {
        const auto patch = std::string(R"({"metadata":{"campaign_id":")") + campaign + R"("}})";
        const auto id = begin(patch.c_str());
        BOOST_TEST_CONTEXT(campaign) {
            BOOST_TEST(as_client("GET", "/api/v3/sends/" + id).at("/send/campaign_id") == "null");
            BOOST_TEST(control("GET", "/sends/" + id).at("/platform") == "sendoso");
            BOOST_TEST(control("GET", "/sends/" + id).at("/payer") == "1");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_campaign_decides_how_long_the_offer_lasts_and_without_one_the_organisation) {
    const auto ends = [&](const char* patch) {
        return control("GET", "/sends/" + begin(patch)).at("/offer_ends");
    };
    BOOST_TEST(ends(R"({"metadata":{"campaign_id":"1"}})") == "2020-10-02T00:00:00Z");
    BOOST_TEST(ends(R"({"metadata":{"campaign_id":"5"}})") == "2020-12-30T00:00:00Z");
    BOOST_TEST(ends("{}") == "2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_campaign_pays_before_the_team_and_the_team_before_the_organisation) {
    const auto payer = [&](const char* patch) {
        return control("GET", "/sends/" + begin(patch)).at("/payer");
    };
    BOOST_TEST(payer("{}") == "1");
    BOOST_TEST(payer(R"({"team_id":"interns"})") == "2");
    BOOST_TEST(payer(R"({"team_id":"2","metadata":{"campaign_id":"4"}})") == "1");
    BOOST_TEST(payer(R"({"metadata":{"campaign_id":"unfunded"}})") == "2");
}

BOOST_AUTO_TEST_CASE(what_goes_wrong_later_is_accepted_first) {
    const struct {
        const char* patch;
        const char* tracker_status;
    } rows[] = {
        {R"({"team_id":"2"})", "Insufficient Funds"},
        {R"({"email":"kim+work@example.com"})", "Suspicious Email"},
        {R"({"email":"suspicious@example.com"})", "Suspicious Email"},
    };
    for (const auto& row : rows) {
        const auto made = as_client("POST", "/api/v3/sends", send_body(row.patch));
        BOOST_TEST(made.status == 201);
        BOOST_TEST(made.at("/send/status") == "pending");
        BOOST_TEST(made.at("/send/tracker_status") == row.tracker_status);
    }
    BOOST_TEST(available() == "10000.00 USD");
    const auto bounces = begin(R"({"email":"bounce@example.com"})");
    advance("PT1M");
    BOOST_TEST(as_client("GET", "/api/v3/sends/" + bounces).at("/send/status") == "failed");
    BOOST_TEST(available() == "10000.00 USD");
}

BOOST_AUTO_TEST_CASE(the_same_request_twice_is_two_sends) {
    BOOST_TEST(begin() == "1");
    BOOST_TEST(begin() == "2");
    BOOST_TEST(available() == "9950.00 USD");
}

BOOST_AUTO_TEST_CASE(the_sender_is_the_clients_user_and_the_send_began_by_api) {
    const auto view = control("GET", "/sends/" + begin()).json();
    BOOST_TEST(view["sender"] == "1");
    BOOST_TEST(view["begun_by"] == "api");
    BOOST_TEST(view["channel"] == "email");
}

BOOST_AUTO_TEST_CASE(a_client_reads_every_send_of_its_organisation) {
    (void)control("POST", "/steps", R"({"send":{"as":"kim","gift":"coffee","sender":"sam"}})");
    const auto shown = as_client("GET", "/api/v3/sends/1");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.at("/send/metadata") == "null");
}

BOOST_AUTO_TEST_CASE(fields_that_are_not_known_here_are_left_alone) {
    BOOST_TEST(begin(R"({"address":{"line1":""},"colour":"red","message":"x"})") == "1");
}

BOOST_AUTO_TEST_CASE(a_number_is_taken_for_an_id_and_null_for_nothing) {
    BOOST_TEST(begin(R"({"gift_id":2,"team_id":1})") == "1");
    const auto body = R"({"send":{"gift_id":"coffee","first_name":"K","last_name":"L","phone":null,
        "email":"k@example.com","message":"m","team_id":null,"variant_id":null,"metadata":null}})";
    BOOST_TEST(as_client("POST", "/api/v3/sends", body).status == 201);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
