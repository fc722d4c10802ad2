// SPDX-License-Identifier: MIT
// Tests the calls that begin sends on Reachdesk (API-11, ML-11, FN-10).
#include "tests/support/server_fixture_of_links.hpp"
#include "tests/support/shape.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::json_view;
using testing::said;

namespace {

/// Campaign 5 is "direct" (coffee), 6 "direct-mug"; both manual. Campaign 1 is automated.
struct reachdesk_fixture : testing::links_fixture {
    std::string token = control("GET", "").at("/credentials/reachdesk/token");

    said call(std::string_view method, const std::string& path, std::string body = {}) {
        return ask(method, "/api/v2" + path, std::move(body), bearer(token));
    }
    static std::string patched(const char* patch) {
        auto body = json_view::parse(
            R"({"sender":"sam@acme.example","recipient":{"first_name":"Kim","last_name":"Lee",
                "email":"kim@example.com"}})");
        body.merge_patch(json_view::parse(patch));
        return body.dump();
    }
    said trigger(const char* patch = "{}", const char* campaign = "direct") {
        return call("POST", fmt::format("/campaigns/{}/trigger", campaign), patched(patch));
    }
    /// Whatever a refusal says, nothing has happened.
    template <class Ask>
    void refuses(Ask asked, const std::string& told) {
        const auto before = digest();
        const said answer = asked();
        BOOST_TEST(fmt::format("{} {}", answer.status, answer.at("/message")) == told);
        BOOST_TEST(digest() == before);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reachdesk_api_trigger, reachdesk_fixture)

BOOST_AUTO_TEST_CASE(API_11_the_answer_has_every_documented_field) {
    const auto made = trigger(R"({"custom_attributes":[{"name":"a","value":"b"}]})");
    BOOST_TEST(made.status == 200);
    BOOST_TEST(
        testing::shape_of(made.json()) ==
        "{id:number,request_id:null,source:null,type:string,status:string,payment_currency:string,"
        "payment_wallet_id:number,bundle_handwritten_note:null,packaging_notes:null,notes:null,"
        "custom_attributes:[{name:string,value:string}],created_by_user:string,claim_url:null,"
        "recipient:{provider:null,provider_contact_id:null,provider_contact_type:null,"
        "first_name:string,last_name:string,email:string,company_name:null,street_address_1:null,"
        "street_address_2:null,city:null,state:null,zipcode:null,country:null,phone_number:null,"
        "role:null,tax_id:null},sender:string,gift_card:{amount:number,currency:string}}");
    BOOST_TEST(status_of("1") == "Sent");
}

BOOST_AUTO_TEST_CASE(API_11_without_the_token_there_is_nothing) {
    for (const auto* path : {"/sends", "/sends/1", "/transactions", "/contacts", "/organization"}) {
        const auto refused = ask("GET", std::string("/api/v2") + path);
        BOOST_TEST(refused.status == 401);
        BOOST_TEST(refused.type == "text/plain");
        BOOST_TEST(refused.body.empty());
    }
}

BOOST_AUTO_TEST_CASE(ML_11_approved_is_a_text_and_says_what_happens_without_money) {
    const auto poor = [&](const char* mode) {
        return trigger(
            fmt::format(R"({{"sender":"ann@acme.example","approved":"{}"}})", mode).c_str());
    };
    refuses([&] { return poor("true"); }, "422 the wallet lacks the money");
    BOOST_TEST(poor("auto").at("/status") == "pending");
    BOOST_TEST(
        trigger(R"({"approved":"false","recipient":{"email":"lee@example.com"}})").at("/status") ==
        "pending");
    refuses([&] { return trigger(R"({"approved":true})"); },
            "400 Parameter \"approved\" must be \"true\", \"false\" or \"auto\"");
}

