// SPDX-License-Identifier: MIT
// Tests POST of marketplace/products/send: who sends what to whom, and what is refused (API-07).
#include "tests/support/server_fixture.hpp"
#include "tests/support/shape.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::json_view;
using testing::said;
using testing::shape_of;

namespace {

constexpr const char* send_path = "/api/v3/marketplace/products/send";

struct product_sends_fixture : demo_fixture {
    /// A whole request for gift 1, with a patch (RFC 7396).
    static std::string body(const char* patch = "{}") {
        json_view whole{{"variant_ids", {"1"}},
                        {"recipient_email", "kim@example.com"},
                        {"recipient_first_name", "Kim"},
                        {"recipient_last_name", "Lee"}};
        whole.merge_patch(json_view::parse(patch));
        return whole.dump();
    }
    said send(const char* patch = "{}") { return as_client("POST", send_path, body(patch)); }
    /// "Sent"; else the refusal: "404 Product variant not found".
    std::string outcome(const char* patch) {
        const auto made = send(patch);
        if (made.status == 200) return status_of(made.at("/send/id"));
        return std::to_string(made.status) + " " + made.at("/message");
    }
    /// A field of the control API's view of what was sent.
    std::string seen(const char* patch, const char* field) {
        return control("GET", "/sends/" + send(patch).at("/send/id")).at(field);
    }
    /// A token that allows these alone.
    std::string token_of(std::initializer_list<scope> scopes) {
        scope_set allowed;
        for (const auto each : scopes) allowed.add(each);
        const auto text = here.id + ".narrow" + std::to_string(++narrow);
        at(here).now.tokens().add(text, access_token{{oauth_client::ordinary, {}, allowed}, never});
        return text;
    }

    int narrow = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(marketplace_sends, product_sends_fixture)

BOOST_AUTO_TEST_CASE(a_send_is_answered_with_its_id_and_the_variant) {
    const auto made = send();
    BOOST_TEST(made.status == 200);
    BOOST_TEST(made.body == R"({"products":[{"variant_id":"1"}],"send":{"id":"1"}})");
    BOOST_TEST(shape_of(made.json()) == "{products:[{variant_id:string}],send:{id:string}}");
}

BOOST_AUTO_TEST_CASE(an_egift_goes_out_at_once) {
    BOOST_TEST(outcome("{}") == "Sent");
    BOOST_TEST(available() == "9975.00 USD");
}

BOOST_AUTO_TEST_CASE(the_recipient_of_a_parcel_is_asked_for_the_address) {
    BOOST_TEST(outcome(R"({"variant_ids":["6"]})") == "Offer Sent");
    BOOST_TEST(act("1", "confirm_address",
                   R"({"address":{"line1":"1 Main Street","city":"Springfield","state":"IL",
                       "postal_code":"62701","country":"US"}})") == "Order Received");
}

BOOST_AUTO_TEST_CASE(a_variant_is_what_is_sent) {
    const auto made = send(R"({"variant_ids":["8-2"]})");
    BOOST_TEST(made.at("/products/0/variant_id") == "8-2");
    BOOST_TEST(control("GET", "/sends/1").at("/parcel/variant") == "M");
}

BOOST_AUTO_TEST_CASE(of_several_variants_the_first_is_sent) {
    const auto made = send(R"({"variant_ids":["2","1","nothing"]})");
    BOOST_TEST(made.at("/products") == R"([{"variant_id":"2"}])");
    BOOST_TEST(control("GET", "/sends/1").at("/gift") == "2");
    BOOST_TEST(control("GET", "/counts").at("/Sent") == "1");
}

BOOST_AUTO_TEST_CASE(a_number_and_a_handle_do_for_an_id) {
    BOOST_TEST(send(R"({"variant_ids":[2]})").at("/products/0/variant_id") == "2");
    BOOST_TEST(send(R"({"variant_ids":["hoodie-1"]})").at("/products/0/variant_id") == "8-1");
}

BOOST_AUTO_TEST_CASE(a_send_may_have_to_be_approved) {
    BOOST_TEST(outcome(R"({"require_approval":true})") == "Pending Approval");
    BOOST_TEST(outcome(R"({"require_approval":false})") == "Sent");
    BOOST_TEST(outcome(R"({"variant_ids":["6"],"require_approval":true})") == "Pending Approval");
    BOOST_TEST(act("1", "approve") == "Sent");
    BOOST_TEST(act("3", "approve") == "Offer Sent");
    BOOST_TEST(available() == "9912.00 USD");
}

BOOST_AUTO_TEST_CASE(a_user_can_be_named_as_the_sender_and_nobody_else) {
    BOOST_TEST(seen("{}", "/sender") == "1");
    BOOST_TEST(seen(R"({"sender_email":"sam@acme.example"})", "/sender") == "3");
    BOOST_TEST(seen(R"({"sender_email":" SAM@acme.example "})", "/sender") == "3");
    BOOST_TEST(seen(R"({"sender_email":"nobody@acme.example","sender_first_name":"No",
                        "sender_last_name":"Body","sender_organization_name":"None"})",
                    "/sender") == "1");
    (void)control("POST", "/steps", R"({"remove_user":"sam"})");
    BOOST_TEST(seen(R"({"sender_email":"sam@acme.example"})", "/sender") == "1");
}

