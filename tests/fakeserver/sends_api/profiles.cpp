// SPDX-License-Identifier: MIT
// What the sends API and the pages do where another account of Sendoso holds (PR-01, PR-02).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

namespace {

/// The demo world, followed by what is said of it.
std::string wish(std::string_view profile, std::string_view more = "") {
    return fmt::format(R"({{"preset":"demo","clock":{{"start":"2020-10-01T09:00:00Z"}},)"
                       R"("models":"scripted","profiles":{{"sendoso":"{}"}}{}}})",
                       profile, more);
}

constexpr const char* to_canada =
    R"({"address":{"line1":"2 King St","city":"Toronto","state":"ON",)"
    R"("postal_code":"M5H 1A1","country":"CA"}})";
constexpr const char* to_canada_with_phone =
    R"({"phone":"+1 416 555 0100","address":{"line1":"2 King St","city":"Toronto","state":"ON",)"
    R"("postal_code":"M5H 1A1","country":"CA"}})";

struct documented : demo_fixture {
    documented() : demo_fixture(wish("documented")) {}

    testing::said create(const std::string& patch) {
        return as_client("POST", "/api/v3/sends", send_body(patch.c_str()));
    }
};

struct sandbox : demo_fixture {
    sandbox() : demo_fixture(wish("sandbox")) {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_documented, documented)

BOOST_AUTO_TEST_CASE(SI_04_a_parcel_outside_the_us_needs_a_phone) {
    const auto refused = create(parcel(to_canada));
    BOOST_TEST(refusal_in(refused) == "400 invalid_fields");
    BOOST_TEST(refused.at("/error/fields/0/field") == "phone");
    BOOST_TEST(refused.at("/error/fields/0/problem") == "is required outside the US");
    BOOST_TEST(refused.at("/error/fields/1") == "nothing");
    BOOST_TEST(control("GET", "/sends").at("/total") == "0");
    BOOST_TEST(create(parcel(to_canada_with_phone)).status == 201);
    BOOST_TEST(create(parcel()).status == 201);
    BOOST_TEST(create("{}").status == 201);
}

BOOST_AUTO_TEST_CASE(a_phone_that_is_none_is_told_once) {
    const auto refused = create(parcel(R"({"phone":5,"address":{"country":"GB","state":null}})"));
    BOOST_TEST(refused.at("/error/fields/0/field") == "phone");
    BOOST_TEST(refused.at("/error/fields/0/problem") == "must be a string, not an integer");
    BOOST_TEST(refused.at("/error/fields/1") == "nothing");
    BOOST_TEST(refusal_in(create(parcel(R"({"phone":"  ","address":{"country":"GB"}})"))) ==
               "400 invalid_fields");
}

BOOST_AUTO_TEST_CASE(API_05_what_cannot_be_done_is_400_with_the_code_that_it_has_else) {
    const auto invalid = create(R"({"email":"nobody"})");
    BOOST_TEST(refusal_in(invalid) == "400 invalid_email");
    const auto recorded = as_client("GET", "/api/v3/sends/" + invalid.at("/error/send_id"));
    BOOST_TEST(recorded.at("/send/status") == "failed");
    BOOST_TEST(refusal_in(create(parcel(
                   R"({"phone":"1","address":{"line1":"Allee 3","city":"Berlin","state":null,)"
                   R"("postal_code":"10115","country":"DE"}})"))) == "400 country_not_eligible");
    for (const auto* user : {"ann", "max", "sam"})
        (void)control("POST", "/steps", fmt::format(R"({{"remove_user":"{}"}})", user));
    BOOST_TEST(refusal_in(create("{}")) == "400 sender_removed");
}

BOOST_AUTO_TEST_CASE(API_03_a_client_that_asks_too_often_is_blocked_for_a_minute) {
    demo_fixture limited(wish("documented", R"(,"rate_limit":{"requests":2,"per":"PT1S"})"));
    const auto list = [&] { return limited.as_client("GET", "/api/v3/gifts"); };
    BOOST_TEST(list().status == 200);
    BOOST_TEST(list().status == 200);
    const auto refused = list();
    BOOST_TEST(refusal_in(refused) == "429 rate_limited");
    BOOST_TEST(refused.header("Retry-After") == "60");
    (void)limited.advance("PT59S");
    BOOST_TEST(list().header("Retry-After") == "1");
    (void)limited.advance("PT1S");
    BOOST_TEST(list().status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(sends_api_sandbox, sandbox)

BOOST_AUTO_TEST_CASE(PR_02_acts_are_409_and_sends_stay_processing) {
    const auto egift = begin();
    const auto parcel = begin_parcel();
    for (const auto* what : {"open", "click", "pick", "bounce", "soft_bounce", "cancel"})
        BOOST_TEST_CONTEXT(what) BOOST_TEST(act(egift, what) == "409 sandbox");
    for (const auto* what : {"fulfil", "ship", "deliver", "fulfillment_issue", "fail"})
        BOOST_TEST_CONTEXT(what) BOOST_TEST(act(parcel, what) == "409 sandbox");
    (void)advance("P366D");
    for (const auto& which : {egift, parcel})
        BOOST_TEST(as_client("GET", "/api/v3/sends/" + which).at("/send/status") == "processing");
    BOOST_TEST(status_of(egift) == "Sent");
    BOOST_TEST(status_of(parcel) == "Order Received");
}

BOOST_AUTO_TEST_CASE(PR_02_the_offers_page_says_what_this_is) {
    const auto which = begin();
    const auto before = digest();
    const auto visited = get(link_of(which, "offer"));
    BOOST_TEST(visited.status == 409);
    BOOST_TEST(visited.body.find("This is a sandbox") != std::string::npos);
    const auto answered = post_form(*this, link_of(which, "offer"), "email=kim%40example.com");
    BOOST_TEST(answered.status == 409);
    BOOST_TEST(get(pixel_of(which)).status == 200);
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(PR_02_the_address_page_leads_to_order_received) {
    const auto which = begin_parcel(R"({"metadata":{"campaign_id":"where-to"}})");
    BOOST_TEST(status_of(which) == "Offer Sent");
    BOOST_TEST(get(link_of(which, "address")).status == 200);
    BOOST_TEST(post_form(*this, link_of(which, "address"), "line2=Rear").status == 200);
    BOOST_TEST(status_of(which) == "Order Received");
    BOOST_TEST(get(link_of(which, "address")).status == 409);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
