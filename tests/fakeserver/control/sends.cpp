// SPDX-License-Identifier: MIT
// Tests the routes that read sends: the list, one, its causes and links, the wait for a status.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::json_view;
using testing::refusal_in;

namespace {

struct sends_fixture : demo_fixture {
    /// "3: 1 2 3": total and ids.
    std::string list(const std::string& query) {
        const auto body = control("GET", "/sends" + query).json();
        auto text = body["total"].dump() + ":";
        for (const auto& each : body["sends"]) text += " " + each["id"].get<std::string>();
        return text;
    }
    http::request wait_for(const std::string& target) {
        http::request in;
        BOOST_TEST_REQUIRE(http::set_target(in, here.path + target));
        in.headers = {{"Host", "localhost"}};
        in.id = "wait";
        return in;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_sends, sends_fixture)

BOOST_AUTO_TEST_CASE(a_send_is_shown_with_status_label_history_and_links) {
    const auto kim = begin();
    (void)act(kim, "click");
    (void)act(kim, "verify", R"({"email":"kim@example.com"})");
    const auto view = control("GET", "/sends/" + kim).json();
    BOOST_TEST(view["id"] == "1");
    BOOST_TEST(view["status"] == "Verified");
    BOOST_TEST(view["label"] == "Used/Redeemed");
    BOOST_TEST(view["history"][0].dump() ==
               R"({"status":"Initiated","at":"2020-10-01T09:00:00Z","reason":null})");
    BOOST_TEST(view["history"].size() == 5U);
    BOOST_TEST(view["links"][0]["rel"] == "offer");
    BOOST_TEST(view["links"][1]["rel"] == "redeem");
    BOOST_TEST(view["links"].size() == 2U);
    BOOST_TEST(control("GET", "/sends/1/links").json() == view["links"]);
    BOOST_TEST(control("GET", "/sends/1/why").json() == view["why"]);
}

BOOST_AUTO_TEST_CASE(causes_name_their_rules) {
    const auto kim = begin();
    advance("P30D");
    std::string rules;
    for (const auto& each : control("GET", "/sends/" + kim + "/why").json())
        rules += each["rule"].get<std::string>() + " ";
    BOOST_TEST(rules == "EG-01 EG-01 EG-04 EG-03 EG-06 ");
}

BOOST_AUTO_TEST_CASE(the_list_is_filtered_and_paged) {
    for (int i = 0; i < 5; ++i) (void)begin();
    (void)act("2", "open");
    (void)act("4", "open");
    const struct {
        const char* query;
        const char* sends;
    } rows[] = {
        {"", "5: 1 2 3 4 5"},
        {"?limit=2", "5: 1 2"},
        {"?limit=2&after=2", "5: 3 4"},
        {"?after=5", "5:"},
        {"?after=999999999", "5:"},
        {"?status=Opened", "2: 2 4"},
        {"?status=Sent&limit=1&after=1", "3: 3"},
        {"?status=Redeemed", "0:"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(list(row.query) == row.sends);
    BOOST_TEST(control("GET", "/counts").body == R"({"Sent":3,"Opened":2})");
}

BOOST_AUTO_TEST_CASE(a_filter_that_makes_no_sense_is_refused) {
    for (const auto* query : {"?limit=0", "?limit=1001", "?limit=x", "?limit=", "?after=-1",
                              "?after=x", "?after=1.5", "?limit=99999999999"})
        BOOST_TEST_CONTEXT(query)
    BOOST_TEST(refusal_in(control("GET", std::string("/sends") + query)) == "400 bad_filter");
    for (const auto* query : {"?status=sent", "?status=", "?status=Clicked/Redeemed"})
        BOOST_TEST_CONTEXT(query)
    BOOST_TEST(refusal_in(control("GET", std::string("/sends") + query)) == "400 unknown_status");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404) {
    for (const auto* rest : {"", "/why", "/links", "?until=Sent"})
        for (const auto* send : {"1", "0", "x", "%00"})
            BOOST_TEST(refusal_in(control("GET", std::string("/sends/") + send + rest)) ==
                       "404 unknown_send");
}

BOOST_AUTO_TEST_CASE(a_status_that_has_come_is_answered_at_once) {
    const auto kim = begin();
    const auto shown = control("GET", "/sends/" + kim + "?until=Sent");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.at("/status") == "Sent");
    BOOST_TEST(turns == 1);
}

BOOST_AUTO_TEST_CASE(what_never_will_be_is_said_at_once) {
    const auto kim = begin();
    BOOST_TEST(refusal_in(control("GET", "/sends/" + kim + "?until=Opened")) ==
               "409 never_happens");
    (void)control("PUT", "/clock", R"({"mode":"running"})");
    for (const auto* status : {"Initiated", "Suspicious%20Email", "Canceled"})
        BOOST_TEST_CONTEXT(status)
    BOOST_TEST(refusal_in(control("GET", "/sends/" + kim + "?until=" + status)) ==
               "409 never_happens");
    (void)act(kim, "bounce");
    for (const auto* status : {"Opened", "Redeemed", "Expired", "Sent"}) BOOST_TEST_CONTEXT(status)
    BOOST_TEST(refusal_in(control("GET", "/sends/" + kim + "?until=" + status)) ==
               "409 never_happens");
    BOOST_TEST(control("GET", "/sends/" + kim + "?until=Refunded").status == 200);
    BOOST_TEST(refusal_in(control("GET", "/sends/" + kim + "?until=sent")) == "400 unknown_status");
}

BOOST_AUTO_TEST_CASE(a_wait_asks_again_and_ends_when_the_status_comes_by_itself) {
    (void)begin(R"({"email":"opens@example.com"})");
    (void)control("PUT", "/clock", R"({"speed":3600})");
    const auto in = wait_for("/sends/1?until=Opened");
    const auto first = handler.handle(in);
    BOOST_TEST_REQUIRE(first.again.has_value());
    BOOST_TEST(first.again->count() > 0);
    BOOST_TEST(first.again->count() <= 1'000);
    wall += std::chrono::milliseconds{999};
    const auto second = handler.handle(in);
    BOOST_TEST_REQUIRE(second.again.has_value());
    wall += *second.again;
    const auto done = handler.handle(in);
    BOOST_TEST_REQUIRE(!done.again);
    BOOST_TEST(json_view::parse(done.answer.body)["status"] == "Opened");
    BOOST_TEST(now() == "2020-10-01T10:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_wait_ends_too_when_somebody_acts_or_it_becomes_hopeless) {
    (void)begin();
    (void)begin();
    (void)control("PUT", "/clock", R"({"mode":"running"})");
    const auto first = wait_for("/sends/1?until=Clicked");
    const auto second = wait_for("/sends/2?until=Clicked");
    BOOST_TEST(handler.handle(first).again.has_value());
    BOOST_TEST(handler.handle(second).again.has_value());
    (void)act("1", "click");
    (void)act("2", "bounce");
    BOOST_TEST(handler.handle(first).answer.status == 200);
    const auto hopeless = handler.handle(second);
    BOOST_TEST(!hopeless.again);
    BOOST_TEST(hopeless.answer.status == 409);
}

BOOST_AUTO_TEST_CASE(handles_of_a_scenario_are_accepted_wherever_an_id_is) {
    const auto world = make(R"({"scenario":{"world":{
        "funding":[{"id":"purse","balance":"50.00 USD"}],
        "gifts":[{"id":"tea","price":"5.00 USD"}],
        "campaigns":[{"id":"spring","gift":"tea"}]}}})");
    BOOST_TEST(get(world.path + "/funding/purse").at("/available") == "50.00 USD");
    const auto sent =
        post("/api/v3/sends", send_body(R"({"gift_id":"tea","metadata":{"campaign_id":"spring"}})"),
             bearer(token_for(world)));
    BOOST_TEST(sent.at("/send/campaign_id") == "1");
    BOOST_TEST(sent.at("/send/gift_id") == "1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
