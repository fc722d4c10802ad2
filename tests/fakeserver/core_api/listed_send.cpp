// SPDX-License-Identifier: MIT
// Tests GET /send: what is listed, in whose words, at whose hour, for how much (API-07, API-10).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;
using testing::json_view;

namespace {

struct listed_fixture : core_fixture {
    using core_fixture::core_fixture;

    /// A send of the scenario language, whoever begins it.
    void step(const std::string& what) {
        const auto done = control("POST", "/steps", what);
        BOOST_TEST_REQUIRE(done.status == 200, done.body);
    }
    std::string words(const char* id) {
        const auto all = read("/send").json()["sends"];
        for (const auto& each : all)
            if (each["id"] == std::stoi(id)) return words_of(each);
        return "not listed";
    }
    std::string cost() { return newest()["current_total_cost"]; }
    std::string sort() {
        const auto send = newest();
        return fmt::format("{}: {}", send["type"].get<std::string>(),
                           send["subtype"].get<std::string>());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_listed_send, listed_fixture)

BOOST_AUTO_TEST_CASE(API_07_a_send_with_everything_that_is_said_of_it) {
    (void)create(egift());
    (void)act("1", "open");
    BOOST_TEST(newest().dump() ==
               R"({"id":1,"send_gid":"Z2lkOi8vc2VuZG9zby9TZW5kLzE","type":"eGifts USA",)"
               R"("subtype":"eGift Cards USA","currency":"USD","current_total_cost":"25.0",)"
               R"("status":"Opened","created_at":"2020-10-01T02:00:00-07:00",)"
               R"("touch":{"id":4,"name":"Coffee, 30 days to open"},)"
               R"("recipient":{"name":"Kim Lee","email":"kim@example.com","company_name":""},)"
               R"("sender":{"id":1,"name":"Ann Admin","email":"ann@acme.example","team_id":null,)"
               R"("team_name":null},"sent_via":"Rocket","status_updates":[)"
               R"({"status":"pending","occurred_at":"2020-10-01T02:00:00-07:00"},)"
               R"({"status":"Sent","occurred_at":"2020-10-01T02:00:00-07:00"},)"
               R"({"status":"Opened","occurred_at":"2020-10-01T02:00:00-07:00"}]})");
}

BOOST_AUTO_TEST_CASE(API_07_winter_is_an_hour_further_from_greenwich) {
    (void)create(egift());
    (void)act("1", "open");
    (void)advance("2020-12-29T23:59:59Z");
    (void)advance("P1D");
    const auto last = newest()["status_updates"].back();
    BOOST_TEST(last["status"] == "Expired");
    BOOST_TEST(last["occurred_at"] == "2020-12-29T16:00:00-08:00");
}

BOOST_AUTO_TEST_CASE(TR_07_words_of_an_egifts_lives) {
    (void)create(egift());
    for (const auto* what : {"open", "click"}) (void)act("1", what);
    (void)act("1", "verify", R"({"email":"kim@example.com"})");
    (void)act("1", "pick");
    BOOST_TEST(words("1") == "pending, Sent, Opened, Clicked, Used");
    (void)create(egift());
    (void)act("2", "bounce");
    BOOST_TEST(words("2") == "pending, Sent, Bounced and Credited");
    (void)create(egift(R"({"touch_id":"unfunded"})"));
    BOOST_TEST(words("3") == "pending");
    (void)act("3", "cancel");
    BOOST_TEST(words("3") == "pending, Cancelled");
    (void)create(egift(R"({"touch_id":"day-1"})"));
    (void)advance("P2D");
    BOOST_TEST(words("4") == "pending, Sent, Expired and Credited");
}

BOOST_AUTO_TEST_CASE(TR_07_words_of_a_parcels_lives) {
    (void)create(asking());
    (void)create(asking(R"({"expire_after_days":2})"));
    (void)act("1", "confirm_address",
              R"({"address":{"line1":"9 Elm Street","city":"Boston","state":"MA",
                  "postal_code":"02101","country":"US"}})");
    for (const auto* what :
         {"fulfil", "fulfillment_issue", "resolve", "ship", "undeliverable", "return"})
        (void)act("1", what);
    BOOST_TEST(words("1") ==
               "pending, Confirming Address, Processing, Packed, Paused, Packed, Shipped, "
               "Undeliverable");
    (void)advance("P2D");
    BOOST_TEST(words("2") == "pending, Confirming Address, Address Confirmation - Cancelled");
    (void)create(asking(R"({"touch_id":"amazon"})"));
    (void)act("3", "cancel");
    BOOST_TEST(words("3") == "pending, Confirming Address, Cancelled");
    (void)create(notebook());
    (void)act("4", "cancel", R"({"by":"support"})");
    BOOST_TEST(words("4") == "pending, Processing, Cancelled, Refunded");
    (void)create(notebook());
    (void)act("5", "fail");
    BOOST_TEST(words("5") == "pending, Processing, Failed");
}

BOOST_AUTO_TEST_CASE(GL_05_what_a_trigger_sent_shows_no_opening) {
    step(R"({"send":{"as":"t","campaign":"day-30","sender":"sam","by":"trigger"}})");
    (void)act("1", "open");
    BOOST_TEST(words("1") == "pending, Sent");
    BOOST_TEST(newest()["status"] == "Sent");
    BOOST_TEST(newest()["sent_via"] == "Salesforce Trigger");
    (void)act("1", "click");
    BOOST_TEST(words("1") == "pending, Sent, Clicked");
}

