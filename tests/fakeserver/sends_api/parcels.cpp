// SPDX-License-Identifier: MIT
// Tests parcels in the sends API: what a client sees of them from the order to the door (API-04,
// API-06, PH, FN-04 to FN-06).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::said;

namespace {

struct parcels_fixture : demo_fixture {
    using demo_fixture::demo_fixture;

    said shown(const std::string& id) { return as_client("GET", "/api/v3/sends/" + id); }
    /// "processing: Order Received".
    std::string status_in_words(const std::string& id) {
        const auto answer = shown(id);
        return answer.at("/send/status") + ": " + answer.at("/send/tracker_status");
    }
    std::string words_of(const std::string& id) {
        std::string text;
        const auto send = shown(id).json()["send"];
        for (const auto& each : send["history"])
            text += (text.empty() ? "" : ", ") + each["status"].get<std::string>();
        return text;
    }
};

struct scripted_fixture : parcels_fixture {
    scripted_fixture() : parcels_fixture(scripted_wish) {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_parcels, parcels_fixture)

BOOST_AUTO_TEST_CASE(a_parcel_is_answered_with_its_order_its_address_and_its_costs) {
    const auto send = shown(begin_parcel()).json()["send"];
    BOOST_TEST(send["status"] == "processing");
    BOOST_TEST(send["tracker_status"] == "Order Received");
    BOOST_TEST(send["order_number"] == "GS-0000001");
    BOOST_TEST(send["variant_id"].is_null());
    BOOST_TEST(send["tracking"].is_null());
    BOOST_TEST(send["problem"].is_null());
    BOOST_TEST(send["advice"].is_null());
    BOOST_TEST(send["price"] == 20.0);
    BOOST_TEST(send["address"].dump() ==
               R"({"line1":"1 Main Street","line2":"","city":"Springfield","state":"IL",)"
               R"("postal_code":"62701","country":"US"})");
    BOOST_TEST(send["costs"].dump() ==
               R"({"item":20.0,"fulfillment":10.0,"shipping":8.0,"held":0.0,"charged":38.0})");
    BOOST_TEST(available() == "9962.00 USD");
}

BOOST_AUTO_TEST_CASE(by_sla_a_parcel_arrives_though_the_clock_is_frozen) {
    const auto kim = begin_parcel();
    advance("P21D");
    BOOST_TEST(status_in_words(kim) == "delivered: Delivered");
    BOOST_TEST(words_of(kim) == "Initiated, Order Received, Fulfilling, Shipped, Delivered");
    const auto tracking = shown(kim).json()["send"]["tracking"];
    BOOST_TEST(tracking["carrier"] == "UPS");
    BOOST_TEST(tracking["number"] == "1Z0000000001");
    BOOST_TEST(tracking["url"] == "https://tracking.example/UPS/1Z0000000001");
}

BOOST_AUTO_TEST_CASE(an_inventoried_parcel_is_shipped_on_its_second_or_third_business_day) {
    const auto kim = begin_parcel();  // on a Thursday
    advance("2020-10-05T08:59:59.999Z");
    BOOST_TEST(status_in_words(kim).starts_with("processing: "));
    advance("2020-10-06T09:00:00Z");
    BOOST_TEST(status_in_words(kim) == "shipped: Shipped");
}

BOOST_AUTO_TEST_CASE(what_amazon_has_to_bring_first_takes_longer) {
    const auto kim = begin_parcel(R"({"gift_id":"9"})");
    BOOST_TEST(status_in_words(kim) == "processing: Amazon Fulfilling");
    BOOST_TEST(shown(kim).at("/send/costs") ==
               R"({"item":60.0,"fulfillment":10.0,"shipping":15.0,"held":15.0,"charged":70.0})");
    advance("P30D");
    BOOST_TEST(words_of(kim) ==
               "Initiated, Amazon Fulfilling, Amazon Shipped, Order Received, Fulfilling, Shipped, "
               "Delivered");
    BOOST_TEST(available() == "9915.00 USD");
}

BOOST_AUTO_TEST_CASE(magic_recipients_confirm_or_do_not_or_cannot_be_found) {
    const auto campaign = R"(,"metadata":{"campaign_id":"where-to"}})";
    const auto to = [&](const std::string& whom) {
        return begin_parcel((R"({"email":")" + whom + R"(@example.com")" + campaign).c_str());
    };
    const auto confirms = to("confirms");
    const auto redeems = to("redeems");
    const auto refuses = to("no-confirm");
    const auto unlucky = begin_parcel(R"({"email":"undeliverable@example.com"})");
    BOOST_TEST(status_in_words(confirms) == "pending: Offer Sent");
    advance("PT10M");
    BOOST_TEST(status_in_words(confirms) == "processing: Order Received");
    BOOST_TEST(status_in_words(redeems) == "processing: Order Received");
    advance("P40D");
    BOOST_TEST(status_in_words(refuses) == "failed: Confirmation Canceled");
    BOOST_TEST(status_in_words(unlucky) == "returned: Undeliverable");
    BOOST_TEST(words_of(unlucky) ==
               "Initiated, Order Received, Fulfilling, Shipped, Undeliverable");
    BOOST_TEST(shown(unlucky).at("/send/advice") == "null");
    BOOST_TEST(shown(unlucky).at("/send/problem") == "the carrier could not hand the parcel over");
    BOOST_TEST(status_in_words(confirms) == "delivered: Delivered");
    // 38.00 for each of three, and 2.95 for the way back.
    BOOST_TEST(available() == "9883.05 USD");
}

BOOST_AUTO_TEST_CASE(a_magic_recipient_chooses_first_where_there_is_something_to_choose) {
    const auto kim = begin_parcel(R"({"gift_id":"8","email":"confirms@example.com"})");
    advance("PT49M59.999S");
    BOOST_TEST(shown(kim).at("/send/variant_id") == "null");
    advance("PT0.001S");
    BOOST_TEST(shown(kim).at("/send/variant_id") != "null");
    advance("PT9M59.999S");
    BOOST_TEST(status_in_words(kim) == "pending: Offer Sent");
    advance("PT0.001S");
    BOOST_TEST(status_in_words(kim) == "processing: Order Received");
}

BOOST_AUTO_TEST_CASE(what_is_held_is_accepted_and_pending) {
    const struct {
        const char* patch;
        const char* words;
    } rows[] = {
        {R"({"gift_id":"7"})", "pending: Out of Stock"},
        {R"({"gift_id":"8","variant_id":"XL"})", "pending: Out of Stock"},
        {R"({"team_id":"2"})", "pending: Insufficient Funds"},
        {R"({"metadata":{"campaign_id":"approved"}})", "pending: Pending Approval"},
        {R"({"gift_id":"8"})", "pending: Offer Sent"},
        {R"({"metadata":{"campaign_id":"where-to"}})", "pending: Offer Sent"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.patch)
    BOOST_TEST(status_in_words(begin_parcel(row.patch)) == row.words);
}

BOOST_AUTO_TEST_CASE(a_variant_is_called_by_its_id_and_kept) {
    for (const auto* variant : {"\"L\"", "\"3\"", "3"}) {
        const auto kim =
            begin_parcel((std::string(R"({"gift_id":"8","variant_id":)") + variant + "}").c_str());
        BOOST_TEST(shown(kim).at("/send/variant_id") == "L");
        BOOST_TEST(status_in_words(kim) == "processing: Order Received");
    }
    BOOST_TEST(control("GET", "/gifts").at("/7/variants/2/stock") == "47");
}

BOOST_FIXTURE_TEST_CASE(a_true_up_shows_in_the_costs, scripted_fixture) {
    const auto kim = begin_parcel();
    advance("P30D");
    BOOST_TEST(status_in_words(kim) == "processing: Order Received");
    BOOST_TEST(shown(kim).at("/send/advice") == "contact Support with the order number GS-0000001");
    (void)act(kim, "fulfil");
    (void)act(kim, "ship", R"({"carrier":"FedEx","tracking":"T 1","cost":"9.20 USD"})");
    BOOST_TEST(status_in_words(kim) == "shipped: Shipped");
    BOOST_TEST(shown(kim).at("/send/tracking/number") == "T 1");
    BOOST_TEST(shown(kim).at("/send/costs/charged") == "39.2");
    BOOST_TEST(available() == "9960.80 USD");
}

BOOST_FIXTURE_TEST_CASE(equal_words_beside_one_another_are_one_entry, scripted_fixture) {
    const auto kim = begin_parcel();
    for (const auto* each :
         {"fulfillment_issue", "resolve", "fulfil", "ship", "undeliverable", "return"})
        (void)act(kim, each);
    BOOST_TEST(status_of(kim) == "Returned");
    BOOST_TEST(words_of(kim) ==
               "Initiated, Order Received, Fulfillment Issue, Order Received, Fulfilling, Shipped, "
               "Undeliverable");
    BOOST_TEST(status_in_words(kim) == "returned: Undeliverable");
}

BOOST_FIXTURE_TEST_CASE(an_egift_chosen_instead_is_shown_as_one, scripted_fixture) {
    const auto kim = begin(R"({"metadata":{"campaign_id":"anything"}})");
    BOOST_TEST(shown(kim).at("/send/order_number") == "GS-0000001");
    BOOST_TEST(shown(kim).at("/send/address") == "null");
    (void)act(kim, "choose", R"({"gift_id":"coffee"})");
    BOOST_TEST(status_in_words(kim) == "processing: Clicked");
    BOOST_TEST(shown(kim).at("/send/order_number") == "nothing");
    BOOST_TEST(shown(kim).at("/send/price") == "25.0");
    BOOST_TEST(shown(kim).at("/send/tracking") == "null");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
