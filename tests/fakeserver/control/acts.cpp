// SPDX-License-Identifier: MIT
// Tests POST sends/{send}/{act}.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

BOOST_FIXTURE_TEST_SUITE(control_acts, demo_fixture)

BOOST_AUTO_TEST_CASE(an_act_answers_with_the_status_it_leads_to) {
    const auto kim = begin(R"({"metadata":{"campaign_id":"either"}})");
    const auto opened = control("POST", "/sends/" + kim + "/open");
    BOOST_TEST(opened.status == 200);
    BOOST_TEST(opened.body == R"({"id":"1","status":"Opened"})");
    BOOST_TEST(act(kim, "click", "{}") == "Clicked");
    BOOST_TEST(act(kim, "verify", R"({"email":"KIM@example.com"})") == "Verified");
    BOOST_TEST(act(kim, "pick", R"({"gift_id":"2"})") == "Redeemed");
}

BOOST_AUTO_TEST_CASE(every_act_takes_its_own_fields) {
    const struct {
        const char* act;
        const char* body;
        const char* status;
    } rows[] = {
        {"open", "", "Opened"},      {"click", "", "Clicked"},
        {"bounce", "", "Refunded"},  {"bounce", "{}", "Refunded"},
        {"soft_bounce", "", "Sent"}, {"soft_bounce", R"({"failures":2})", "Sent"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.act) BOOST_TEST(act(begin(), row.act, row.body) == row.status);
    const auto phone = begin(R"({"phone":"+1 555 0100"})");
    (void)act(phone, "click");
    BOOST_TEST(act(phone, "verify", R"({"phone":"1-555-0100"})") == "Verified");
    BOOST_TEST(act(phone, "pick", R"({"gift_id":1})") == "Redeemed");
    const auto handle = begin();
    (void)act(handle, "click");
    (void)act(handle, "verify", R"({"email":"kim@example.com"})");
    BOOST_TEST(act(handle, "pick", R"({"gift_id":"coffee"})") == "Redeemed");
}

BOOST_AUTO_TEST_CASE(a_held_send_is_decided_by_whoever_may) {
    const struct {
        const char* act;
        const char* body;
        const char* outcome;
    } rows[] = {
        {"approve", "", "Sent"},
        {"approve", R"({"by":"ann"})", "Sent"},
        {"approve", R"({"by":1})", "Sent"},
        {"approve", R"({"by":"1"})", "Sent"},
        {"approve", R"({"by":"sam"})", "409 not_permitted"},
        {"cancel", "", "Canceled"},
        {"cancel", R"({"by":"ann"})", "Canceled"},
        {"cancel", R"({"by":"sam"})", "409 not_permitted"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.act << row.body)
    BOOST_TEST(act(begin(R"({"team_id":"interns"})"), row.act, row.body) == row.outcome);
}

BOOST_AUTO_TEST_CASE(a_refusal_is_409_with_its_own_code_and_changes_nothing) {
    const auto kim = begin();
    const auto held = begin(R"({"team_id":"2"})");
    const auto bounced = begin();
    (void)act(bounced, "bounce");
    const auto before = digest();
    const struct {
        std::string send;
        const char* act;
        const char* body;
        const char* code;
    } rows[] = {
        {held, "open", "", "awaiting_approval"},
        {bounced, "click", "", "offer_bounced"},
        {kim, "verify", R"({"email":"kim@example.com"})", "not_clicked"},
        {kim, "pick", "", "not_clicked"},
        {kim, "cancel", "", "wrong_state"},
        {kim, "approve", "", "wrong_state"},
    };
    for (const auto& row : rows) {
        const auto refused = control("POST", "/sends/" + row.send + "/" + row.act, row.body);
        BOOST_TEST_CONTEXT(row.act) {
            BOOST_TEST(refusal_in(refused) == std::string("409 ") + row.code);
            BOOST_TEST(refused.at("/error/message") ==
                       std::string(sentence(refusal_named(row.code).value())));
        }
    }
    BOOST_TEST(digest() == before);
    advance("P30D");
    BOOST_TEST(act(kim, "open") == "409 offer_expired");
}

BOOST_AUTO_TEST_CASE(a_choice_outside_the_offer_and_a_second_one_are_refused) {
    const auto kim = begin(R"({"metadata":{"campaign_id":"either"}})");
    (void)act(kim, "click");
    (void)act(kim, "verify", R"({"email":"kim@example.com"})");
    BOOST_TEST(act(kim, "pick") == "409 gift_not_offered");
    BOOST_TEST(act(kim, "pick", R"({"gift_id":"4"})") == "409 gift_not_offered");
    BOOST_TEST(act(kim, "pick", R"({"gift_id":"1"})") == "Redeemed");
    BOOST_TEST(act(kim, "pick", R"({"gift_id":"1"})") == "409 already_redeemed");
}

BOOST_AUTO_TEST_CASE(a_bad_body_is_400_with_its_place) {
    const auto kim = begin();
    const struct {
        const char* act;
        const char* body;
        const char* pointer;
    } rows[] = {
        {"open", R"({"at":"now"})", "/at"},
        {"open", "[]", ""},
        {"verify", "{}", ""},
        {"verify", "", ""},
        {"verify", R"({"email":5})", "/email"},
        {"verify", R"({"emial":"x"})", ""},
        {"pick", R"({"gift_id":"99"})", "/gift_id"},
        {"pick", R"({"gift_id":1.5})", "/gift_id"},
        {"pick", R"({"gift":"1"})", "/gift"},
        {"soft_bounce", R"({"failures":0})", "/failures"},
        {"soft_bounce", R"({"failures":5})", "/failures"},
        {"approve", R"({"by":"nobody"})", "/by"},
        {"cancel", R"({"by":[]})", "/by"},
        {"bounce", R"({"by":"ann"})", "/by"},
    };
    for (const auto& row : rows) {
        const auto refused = control("POST", "/sends/" + kim + "/" + row.act, row.body);
        BOOST_TEST_CONTEXT(row.act << row.body << refused.body) {
            BOOST_TEST(refusal_in(refused) == "400 bad_body");
            BOOST_TEST(refused.at("/error/problems/0/pointer") == row.pointer);
        }
    }
    BOOST_TEST(refusal_in(post(here.path + "/sends/1/open", "x=1",
                               {{"Content-Type", "text/plain"}})) == "415 unsupported_media_type");
    BOOST_TEST(status_of(kim) == "Sent");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404) {
    const auto kim = begin();
    for (const auto* send : {"2", "0", "x", "-1", "1.0", "99999999999"})
        BOOST_TEST_CONTEXT(send) BOOST_TEST(act(send, "open") == "404 unknown_send");
    for (const auto* what : {"opne", "begin", "leave", "lapse", "credit", "remind", "Open"})
        BOOST_TEST_CONTEXT(what) BOOST_TEST(act(kim, what) == "404 unknown_act");
    BOOST_TEST(control("POST", "/sends/1/opne").at("/error/message") ==
               "there is no act \"opne\"; did you mean \"open\"?");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