BOOST_AUTO_TEST_CASE(API_07_everybodys_sends_and_where_they_came_from) {
    (void)begin(R"({"metadata":{"campaign_id":4}})");
    (void)begin();
    step(R"({"send":{"as":"s","campaign":"day-30","sender":"sam"}})");
    (void)create(egift());
    const auto all = read("/send").json()["sends"];
    BOOST_TEST_REQUIRE(all.size() == 4U);
    BOOST_TEST(all[0]["sent_via"] == "Sendoso.com");
    BOOST_TEST(all[0]["touch"]["id"] == 4);
    BOOST_TEST(all[1]["touch"].dump() == R"({"id":null,"name":null})");
    BOOST_TEST(all[2]["sender"]["name"] == "Sam Sender");
    BOOST_TEST(all[2]["sender"]["team_id"] == 1);
    BOOST_TEST(all[2]["sender"]["team_name"] == "Sales");
    BOOST_TEST(all[3]["sent_via"] == "Rocket");
    const auto page = read("/send?page=2&per_page=3");
    BOOST_TEST(page.at("/total_count") == "4");
    BOOST_TEST(page.at("/sends/0/id") == "4");
}

BOOST_AUTO_TEST_CASE(PR_02_reachdesks_sends_are_not_seen) {
    BOOST_TEST_REQUIRE(
        control("POST", "/links/webinar/claim", R"({"email":"kim@example.com"})").status == 200);
    (void)create(egift());
    BOOST_TEST(total() == "2");
    BOOST_TEST(read("/send").at("/total_count") == "1");
    BOOST_TEST(newest()["id"] == 2);
}

BOOST_AUTO_TEST_CASE(API_07_the_cost_is_what_it_comes_to_and_then_what_was_paid) {
    (void)create(egift());
    BOOST_TEST(cost() == "25.0");
    (void)act("1", "bounce");
    BOOST_TEST(cost() == "0.0");
    (void)create(notebook());
    BOOST_TEST(cost() == "38.0");
    (void)act("2", "fulfil");
    (void)act("2", "ship", R"({"cost":"9.25 USD"})");
    BOOST_TEST(cost() == "39.25");
    (void)act("2", "deliver");
    BOOST_TEST(cost() == "39.25");
    (void)create(asking());
    BOOST_TEST(cost() == "38.0");
    (void)act("3", "cancel");
    BOOST_TEST(cost() == "0.0");
    (void)create(egift(R"({"touch_id":"unfunded"})"));
    BOOST_TEST(cost() == "25.0");
}

BOOST_AUTO_TEST_CASE(SI_09_a_test_costs_nothing) {
    step(R"({"add_campaign":{"id":"test","gift":"coffee","pays":"main","testing":true}})");
    (void)create(egift(R"({"touch_id":"test"})"));
    BOOST_TEST(cost() == "0.0");
}

BOOST_AUTO_TEST_CASE(API_07_what_sort_of_send_it_is) {
    (void)create(egift(R"({"touch_id":"either"})"));
    BOOST_TEST(sort() == "Sendoso Choice: On-Demand");
    (void)create(egift(R"({"touch_id":"tasting"})"));
    BOOST_TEST(sort() == "Sendoso Direct: Experiences");
    (void)create(egift(R"({"touch_id":"trees"})"));
    BOOST_TEST(sort() == "eGifts USA: Donate to Charity");
    (void)create(notebook());
    BOOST_TEST(sort() == "Inventoried Sends: Custom");
    (void)create(notebook(R"({"touch_id":"swag"})"));
    BOOST_TEST(sort() == "Inventoried Sends: Custom");
    (void)create(notebook(R"({"touch_id":"amazon"})"));
    BOOST_TEST(sort() == "Amazon: Buy/Send via Amazon");
}

BOOST_AUTO_TEST_CASE(API_07_cards_are_called_after_what_they_are_for_or_their_country) {
    const struct {
        const char* price;
        const char* more;
        const char* balance;
        const char* sort;
    } rows[] = {
        {"5.00 USD", R"(,"category":"coffee")", "99.00 USD", "eGifts USA: Coffee"},
        {"5.00 EUR", R"(,"category":"Lunch")", "99.00 EUR", "eGifts International: Lunch"},
        {"5.00 GBP", "", "99.00 GBP", "eGifts International: eGift Cards UK"},
        {"5.00 EUR", "", "99.00 EUR", "eGifts International: eGift Cards Germany"},
        {"5.00 EUR", R"(,"countries":["IT"])", "99.00 EUR",
         "eGifts International: eGift Cards Italy"},
        {"500 JPY", "", "9900 JPY", "eGifts International: On-Demand"},
    };
    for (const auto& each : rows) BOOST_TEST_CONTEXT(each.sort) {
            listed_fixture own(
                fmt::format(R"({{"scenario":{{"world":{{"funding":[{{"id":"f","balance":"{}"}}],)"
                            R"("gifts":[{{"id":"g","kind":"egift","price":"{}"{}}}],)"
                            R"("campaigns":[{{"id":"c","gift":"g","pays":"f"}}]}}}}}})",
                            each.balance, each.price, each.more));
            (void)own.create(egift(R"({"touch_id":"c"})"));
            BOOST_TEST(own.sort() == each.sort);
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