BOOST_AUTO_TEST_CASE(what_is_said_arrives_and_what_has_no_effect_has_none) {
    const auto made = send(R"({"message":"Thank \"you\" <b>\n","gift_exchange_enabled":true,
                               "meeting_url":"https://meet.example/1","variant_ids":["1"]})");
    const auto shown = as_client("GET", "/api/v3/sends/" + made.at("/send/id"));
    BOOST_TEST(shown.at("/send/message") == "Thank \"you\" <b>\n");
    BOOST_TEST(shown.at("/send/first_name") == "Kim");
    BOOST_TEST(shown.at("/send/last_name") == "Lee");
    BOOST_TEST(shown.at("/send/email") == "kim@example.com");
    BOOST_TEST(control("GET", "/sends/1").at("/begun_by") == "api");
}

BOOST_AUTO_TEST_CASE(what_goes_wrong_later_is_accepted_first) {
    BOOST_TEST(outcome(R"({"variant_ids":["7"]})") == "Out of Stock");
    BOOST_TEST(outcome(R"({"recipient_email":"kim+tag@example.com"})") == "Suspicious Email");
    BOOST_TEST(outcome(R"({"recipient_email":"nobody"})") == "Invalid Email Format");
    BOOST_TEST(available() == "10000.00 USD");
}

BOOST_AUTO_TEST_CASE(the_same_request_twice_is_two_sends) {
    BOOST_TEST(send().at("/send/id") == "1");
    BOOST_TEST(send().at("/send/id") == "2");
}