BOOST_AUTO_TEST_CASE(API_11_every_wrong_parameter_is_named_at_once) {
    refuses(
        [&] {
            return trigger(
                R"({"sender":"eve@nowhere.example","send_method":"fax","payment_currency":"JPY",
                        "recipient":{"email":"kim","country":"Utopia"},
                        "items":[{"quantity":2}]})");
        },
        "400 Parameter \"sender\" must be the email of a user, Parameter \"payment_currency\" "
        "must be \"AUD\", \"CAD\", \"DKK\", \"EUR\", \"GBP\", \"INR\", \"NOK\", \"SEK\" or "
        "\"USD\", Parameter \"send_method\" must be \"link\" or \"email\", Parameter "
        "\"items[0].sku\" is required, Parameter \"items[0].quantity\" must be 1, Parameter "
        "\"recipient.email\" must be an email address, Parameter \"recipient.country\" must be "
        "a country's two letters, such as \"US\"");
}

BOOST_AUTO_TEST_CASE(API_11_campaigns_that_take_no_sends) {
    refuses([&] { return trigger("{}", "99"); }, "404 This campaign does not exist");
    refuses([&] { return trigger("{}", "offer"); }, "404 This campaign does not exist");
    refuses([&] { return trigger("{}", "coffee"); },
            "422 Only manual campaigns can be triggered by the API");
    BOOST_REQUIRE(step(R"({"archive_campaign":"direct"})").status == 200);
    refuses([&] { return trigger(); }, "422 This campaign is not active");
}

BOOST_AUTO_TEST_CASE(ML_11_a_link_is_the_callers_to_hand_over) {
    const auto made = trigger(R"({"send_method":"link"})");
    const auto page = get(testing::path_in(made.at("/claim_url")));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(status_of("1") == "Clicked");
    BOOST_TEST(mail_to("kim@example.com").empty());
}

BOOST_AUTO_TEST_CASE(ML_11_a_parcel_to_a_known_address_lacks_nothing_or_says_what) {
    refuses(
        [&] {
            return trigger(R"({"confirm_address":false,"recipient":{"country":"US"}})",
                           "direct-mug");
        },
        "400 Parameter \"recipient.street_address_1\" is missing, Parameter \"recipient.city\" "
        "is missing, Parameter \"recipient.state\" is missing, Parameter "
        "\"recipient.zipcode\" is missing");
    const auto made = trigger(
        R"({"confirm_address":false,"recipient":{"street_address_1":"1 Main Street",
            "city":"Springfield","state":"IL","zipcode":"62701","country":"US"}})",
        "direct-mug");
    BOOST_TEST(made.at("/type") == "bundle");
    BOOST_TEST(status_of("1") == "Address Confirmed");
}

BOOST_AUTO_TEST_CASE(API_11_hostile_text_comes_back_as_it_was) {
    const std::string text = "</script>\"\\\n\xF0\x9F\x8E\x81";
    const json_view own{{"packaging_notes", text}, {"recipient", {{"first_name", text}}}};
    const auto made = trigger(own.dump().c_str());
    BOOST_TEST(made.json()["packaging_notes"] == text);
    BOOST_TEST(made.json()["recipient"]["first_name"] == text);
}

