// SPDX-License-Identifier: MIT
// Tests POST sends/{send}/{act} for parcels: every act of recipient, Amazon, warehouse, carrier and
// users, with its fields and its money (PH, FN-05, FN-06, FN-11).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

namespace {

struct parcel_fixture : demo_fixture {
    parcel_fixture() : demo_fixture(scripted_wish) {}

    std::string choice() {
        return begin_parcel(R"({"gift_id":"1","metadata":{"campaign_id":"anything"}})");
    }
    /// "9962.00 USD, 0.00 USD, 38.00 USD": available, held and spent of the main source.
    std::string money() {
        const auto main = control("GET", "/funding/main");
        return fmt::format("{}, {}, {}", main.at("/available"), main.at("/held"),
                           main.at("/spent"));
    }
    std::string of_parcel(const std::string& send, const std::string& field) {
        return control("GET", "/sends/" + send).at(("/parcel/" + field).c_str());
    }
    /// Each act with its body and what comes of it, in order.
    struct act_row {
        const char* act;
        const char* body;
        const char* outcome;
    };
    void play(const std::string& send, std::initializer_list<act_row> rows) {
        for (const auto& each : rows) BOOST_TEST_CONTEXT(each.act << each.body)
        BOOST_TEST(act(send, each.act, each.body) == each.outcome);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_acts_on_parcels, parcel_fixture)

BOOST_AUTO_TEST_CASE(warehouse_and_carrier_bring_it_home) {
    const auto kim = begin_parcel();
    play(kim, {{"fulfillment_issue", R"({"reason":"no boxes left"})", "Fulfillment Issue"},
               {"resolve", "", "Order Received"},
               {"fulfil", "", "Fulfilling"},
               {"fulfillment_issue", "", "Fulfillment Issue"},
               {"resolve", "{}", "Fulfilling"},
               {"ship", R"({"carrier":"FedEx","tracking":"77","cost":"9.20 USD"})", "Shipped"},
               {"cancel", R"({"by":"support"})", "409 not_permitted"},
               {"deliver", "", "Delivered"}});
    BOOST_TEST(of_parcel(kim, "carrier") == "FedEx");
    BOOST_TEST(of_parcel(kim, "tracking") == "77");
    BOOST_TEST(of_parcel(kim, "shipping") == "9.20 USD");
    BOOST_TEST(money() == "9960.80 USD, 0.00 USD, 39.20 USD");
}

BOOST_AUTO_TEST_CASE(a_parcel_that_comes_back_costs_a_fee_and_fills_the_stock) {
    const auto kim = begin_parcel();
    BOOST_TEST(control("GET", "/gifts").at("/5/stock") == "999");
    play(kim, {{"fulfil", "", "Fulfilling"},
               {"ship", "", "Shipped"},
               {"undeliverable", R"({"reason":"nobody was home"})", "Undeliverable"},
               {"deliver", "", "409 wrong_state"}});
    BOOST_TEST(of_parcel(kim, "problem") == "nobody was home");
    BOOST_TEST(of_parcel(kim, "advice") ==
               "contact Support with the order number GS-0000001 or the tracking number "
               "1Z0000000001");
    BOOST_TEST(act(kim, "return") == "Returned");
    BOOST_TEST(control("GET", "/gifts").at("/5/stock") == "1000");
    BOOST_TEST(money() == "9959.05 USD, 0.00 USD, 40.95 USD");
}

BOOST_AUTO_TEST_CASE(amazon_brings_it_to_the_warehouse) {
    const auto kim = begin_parcel(R"({"gift_id":"9"})");
    BOOST_TEST(money() == "9915.00 USD, 15.00 USD, 70.00 USD");
    play(kim, {{"amazon_fulfil", "", "Amazon Fulfilling"},
               {"amazon_arrive", "", "409 wrong_state"},
               {"amazon_ship", "", "Amazon Shipped"},
               {"amazon_arrive", "", "Order Received"},
               {"fulfil", "", "Fulfilling"},
               {"ship", R"({"cost":"13.90 USD"})", "Shipped"}});
    BOOST_TEST(money() == "9916.10 USD, 0.00 USD, 83.90 USD");
}

BOOST_AUTO_TEST_CASE(a_scripted_world_leaves_parcels_where_they_are) {
    const auto kim = begin_parcel();
    const auto from_amazon = begin_parcel(R"({"gift_id":"9"})");
    advance("P90D");
    BOOST_TEST(status_of(kim) == "Order Received");
    BOOST_TEST(status_of(from_amazon) == "Amazon Fulfilling");
}

BOOST_AUTO_TEST_CASE(an_order_may_fail_and_keeps_its_charge) {
    const auto kim = begin_parcel();
    BOOST_TEST(act(kim, "fail", R"({"reason":"the item broke"})") == "Failed");
    BOOST_TEST(of_parcel(kim, "problem") == "the item broke");
    BOOST_TEST(money() == "9962.00 USD, 0.00 USD, 38.00 USD");
    const auto asked = begin_parcel(R"({"metadata":{"campaign_id":"where-to"}})");
    BOOST_TEST(act(asked, "fail") == "Failed");
    BOOST_TEST(money() == "9962.00 USD, 0.00 USD, 38.00 USD");
}

BOOST_AUTO_TEST_CASE(support_alone_cancels_an_order_and_all_of_it_comes_back) {
    for (const auto* patch : {"{}", R"({"gift_id":"9"})"}) {
        const auto kim = begin_parcel(patch);
        BOOST_TEST(act(kim, "cancel") == "409 not_permitted");
        BOOST_TEST(act(kim, "cancel", R"({"by":"ann"})") == "409 not_permitted");
        BOOST_TEST(act(kim, "cancel", R"({"by":"support"})") == "Refunded");
        BOOST_TEST(control("GET", "/sends/" + kim).at("/reason") == "canceled");
        BOOST_TEST(money() == "10000.00 USD, 0.00 USD, 0.00 USD");
    }
    BOOST_TEST(control("GET", "/gifts").at("/5/stock") == "1000");
}

BOOST_AUTO_TEST_CASE(a_user_cancels_while_the_recipient_is_asked) {
    const auto kim = begin_parcel(R"({"metadata":{"campaign_id":"where-to"}})");
    BOOST_TEST(money() == "9962.00 USD, 38.00 USD, 0.00 USD");
    BOOST_TEST(act(kim, "cancel", R"({"by":"sam"})") == "409 not_permitted");
    BOOST_TEST(act(kim, "cancel", R"({"by":"support"})") == "409 not_permitted");
    BOOST_TEST(act(kim, "cancel", R"({"by":"ann"})") == "Canceled");
    BOOST_TEST(money() == "10000.00 USD, 0.00 USD, 0.00 USD");
}

BOOST_AUTO_TEST_CASE(the_recipient_confirms_the_known_address_or_gives_another) {
    const auto known = begin_parcel(R"({"metadata":{"campaign_id":"where-to"}})");
    BOOST_TEST(act(known, "confirm_address") == "Order Received");
    BOOST_TEST(of_parcel(known, "address/line1") == "1 Main Street");
    BOOST_TEST(act(known, "confirm_address") == "409 wrong_state");
    const auto other = begin_parcel(R"({"metadata":{"campaign_id":"where-to"}})");
    play(other,
         {{"confirm_address", R"({"address":{"line1":"2 Elm"}})", "409 invalid_address"},
          {"confirm_address",
           R"({"address":{"line1":"2 Rue","city":"Paris","postal_code":"75001","country":"FR"}})",
           "409 country_not_eligible"},
          {"confirm_address",
           R"({"address":{"line1":"2 Elm","city":"London","postal_code":"E1","country":"GB"}})",
           "Order Received"}});
    BOOST_TEST(of_parcel(other, "given_address/line1") == "1 Main Street");
    BOOST_TEST(of_parcel(other, "address/line1") == "2 Elm");
    // 38.00, and 20.00 + 10.00 + 19.00 to Britain.
    BOOST_TEST(money() == "9913.00 USD, 0.00 USD, 87.00 USD");
}

BOOST_AUTO_TEST_CASE(of_a_choice_the_dearest_is_held_and_what_is_chosen_is_charged) {
    const auto held = "9950.00 USD, 50.00 USD, 0.00 USD";
    const auto card = choice();
    BOOST_TEST(money() == held);
    play(card, {{"confirm_address", "", "409 choice_missing"},
                {"choose", "", "409 gift_not_offered"},
                {"choose", R"({"gift_id":"9"})", "409 gift_not_offered"},
                {"choose", R"({"gift_id":"coffee"})", "Clicked"},
                {"choose", R"({"gift_id":"notebook"})", "409 wrong_state"}});
    BOOST_TEST(money() == "9975.00 USD, 0.00 USD, 25.00 USD");
    play(card,
         {{"verify", R"({"email":"kim@example.com"})", "Verified"}, {"pick", "", "Redeemed"}});
    (void)control("POST", "/funding/main/top_up", R"({"amount":"25.00 USD"})");

    const auto parcel = choice();
    play(parcel, {{"choose", R"({"gift_id":"8"})", "409 choice_missing"},
                  {"choose", R"({"gift_id":"8","variant_id":"XXL"})", "409 unknown_variant"},
                  {"choose", R"({"gift_id":"8","variant_id":"XL"})", "409 out_of_stock"},
                  {"choose", R"({"gift_id":"8","variant_id":"M"})", "Offer Sent"},
                  {"choose", R"({"gift_id":6})", "Offer Sent"},
                  {"confirm_address", "", "Order Received"}});
    BOOST_TEST(money() == "9962.00 USD, 0.00 USD, 63.00 USD");
}

BOOST_AUTO_TEST_CASE(nobody_chooses_and_the_hold_is_released) {
    const auto kim = choice();
    advance("2020-10-07T23:59:59.999Z");
    BOOST_TEST(status_of(kim) == "Offer Sent");
    advance("PT0.001S");
    BOOST_TEST(status_of(kim) == "Confirmation Canceled");
    BOOST_TEST(money() == "10000.00 USD, 0.00 USD, 0.00 USD");
    BOOST_TEST(act(kim, "choose", R"({"gift_id":"1"})") == "409 offer_expired");
    const auto bounced = choice();
    BOOST_TEST(act(bounced, "bounce") == "Confirmation Canceled");
    BOOST_TEST(act(bounced, "confirm_address") == "409 offer_bounced");
}

BOOST_AUTO_TEST_CASE(an_empty_stock_holds_until_it_is_filled_and_somebody_approves) {
    const auto kim = begin_parcel(R"({"gift_id":"7"})");
    play(kim, {{"fulfil", "", "409 awaiting_approval"}, {"approve", "", "409 out_of_stock"}});
    BOOST_TEST(control("POST", "/steps", R"({"restock":{"gift":"mug","pieces":1}})").status == 200);
    BOOST_TEST(act(kim, "approve") == "Order Received");
    BOOST_TEST(begin_parcel(R"({"gift_id":"7"})") == "2");
    BOOST_TEST(status_of("2") == "Out of Stock");
    BOOST_TEST(
        refusal_in(control("POST", "/steps", R"({"restock":{"gift":"hoodie","pieces":1}})")) ==
        "409 unknown_variant");
}

BOOST_AUTO_TEST_CASE(a_send_that_needs_approval_waits_for_it) {
    const auto kim = begin_parcel(R"({"metadata":{"campaign_id":"approved"}})");
    BOOST_TEST(money() == "10000.00 USD, 0.00 USD, 0.00 USD");
    play(kim, {{"approve", R"({"by":"sam"})", "409 not_permitted"},
               {"approve", R"({"by":"support"})", "409 not_permitted"},
               {"approve", R"({"by":"ann"})", "Order Received"},
               {"approve", "", "409 wrong_state"}});
    BOOST_TEST(money() == "9962.00 USD, 0.00 USD, 38.00 USD");
}

BOOST_AUTO_TEST_CASE(a_bad_body_is_400_with_its_place_for_these_acts_too) {
    const auto kim = begin_parcel();
    const struct {
        const char* act;
        const char* body;
        const char* pointer;
    } rows[] = {
        {"ship", R"({"cost":"9.20"})", "/cost"},
        {"ship", R"({"carrier":""})", "/carrier"},
        {"ship", R"({"tracking":[]})", "/tracking"},
        {"choose", R"({"gift_id":"99"})", "/gift_id"},
        {"choose", R"({"gift":"6"})", "/gift"},
        {"choose", R"({"variant_id":[]})", "/variant_id"},
        {"confirm_address", R"({"address":5})", "/address"},
        {"confirm_address", R"({"address":{"street":"x"}})", "/address/street"},
        {"undeliverable", R"({"reason":5})", "/reason"},
        {"fulfil", R"({"reason":"x"})", "/reason"},
        {"return", R"({"by":"ann"})", "/by"},
    };
    for (const auto& row : rows) {
        const auto refused = control("POST", "/sends/" + kim + "/" + row.act, row.body);
        BOOST_TEST_CONTEXT(row.act << row.body << refused.body) {
            BOOST_TEST(refusal_in(refused) == "400 bad_body");
            BOOST_TEST(refused.at("/error/problems/0/pointer") == row.pointer);
        }
    }
    BOOST_TEST(status_of(kim) == "Order Received");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
