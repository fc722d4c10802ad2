// SPDX-License-Identifier: MIT
// Tests POST /send/generate_egift_links (API-07, GL-01, GL-05).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;
using testing::said;

namespace {

struct links_fixture : core_fixture {
    using core_fixture::core_fixture;

    said generate(const std::string& body) { return write("/send/generate_egift_links", body); }
    void refuses(const std::string& body, const char* answer) {
        const auto before = digest();
        BOOST_TEST_CONTEXT(body) BOOST_TEST(told(generate(body)) == answer);
        BOOST_TEST(digest() == before);
    }
};

struct paid_in_euros : links_fixture {
    paid_in_euros()
        : links_fixture(R"({"scenario":{"world":{
              "funding":[{"id":"euros","balance":"100.00 EUR"}],
              "gifts":[{"id":"coffee","kind":"egift","price":"25.00 USD"}],
              "campaigns":[{"id":"mixed","gift":"coffee","pays":"euros"}]}}})") {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_generate_links, links_fixture)

BOOST_AUTO_TEST_CASE(GL_01_each_recipient_gets_a_link_that_is_charged_now) {
    const auto made = generate(links(R"({"touch_id":"day-7"})"));
    BOOST_TEST(told(made) == "200 Success! Here are your 2 eGift Card links:");
    BOOST_TEST(made.at("/expiration_days") == "7");
    BOOST_TEST(made.at("/egift_links/0/recipient_email_or_phone_number") == "kim@example.com");
    BOOST_TEST(made.at("/egift_links/1/recipient_email_or_phone_number") == "lee@example.com");
    BOOST_TEST(made.at("/egift_links/0/egift_link") != made.at("/egift_links/1/egift_link"));
    BOOST_TEST(available() == "9950.00 USD");
    for (const auto* each : {"1", "2"}) {
        BOOST_TEST(status_of(each) == "Sent");
        BOOST_TEST(control("GET", std::string("/sends/") + each).at("/channel") == "link");
    }
    BOOST_TEST(control("GET", "/mail").body == "[]");
}

BOOST_AUTO_TEST_CASE(GL_03_following_it_is_the_click_and_no_opening_is_ever_told) {
    const auto link = testing::path_in(generate(links()).at("/egift_links/0/egift_link"));
    const auto page = get(link);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.find("<h1>, ") == std::string::npos);
    BOOST_TEST(words_of(read("/send").json()["sends"][0]) == "pending, Sent, Clicked");
}

BOOST_AUTO_TEST_CASE(GL_01_what_nobody_can_pay_says_not_yet) {
    const auto made = generate(links(R"({"touch_id":"unfunded"})"));
    BOOST_TEST(made.status == 200);
    BOOST_TEST(status_of("1") == "Insufficient Funds");
    BOOST_TEST(get(testing::path_in(made.at("/egift_links/0/egift_link"))).status == 409);
}

BOOST_AUTO_TEST_CASE(API_07_one_of_them_blank_and_none_is_made) {
    refuses(links(R"({"recipient_users":[{"email":"kim@example.com"},{"email":" "}]})"),
            "400 recipient_users[1].email can't be blank");
    refuses(links(R"({"recipient_users":[{"email":"kim@example.com"},{},7]})"),
            "400 recipient_users[1].email can't be blank, "
            "recipient_users[2] must be an object with an email");
    refuses(links(R"({"recipient_users":[]})"), "400 recipient_users can't be blank");
    refuses(links(R"({"recipient_users":null})"), "400 recipient_users can't be blank");
    refuses(links(R"({"recipient_users":"kim@example.com"})"),
            "400 recipient_users must be an array, not a string");
    refuses(links(R"({"via":"single_email_address","email":"kim@example.com"})"),
            "400 via can be one of these: generate_egift_links");
    refuses(links(R"({"via_from":null})"), "400 via_from can't be blank");
    BOOST_TEST(told(generate(links(R"({"touch_id":10})"))) ==
               "400 via can be one of these for this touch: single_person_or_company");
}

BOOST_FIXTURE_TEST_CASE(API_07_what_the_domain_refuses_makes_none_of_them, paid_in_euros) {
    // A wrong email alone would be recorded; what the right one gets cannot be paid.
    BOOST_TEST(
        told(generate(links(
            R"({"touch_id":"mixed","recipient_users":[{"email":"no"},{"email":"a@b.test"}]})"))) ==
        "400 gift and payer use different currencies, and nothing is converted");
    BOOST_TEST(total() == "0");
}

BOOST_AUTO_TEST_CASE(API_09_the_same_recipient_twice_is_two_sends) {
    const auto made = generate(
        links(R"({"recipient_users":[{"email":"kim@example.com"},{"email":"kim@example.com"}]})"));
    BOOST_TEST(made.status == 200);
    BOOST_TEST(total() == "2");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