BOOST_AUTO_TEST_CASE(SEC_01_of_many_recipients_all_are_begun_or_none) {
    json_view body{{"request_id", "r"},
                   {"campaign_id", 5},
                   {"sender", "sam@acme.example"},
                   {"recipients", json_view::array()}};
    for (int i = 0; i < 5'000; ++i)
        body["recipients"].push_back({{"email", fmt::format("r{}@example.com", i)}});
    auto one_wrong = body;
    one_wrong["recipients"][4'321]["email"] = "nobody";
    refuses([&] { return call("POST", "/bulk_sends", one_wrong.dump()); },
            "400 Parameter \"recipients[4321].email\" must be an email address");
    const auto made = call("POST", "/bulk_sends", body.dump());
    BOOST_TEST(made.status == 202);
    BOOST_TEST(made.body == R"({"id":1})");
    BOOST_TEST(call("GET", "/sends?per_page=1000&page=5").at("/pagination/total_records") ==
               "5000");
    BOOST_TEST(wallet() == "0.00 USD available, 100.00 USD unclaimed, 0.00 USD spent");
    body["recipients"].push_back({{"email", "more@example.com"}});
    refuses([&] { return call("POST", "/bulk_sends", body.dump()); },
            "400 Parameter \"recipients\" must be 5000 at most");
}

BOOST_AUTO_TEST_CASE(API_11_a_webhook_triggers_its_campaign_and_nothing_else_does) {
    const auto all = control("GET", "/campaigns").json();
    const auto hook = testing::path_in(all[0]["webhook"].get<std::string>());
    BOOST_TEST(all[4]["webhook"].is_null());
    const auto made = post(hook, R"({"recipient":{"email":"kim@example.com",
                                     "sender":"sam@acme.example"}})");
    BOOST_TEST(made.status == 202);
    BOOST_TEST(status_of("1") == "Sent");
    BOOST_TEST(post(hook, R"({"email":"lee@example.com"})").status == 202);
    BOOST_TEST(status_of("2") == "Pending");
    refuses([&] { return post(hook, "{}"); }, "400 Parameter \"email\" is required");
    BOOST_TEST(post(hook + "0", "{}").status == 404);
    BOOST_REQUIRE(step(R"({"archive_campaign":"coffee"})").status == 200);
    refuses([&] { return post(hook, R"({"email":"x@example.com"})"); },
            "422 This campaign is not active");
}

BOOST_AUTO_TEST_CASE(API_11_reads_have_the_documented_fields_and_differences) {
    (void)trigger();
    const std::string row =
        "id:number,type:string,email:string,status:string,latest_action:string,"
        "processed_at:string,created_at:string,gift_name:string,send_updated_date:string,"
        "campaign:{id:number,name:string},cost:{amount:number,original_amount:number,"
        "currency:string,original_currency:string,display:string,original_display:string,"
        "state:string},team_name:null,order:null,total_items_cost:";
    BOOST_TEST(testing::shape_of(call("GET", "/sends").json()["data"][0]) ==
               "{" + row + "number,engage_items:[]}");
    BOOST_TEST(testing::shape_of(call("GET", "/sends/1").json()) ==
               "{data:{" + row + "string,engage_items:[]}}");
    BOOST_TEST(call("GET", "/sends/2").body == R"({"error":"Send not found"})");
    refuses([&] { return call("GET", "/sends?start_updated_date=2020-10-01"); },
            "400 Parameter \"end_updated_date\" is required with the other end of the range");
    BOOST_TEST(call("GET", "/sends?start_date=2020-10-02").at("/pagination/total_records") == "0");
    BOOST_TEST(call("GET", "/organization").body == R"({"id":"1","name":"Organisation"})");
    BOOST_TEST(call("GET", "/contacts?per_page=2").at("/pagination/total_pages") == "3");
}

BOOST_AUTO_TEST_CASE(API_11_a_hold_and_what_becomes_of_it_are_one_transaction) {
    (void)trigger();
    const auto newest = [&] {
        const auto all = call("GET", "/transactions?transaction_types[]=campaign_sends").json();
        return all["data"].back();
    };
    BOOST_TEST(newest()["state"] == "pending");
    BOOST_TEST(newest()["amount"] == -25);
    (void)act("1", "click");
    (void)act("1", "pick");
    BOOST_TEST(newest()["state"] == "processed");
    (void)trigger(R"({"recipient":{"email":"lee@example.com"}})");
    (void)advance("P31D");
    BOOST_TEST(newest()["state"] == "cancelled");
    BOOST_TEST(call("GET", "/transactions?campaign_types[]=note").at("/pagination/total_records") ==
               "0");
    BOOST_TEST(call("GET", "/transactions?states[]=lost").status == 400);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
