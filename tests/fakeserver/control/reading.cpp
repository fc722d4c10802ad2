// SPDX-License-Identifier: MIT
// Tests the read models and top-ups: funding, ledger, campaigns, gifts, mail.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::path_in;
using testing::refusal_in;

BOOST_FIXTURE_TEST_SUITE(control_reading, demo_fixture)

BOOST_AUTO_TEST_CASE(funding_is_listed_and_shown_in_plain_amounts) {
    (void)begin();
    const auto all = control("GET", "/funding").json();
    BOOST_TEST(all.size() == 5U);
    BOOST_TEST(all[0]["id"] == "1");
    BOOST_TEST(all[0]["available"] == "9975.00 USD");
    BOOST_TEST(all[0]["held"] == "0.00 USD");
    BOOST_TEST(all[0]["spent"] == "25.00 USD");
    for (const auto* id : {"1", "main"})
        BOOST_TEST(control("GET", std::string("/funding/") + id).json() == all[0]);
    BOOST_TEST(refusal_in(control("GET", "/funding/9")) == "404 unknown_funding");
    BOOST_TEST(refusal_in(control("GET", "/funding/mian")) == "404 unknown_funding");
    BOOST_TEST(control("GET", "/funding/mian").at("/error/message") ==
               "there is no funding source \"mian\"; did you mean \"main\"?");
}

BOOST_AUTO_TEST_CASE(a_top_up_answers_with_the_source) {
    const auto done = control("POST", "/funding/empty/top_up", R"({"amount":"50.00 USD"})");
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.at("/id") == "2");
    BOOST_TEST(done.at("/available") == "50.00 USD");
    BOOST_TEST(
        control("POST", "/funding/2/top_up", R"({"amount":"0.01 USD","by":1})").at("/available") ==
        "50.01 USD");
}

BOOST_AUTO_TEST_CASE(a_top_up_that_may_not_be_is_refused) {
    const struct {
        const char* source;
        const char* body;
        const char* outcome;
    } rows[] = {
        {"9", R"({"amount":"50.00 USD"})", "404 unknown_funding"},
        {"1", R"({"amount":"0.00 USD"})", "409 amount_not_positive"},
        {"1", R"({"amount":"-5.00 USD"})", "409 amount_not_positive"},
        {"1", R"({"amount":"5.00 EUR"})", "409 currency_mismatch"},
        {"1", R"({"amount":"5.00 USD","by":"sam"})", "409 not_permitted"},
        {"1", R"({"amount":"90000000000000000.00 USD"})", "409 money_overflow"},
        {"1", R"({"amount":"5 dollars"})", "400 bad_body"},
        {"1", R"({"amount":5})", "400 bad_body"},
        {"1", R"({"amount":"5.00 USD","by":"nobody"})", "400 bad_body"},
        {"1", R"({"amount":"5.00 USD","for":"x"})", "400 bad_body"},
        {"1", "{}", "400 bad_body"},
        {"1", "", "415 unsupported_media_type"},
    };
    (void)control("POST", "/funding/1/top_up", R"({"amount":"90000000000000000.00 USD"})");
    const auto before = digest();
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.body)
    BOOST_TEST(refusal_in(control("POST", std::string("/funding/") + row.source + "/top_up",
                                  row.body)) == row.outcome);
    BOOST_TEST(digest() == before);
    (void)control("POST", "/steps", R"({"close_funding":"empty"})");
    BOOST_TEST(refusal_in(control("POST", "/funding/2/top_up", R"({"amount":"5.00 USD"})")) ==
               "409 funding_closed");
}

BOOST_AUTO_TEST_CASE(the_ledger_shows_every_posting) {
    (void)begin();
    const auto all = control("GET", "/ledger").json();
    BOOST_TEST(all.back()["amount"] == "25.00 USD");
    BOOST_TEST(all.back()["from"] == "available");
    BOOST_TEST(all.back()["to"] == "spent");
    BOOST_TEST(all.back()["rule"] == "FN-03");
    BOOST_TEST(all.back()["send"] == "1");
}

BOOST_AUTO_TEST_CASE(campaigns_and_gifts_are_listed_whole) {
    const auto campaigns = control("GET", "/campaigns").json();
    BOOST_TEST(campaigns.size() == 17U);
    BOOST_TEST(campaigns[3]["id"] == "4");
    BOOST_TEST(campaigns[3]["name"] == "Coffee, 30 days to open");
    BOOST_TEST(campaigns[3]["kind"] == "egift");
    BOOST_TEST(campaigns[3]["offer_days"] == 30);
    BOOST_TEST(campaigns[3]["status"] == "Active");
    (void)control("POST", "/steps", R"({"archive_campaign":"day-30"})");
    BOOST_TEST(control("GET", "/campaigns").at("/3/status") == "Archived");
    (void)control("POST", "/steps", R"({"delist_gift":"coffee"})");
    const auto gifts = control("GET", "/gifts").json();
    BOOST_TEST(gifts.size() == 9U);
    BOOST_TEST(gifts[0]["price"] == "25.00 USD");
    BOOST_TEST(gifts[0]["delisted"] == true);
}

BOOST_AUTO_TEST_CASE(mail_is_shown_as_its_reader_sees_it) {
    const auto kim = begin();
    (void)begin(R"({"email":"lee@example.com"})");
    const auto mail = control("GET", "/mail?to=KIM%40example.com").json();
    BOOST_TEST_REQUIRE(mail.size() == 1U);
    BOOST_TEST(mail[0]["kind"] == "offer");
    BOOST_TEST(mail[0]["to"] == "kim@example.com");
    BOOST_TEST(mail[0]["subject"] == "Ann Admin has sent you a gift");
    BOOST_TEST(mail[0]["at"] == "2020-10-01T09:00:00Z");
    BOOST_TEST(mail[0]["links"].size() == 1U);
    BOOST_TEST(mail[0]["links"][0]["rel"] == "offer");
    BOOST_TEST(path_in(mail[0]["links"][0]["url"]) == link_of(kim, "offer"));
    BOOST_TEST(path_in(mail[0]["pixel"]) == "/o" + link_of(kim, "offer").substr(2) + ".gif");
    BOOST_TEST(control("GET", "/mail").json().size() == 2U);
    BOOST_TEST(control("GET", "/mail?to=nobody@example.com").body == "[]");
}

BOOST_AUTO_TEST_CASE(each_kind_of_mail_has_its_links) {
    (void)begin();
    advance("P28D");
    (void)act("1", "click");
    (void)act("1", "verify", R"({"email":"kim@example.com"})");
    std::string all;
    for (const auto& each : control("GET", "/mail").json()) {
        all += each["kind"].get<std::string>() + (each["pixel"].is_null() ? "" : "*");
        for (const auto& link : each["links"]) all += "-" + link["rel"].get<std::string>();
        all += " ";
    }
    BOOST_TEST(all == "offer*-offer reminder*-offer opened code-redeem ");
    const auto code = control("GET", "/mail").json().back();
    BOOST_TEST(path_in(code["links"][0]["url"]) == link_of("1", "redeem"));
}

BOOST_AUTO_TEST_CASE(links_are_written_for_the_host_that_was_asked) {
    (void)begin();
    const auto mail = get(here.path + "/mail", {{"Host", "127.0.0.1:9999"}}).json();
    BOOST_TEST(
        mail[0]["links"][0]["url"].get<std::string>().starts_with("http://127.0.0.1:9999/g/1."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