BOOST_AUTO_TEST_CASE(whatever_is_missing_or_wrong_is_named_at_once) {
    const struct {
        const char* patch;
        const char* refusal;
    } rows[] = {
        {R"({"variant_ids":null,"recipient_email":null,"recipient_first_name":" ",
             "recipient_last_name":""})",
         "400 variant_ids can't be blank, recipient_email can't be blank, "
         "recipient_first_name can't be blank, recipient_last_name can't be blank"},
        {R"({"variant_ids":[]})", "400 variant_ids can't be blank"},
        {R"({"variant_ids":"1"})", "400 variant_ids must be an array of strings, not a string"},
        {R"({"variant_ids":["1",true,{}]})",
         "400 variant_ids[1] must be a string, not a boolean, "
         "variant_ids[2] must be a string, not an object"},
        {R"({"recipient_email":["kim@example.com"],"message":{},"require_approval":"yes",
             "gift_exchange_enabled":1,"meeting_url":false,"sender_email":[],
             "sender_first_name":true})",
         "400 recipient_email must be a string, not an array, message must be a string, not an "
         "object, require_approval must be true or false, not a string, gift_exchange_enabled must "
         "be true or false, not an integer, meeting_url must be a string, not a boolean, "
         "sender_email must be a string, not an array, sender_first_name must be a string, not a "
         "boolean"},
        {R"({"variant_ids":["99"]})", "404 Product variant not found"},
        {R"({"variant_ids":["8"]})", "404 Product variant not found"},
        {R"({"variant_ids":["8-5"]})", "404 Product variant not found"},
        {R"({"variant_ids":[""]})", "404 Product variant not found"},
        {R"({"variant_ids":["99"],"recipient_email":""})", "400 recipient_email can't be blank"},
    };
    const auto before = digest();
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.patch) BOOST_TEST(outcome(row.patch) == row.refusal);
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(bodies_that_are_no_objects_of_json_are_refused) {
    BOOST_TEST(as_client("POST", send_path, "[]").at("/message") ==
               "the body must be an object, not an array");
    BOOST_TEST(as_client("POST", send_path, "{").status == 400);
    const auto form = ask("POST", send_path, "variant_ids=1",
                          {{"Authorization", "Bearer " + token_for(here)},
                           {"Content-Type", "application/x-www-form-urlencoded"}});
    BOOST_TEST(form.status == 400);
    BOOST_TEST(form.at("/success") == "false");
}

BOOST_AUTO_TEST_CASE(a_gift_that_nobody_can_pay_in_its_currency_is_refused) {
    const auto there = make(R"({"scenario":{"world":{
        "funding":[{"id":"main","balance":"100.00 USD"}],"organisation":{"default_payer":"main"},
        "gifts":[{"id":"yoga","price":"2500 JPY"}]}}})");
    const auto refused = ask("POST", send_path, body(), bearer(token_for(there)));
    BOOST_TEST(refused.status == 400);
    BOOST_TEST(refused.at("/success") == "false");
    BOOST_TEST(refused.at("/message") == sentence(refusal::currency_mismatch));
}

BOOST_AUTO_TEST_CASE(unknown_fields_are_left_alone_unless_the_world_is_strict) {
    BOOST_TEST(outcome(R"({"recipient_emial":"x"})") == "Sent");
    BOOST_TEST(control("GET", "/strictness").body.find("recipient_emial") != std::string::npos);
    at(here).now.set_strict(true);
    BOOST_TEST(outcome(R"({"recipient_emial":"x"})")
                   .starts_with(
                       "400 recipient_emial is not known here; did you mean \"recipient_email\"?"));
}

BOOST_AUTO_TEST_CASE(either_scope_sends_and_each_looks_at_its_own) {
    const struct {
        std::initializer_list<scope> scopes;
        int products, sending, recommendations, sending_recommended;
    } rows[] = {
        {{scope::marketplace}, 200, 200, 403, 403},
        {{scope::smartsend}, 403, 200, 200, 200},
        {{scope::marketplace, scope::smartsend}, 200, 200, 200, 200},
        {{scope::basic, scope::write, scope::update}, 403, 403, 403, 403},
    };
    const auto answered = [&](const std::string& allowed, const char* method, const char* target) {
        const std::string sent = *method == 'P' ? body() : "";
        return static_cast<int>(ask(method, target, sent, bearer(allowed)).status);
    };
    for (const auto& row : rows) {
        const auto allowed = token_of(row.scopes);
        BOOST_TEST_CONTEXT(allowed) {
            BOOST_TEST(answered(allowed, "GET", "/api/v3/marketplace/products") == row.products);
            BOOST_TEST(answered(allowed, "POST", send_path) == row.sending);
            BOOST_TEST(
                answered(allowed, "GET",
                         "/api/v3/smartsend/recommendations?recipient_email=k@example.com") ==
                row.recommendations);
            BOOST_TEST(answered(allowed, "POST", "/api/v3/smartsend/recommendations/send") ==
                       row.sending_recommended);
        }
    }
    BOOST_TEST(answered("nothing", "POST", send_path) == 401);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
