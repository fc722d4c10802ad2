// SPDX-License-Identifier: MIT
// Tests POST /send in its three shapes (API-04, API-07, API-09).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;

namespace {

struct create_fixture : core_fixture {
    using core_fixture::core_fixture;

    /// Whatever a refusal says, nothing has happened.
    void refuses(const std::string& body, const char* answer) {
        const auto before = digest();
        BOOST_TEST_CONTEXT(body) BOOST_TEST(told(create(body)) == answer);
        BOOST_TEST(digest() == before);
    }
};

struct strict : create_fixture {
    strict() : create_fixture(R"({"preset":"demo","models":"scripted","strict":true})") {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_create_send, create_fixture)

BOOST_AUTO_TEST_CASE(API_07_an_egift_is_answered_with_its_tracking) {
    const auto made = create(egift());
    BOOST_TEST(made.status == 200);
    BOOST_TEST(made.at("/message") == "EGifts send Successfully");
    const auto code = made.at("/tracking_code");
    BOOST_TEST(std::regex_match(code, std::regex{"00000001[0-9a-f]{32}"}));
    BOOST_TEST(made.at("/tracking_url") == "http://localhost:8080/track/" + code);
    BOOST_TEST(status_of("1") == "Sent");
    BOOST_TEST(available() == "9975.00 USD");
    const auto shown = control("GET", "/sends/1").json();
    BOOST_TEST(shown["to"]["first_name"] == "Kim");
    BOOST_TEST(shown["to"]["last_name"] == "Lee");
    BOOST_TEST(shown["to"]["message"] == "Thank you");
    BOOST_TEST(shown["begun_by"] == "api");
    BOOST_TEST(shown["sender"] == "1");
    BOOST_TEST(shown["campaign"] == "4");
}

BOOST_AUTO_TEST_CASE(API_07_a_parcel_to_a_known_address_goes_to_the_warehouse) {
    const auto made = create(notebook(R"({"touch_id":"where-to","zip":62701})"));
    BOOST_TEST(told(made) == "200 Gift send Successfully");
    BOOST_TEST(status_of("1") == "Order Received");
    const auto parcel = control("GET", "/sends/1").json()["parcel"];
    BOOST_TEST(parcel["address"]["line1"] == "1 Main Street");
    BOOST_TEST(parcel["address"]["postal_code"] == "62701");
    BOOST_TEST(available() == "9962.00 USD");
}

BOOST_AUTO_TEST_CASE(PH_01_a_known_address_may_be_confirmed_and_that_is_the_campaigns_to_say) {
    BOOST_TEST(create(notebook(R"({"confirm_address":true})")).status == 200);
    BOOST_TEST(create(notebook(R"({"confirm_address":"TRUE"})")).status == 200);
    BOOST_TEST(create(notebook(R"({"confirm_address":null})")).status == 200);
    BOOST_TEST(create(notebook(R"({"confirm_address":"false"})")).status == 200);
    for (const auto* each : {"1", "2", "3"}) BOOST_TEST(status_of(each) == "Offer Sent");
    BOOST_TEST(status_of("4") == "Order Received");
}

BOOST_AUTO_TEST_CASE(PH_02_a_request_lives_as_long_as_is_said) {
    (void)create(asking());
    (void)create(asking(R"({"expire_after_days":2})"));
    (void)create(asking(R"({"expire_after_days":null})"));
    BOOST_TEST(status_of("1") == "Offer Sent");
    (void)advance("2020-10-03T00:00:00Z");
    BOOST_TEST(status_of("2") == "Confirmation Canceled");
    (void)advance("2020-10-05T23:59:59Z");
    BOOST_TEST(status_of("1") == "Offer Sent");
    (void)advance("2020-10-06T00:00:00Z");
    BOOST_TEST(status_of("1") == "Confirmation Canceled");
    BOOST_TEST(status_of("3") == "Offer Sent");
    (void)advance("2020-10-08T00:00:00Z");
    BOOST_TEST(status_of("3") == "Confirmation Canceled");
}

BOOST_AUTO_TEST_CASE(PH_02_an_unconfirmed_address_is_good_enough_if_there_is_one) {
    (void)create(notebook(R"({"confirm_address":true,"resume_with_unconfirmed_address":true,
                              "expire_after_days":2})"));
    (void)create(asking(R"({"resume_with_unconfirmed_address":true,"expire_after_days":2})"));
    (void)advance("2020-10-03T00:00:00Z");
    BOOST_TEST(status_of("1") == "Order Received");
    BOOST_TEST(status_of("2") == "Confirmation Canceled");
}

BOOST_AUTO_TEST_CASE(API_07_a_link_to_hand_over_leads_to_the_page_that_asks) {
    const auto made = create(asking(R"({"address_confirmation_via":"link"})"));
    BOOST_TEST(told(made) == "200 Gift send Successfully");
    const auto page = testing::path_in(made.at("/address_confirmation_link"));
    BOOST_TEST(get(page).status == 200);
    const auto confirmed = testing::post_form(
        *this, page, "line1=9+Elm+Street&city=Boston&state=MA&postal_code=02101&country=US");
    BOOST_TEST(confirmed.status == 200);
    BOOST_TEST(status_of("1") == "Order Received");
}

BOOST_AUTO_TEST_CASE(API_07_the_page_that_asks_may_be_told_to_keep_the_gift_to_itself) {
    const char* by_link = R"({"address_confirmation_via":"link","hide_product_info":true})";
    const auto page = testing::path_in(create(asking(by_link)).at("/address_confirmation_link"));
    BOOST_TEST(get(page).body.find("A notebook") == std::string::npos);
    const auto thanks = testing::post_form(
        *this, page, "line1=9+Elm+Street&city=Boston&state=MA&postal_code=02101&country=US");
    BOOST_TEST(thanks.status == 200);
    BOOST_TEST(thanks.body.find("A notebook") == std::string::npos);
    BOOST_TEST(thanks.body.find("GS-0000001") != std::string::npos);
    const auto open = create(asking(R"({"address_confirmation_via":"link"})"));
    BOOST_TEST(
        get(testing::path_in(open.at("/address_confirmation_link"))).body.find("A notebook") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(API_07_the_request_has_words_of_its_own_where_the_card_has_none) {
    (void)create(asking(R"({"address_confirmation_custom_message":"Where to?"})"));
    (void)create(asking(R"({"address_confirmation_custom_message":"Where to?",
                            "custom_message":"Welcome"})"));
    BOOST_TEST(control("GET", "/sends/1").at("/to/message") == "Where to?");
    BOOST_TEST(control("GET", "/sends/2").at("/to/message") == "Welcome");
}

BOOST_AUTO_TEST_CASE(API_09_the_same_twice_is_two_sends) {
    BOOST_TEST(create(egift()).at("/tracking_code") != create(egift()).at("/tracking_code"));
    (void)create(notebook());
    (void)create(notebook());
    BOOST_TEST(total() == "4");
    BOOST_TEST(read("/send").at("/total_count") == "4");
}

BOOST_AUTO_TEST_CASE(API_04_what_goes_wrong_later_is_no_error) {
    BOOST_TEST(create(egift(R"({"touch_id":"unfunded"})")).status == 200);
    BOOST_TEST(create(egift(R"({"email":"nobody"})")).status == 200);
    BOOST_TEST(create(egift(R"({"email":"suspicious@example.com"})")).status == 200);
    BOOST_TEST(create(egift(R"({"email":"kim+1@example.com"})")).status == 200);
    BOOST_TEST(create(notebook(R"({"touch_id":"approved"})")).status == 200);
    BOOST_TEST(status_of("1") == "Insufficient Funds");
    BOOST_TEST(status_of("2") == "Invalid Email Format");
    BOOST_TEST(status_of("3") == "Suspicious Email");
    BOOST_TEST(status_of("4") == "Suspicious Email");
    BOOST_TEST(status_of("5") == "Pending Approval");
    const auto sends = read("/send").json()["sends"];
    BOOST_TEST(sends[0]["status"] == "pending");
    BOOST_TEST(sends[1]["status"] == "Failed");
}

BOOST_AUTO_TEST_CASE(API_07_what_is_blank_is_named_all_at_once) {
    refuses(egift(R"({"email":null})"), "400 email can't be blank");
    refuses(egift(R"({"touch_id":null,"via_from":"","email":" "})"),
            "400 touch_id can't be blank, via_from can't be blank, email can't be blank");
    refuses(notebook(R"({"name":null,"address":"","city":null,"zip":" "})"),
            "400 name can't be blank, address can't be blank, city can't be blank, "
            "zip can't be blank");
    refuses(notebook(R"({"state":null})"), "400 state can't be blank");
    refuses(notebook(R"({"country":null})"), "400 country can't be blank");
    refuses("{}", "400 send can't be blank");
    refuses(R"({"send":1})", "400 send must be an object with the send's fields");
    refuses(R"({"send":{}})",
            "400 touch_id can't be blank, via_from can't be blank, via can't be blank");
    BOOST_TEST(create("nonsense").status == 400);
    BOOST_TEST(create("").status == 400);
}

BOOST_AUTO_TEST_CASE(API_07_what_has_a_wrong_form_is_named) {
    refuses(egift(R"({"via":"pigeon"})"),
            "400 via can be one of these: "
            "single_person_or_company,single_email_address,generate_egift_links");
    refuses(egift(R"({"name":[]})"), "400 name must be a string, not an array");
    refuses(notebook(R"({"zip":"1"})"), "400 zip has not the form of its country");
    refuses(notebook(R"({"country":"USA","mobile_no":1})"),
            "400 country is no ISO 3166 code of two capital letters, like US");
    refuses(asking(R"({"expire_after_days":1})"),
            "400 expire_after_days must be a whole number from 2 to 7");
    refuses(asking(R"({"expire_after_days":8})"),
            "400 expire_after_days must be a whole number from 2 to 7");
    refuses(asking(R"({"address_confirmation_via":"pigeon"})"),
            "400 address_confirmation_via can be one of these: email,link");
    refuses(asking(R"({"confirm_address":false})"),
            "400 confirm_address must be true where no_address is");
    refuses(asking(R"({"hide_product_info":"maybe"})"),
            "400 hide_product_info must be true or false, not a string");
}

BOOST_AUTO_TEST_CASE(SI_04_a_parcel_that_leaves_the_us_needs_a_phone) {
    const char* to_canada = R"({"city":"Toronto","state":"ON","zip":"M5H 1A1","country":"ca"})";
    refuses(notebook(to_canada), "400 mobile_no can't be blank");
    BOOST_TEST(create(notebook(R"({"city":"Toronto","state":"ON","zip":"M5H 1A1","country":"CA",
                                   "mobile_no":14165550100})"))
                   .status == 200);
    BOOST_TEST(control("GET", "/sends/1").at("/to/phone") == "14165550100");
}

BOOST_AUTO_TEST_CASE(SI_04_a_gift_that_does_not_go_there_is_400_for_there_is_no_422) {
    refuses(
        notebook(R"({"city":"Berlin","state":null,"zip":"10115","country":"DE","mobile_no":1})"),
        "400 the gift does not go to that country");
}

BOOST_AUTO_TEST_CASE(API_07_a_touch_is_sent_the_way_that_its_gifts_go) {
    refuses(
        notebook(R"({"touch_id":4})"),
        "400 via can be one of these for this touch: single_email_address,generate_egift_links");
    refuses(egift(R"({"touch_id":10})"),
            "400 via can be one of these for this touch: single_person_or_company");
    BOOST_TEST(create(egift(R"({"touch_id":"anything"})")).status == 200);
    BOOST_TEST(create(asking(R"({"touch_id":"anything"})")).status == 200);
    BOOST_TEST(told(write("/send/generate_egift_links", links(R"({"touch_id":11})"))) ==
               "400 via can be one of these for this touch: "
               "single_person_or_company,single_email_address");
}

BOOST_AUTO_TEST_CASE(PH_11_sizes_are_asked_for_even_where_the_address_is_known) {
    BOOST_TEST(create(notebook(R"({"touch_id":"swag"})")).status == 200);
    BOOST_TEST(status_of("1") == "Offer Sent");
    BOOST_TEST(newest()["status"] == "Collecting recipient info");
}

BOOST_AUTO_TEST_CASE(API_07_unknown_fields_are_left_alone) {
    BOOST_TEST(create(egift(R"({"colour":"red"})")).status == 200);
}

BOOST_AUTO_TEST_CASE(API_07_only_get_and_post_are_served) {
    for (const auto* method : {"PUT", "PATCH", "DELETE"}) BOOST_TEST_CONTEXT(method) {
            const auto answer = as_client(method, "/api/v3/send", egift());
            BOOST_TEST(answer.status == 405);
            BOOST_TEST(answer.header("Allow") == "GET, POST");
        }
    BOOST_TEST(total() == "0");
}

BOOST_FIXTURE_TEST_CASE(API_07_a_strict_world_knows_its_fields, strict) {
    const auto refused = told(create(egift(R"({"custom_mesage":"Hi"})")));
    BOOST_TEST(refused.starts_with("400 "));
    BOOST_TEST(refused.find("custom_message") != std::string::npos);
    BOOST_TEST(create(egift()).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
