// SPDX-License-Identifier: MIT
// Every error of the sends API besides those of the guard: status, code, fields (API-05).
#include "fakeserver/sends_api/errors.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::json_view;
using testing::refusal_in;
using testing::said;

namespace {

/// "400 invalid_fields email, message": status, code, and the fields in their order.
std::string outcome(const said& answer) {
    auto text = refusal_in(answer);
    const auto fields = answer.json()["error"]["fields"];
    for (const auto& each : fields)
        text += (&each == &fields.front() ? " " : ", ") + each["field"].get<std::string>();
    return text;
}

struct error_fixture : demo_fixture {
    std::string create(const char* patch) {
        return outcome(as_client("POST", "/api/v3/sends", send_body(patch)));
    }
    std::string list(const char* query) {
        return outcome(as_client("GET", std::string("/api/v3/gifts?") + query));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_errors, error_fixture)

BOOST_AUTO_TEST_CASE(a_field_that_is_missing_or_wrong_is_named_with_all_others) {
    const struct {
        const char* patch;
        const char* outcome;
    } rows[] = {
        {R"({"gift_id":null})", "400 invalid_fields gift_id"},
        {R"({"first_name":null})", "400 invalid_fields first_name"},
        {R"({"last_name":null})", "400 invalid_fields last_name"},
        {R"({"email":null})", "400 invalid_fields email"},
        {R"({"message":null})", "400 invalid_fields message"},
        {R"({"email":""})", "400 invalid_fields email"},
        {R"({"email":" \t"})", "400 invalid_fields email"},
        {R"({"first_name":"\n"})", "400 invalid_fields first_name"},
        {R"({"email":5})", "400 invalid_fields email"},
        {R"({"email":["kim@example.com"]})", "400 invalid_fields email"},
        {R"({"gift_id":1.5})", "400 invalid_fields gift_id"},
        {R"({"gift_id":{}})", "400 invalid_fields gift_id"},
        {R"({"team_id":true})", "400 invalid_fields team_id"},
        {R"({"variant_id":[]})", "400 invalid_fields variant_id"},
        {R"({"phone":5})", "400 invalid_fields phone"},
        {R"({"company":5,"title":6})", "400 invalid_fields company, title"},
        {R"({"gift_id":null,"first_name":null,"last_name":null,"email":null,"message":null})",
         "400 invalid_fields gift_id, first_name, last_name, email, message"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.patch) BOOST_TEST(create(row.patch) == row.outcome);
    BOOST_TEST(control("GET", "/sends").at("/total") == "0");
}

BOOST_AUTO_TEST_CASE(each_field_says_what_would_be_right) {
    const auto refused =
        as_client("POST", "/api/v3/sends", send_body(R"({"email":5,"message":null,"title":"x"})"));
    BOOST_TEST(
        refused.body ==
        R"({"error":{"code":"invalid_fields","message":"fields are missing or wrong; see )"
        R"(fields","fields":[{"field":"email","problem":"must be a string, not an integer"},)"
        R"({"field":"message","problem":"is required"}]}})");
    BOOST_TEST(refused.type == "application/json");
}

BOOST_AUTO_TEST_CASE(a_body_that_is_no_send_is_refused) {
    const struct {
        const char* body;
        const char* outcome;
    } rows[] = {
        {"{}", "400 invalid_fields send"},
        {R"({"send":[]})", "400 invalid_fields send"},
        {R"({"send":null})", "400 invalid_fields send"},
        {R"({"sends":{}})", "400 invalid_fields send"},
        {"[]", "400 invalid_fields send"},
        {"{", "400 malformed_body "},
        {"{\"send\":{\"email\":\"\xff\"}}", "400 malformed_body "},
        {R"({"send":{"email":"a","email":"b"}})", "400 malformed_body /send/email"},
        {R"({"send":{"metadata":{"a":1,"a":2}}})", "400 malformed_body /send/metadata/a"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.body)
    BOOST_TEST(outcome(as_client("POST", "/api/v3/sends", row.body)) == row.outcome);
    BOOST_TEST(outcome(as_client("POST", "/api/v3/sends")) == "415 unsupported_media_type");
    auto with = bearer(token);
    with.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    BOOST_TEST(outcome(post("/api/v3/sends", "a=1", with)) == "415 unsupported_media_type");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404_with_all_that_is_unknown) {
    const struct {
        const char* patch;
        const char* outcome;
    } rows[] = {
        {R"({"gift_id":"99"})", "404 unknown_gift gift_id"},
        {R"({"gift_id":"0"})", "404 unknown_gift gift_id"},
        {R"({"gift_id":-1})", "404 unknown_gift gift_id"},
        {R"({"gift_id":"1 "})", "404 unknown_gift gift_id"},
        {R"({"gift_id":"no such thing"})", "404 unknown_gift gift_id"},
        {R"({"gift_id":"99999999999999999999"})", "404 unknown_gift gift_id"},
        {R"({"team_id":"99"})", "404 unknown_team team_id"},
        {R"({"team_id":"x","email":"nobody"})", "404 unknown_team team_id"},
        {R"({"variant_id":"1"})", "404 unknown_variant variant_id"},
        {R"({"gift_id":"x","variant_id":"y","team_id":"z"})",
         "404 unknown_gift gift_id, variant_id, team_id"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.patch) BOOST_TEST(create(row.patch) == row.outcome);
    BOOST_TEST(control("GET", "/sends").at("/total") == "0");
    for (const auto* id : {"1", "0", "x", "99999999999", "-1"})
        BOOST_TEST(outcome(as_client("GET", std::string("/api/v3/sends/") + id)) ==
                   "404 unknown_send");
    (void)control("POST", "/steps", R"({"delist_gift":"coffee"})");
    BOOST_TEST(create("{}") == "404 unknown_gift gift_id");
}

BOOST_AUTO_TEST_CASE(an_invalid_email_is_422_and_recorded) {
    for (const auto* email : {"nobody", "a@b", "@example.com", "kim@", "a b@example.com",
                              "kim@@example.com", "kim@exam ple.com"}) {
        const auto patch = json_view{{"email", email}, {"metadata", {{"k", 1}}}}.dump();
        const auto refused = as_client("POST", "/api/v3/sends", send_body(patch.c_str()));
        BOOST_TEST_CONTEXT(email) {
            BOOST_TEST(outcome(refused) == "422 invalid_email email");
            const auto shown = as_client("GET", "/api/v3/sends/" + refused.at("/error/send_id"));
            BOOST_TEST(shown.status == 200);
            BOOST_TEST(shown.at("/send/status") == "failed");
            BOOST_TEST(shown.at("/send/tracker_status") == "Invalid Email Format");
            BOOST_TEST(shown.at("/send/email") == email);
            BOOST_TEST(shown.at("/send/metadata") == R"({"k":1})");
        }
    }
    BOOST_TEST(available() == "10000.00 USD");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_paid_for_in_its_currency_is_422_and_not_recorded) {
    const auto world = make(R"({"scenario":{"world":{
        "funding":[{"id":"usd","balance":"100.00 USD"},{"id":"eur","balance":"100.00 EUR"}],
        "teams":[{"id":"paris","funding":"eur"}],
        "gifts":[{"id":"coffee","price":"25.00 USD"},{"id":"the","price":"25.00 EUR"}]}}})");
    const auto by = bearer(token_for(world));
    const auto refused = post("/api/v3/sends", send_body(R"({"team_id":"paris"})"), by);
    BOOST_TEST(outcome(refused) == "422 currency_mismatch gift_id");
    BOOST_TEST(get(world.path + "/sends").at("/total") == "0");
    BOOST_TEST(
        post("/api/v3/sends", send_body(R"({"team_id":"paris","gift_id":"2"})"), by).status == 201);
}

BOOST_AUTO_TEST_CASE(a_client_without_a_user_can_send_nothing) {
    (void)control("POST", "/steps", R"({"remove_user":"ann"})");
    (void)control("POST", "/steps", R"({"remove_user":"max"})");
    (void)control("POST", "/steps", R"({"remove_user":"sam"})");
    BOOST_TEST(create("{}") == "422 sender_removed");
}

BOOST_AUTO_TEST_CASE(a_filter_that_makes_no_sense_is_named) {
    const struct {
        const char* query;
        const char* outcome;
    } rows[] = {
        {"min_price=x", "400 bad_filter min_price"},
        {"max_price=-1", "400 bad_filter max_price"},
        {"min_price=", "400 bad_filter min_price"},
        {"min_price=1.0005", "400 bad_filter min_price"},
        {"min_price=30&max_price=20", "400 bad_filter max_price"},
        {"country=us", "400 bad_filter country"},
        {"country=USA", "400 bad_filter country"},
        {"country=", "400 bad_filter country"},
        {"page=0", "400 bad_filter page"},
        {"page=x", "400 bad_filter page"},
        {"page=", "400 bad_filter page"},
        {"page=1.0", "400 bad_filter page"},
        {"page=99999999999999999999", "400 bad_filter page"},
        {"per_page=0", "400 bad_filter per_page"},
        {"per_page=101", "400 bad_filter per_page"},
        {"per_page=-1", "400 bad_filter per_page"},
        {"min_price=x&max_price=y&country=z&page=0&per_page=0",
         "400 bad_filter country, min_price, max_price, page, per_page"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(list(row.query) == row.outcome);
}

BOOST_AUTO_TEST_CASE(every_refusal_of_the_domain_has_a_status_here) {
    for (std::size_t i = 0; i < refusal_count; ++i) {
        const auto why = static_cast<refusal>(i);
        const auto made = api_refusal(why, 422);
        const auto error = json_view::parse(made.body)["error"];
        BOOST_TEST_CONTEXT(name(why)) {
            BOOST_TEST((made.status == 400 || made.status == 404 || made.status == 422));
            const auto without = api_refusal(why, 400);
            BOOST_TEST(without.status == (made.status == 422 ? 400 : made.status));
            BOOST_TEST(without.body == made.body);
            BOOST_TEST(error["code"] != "");
            BOOST_TEST(error["message"] == sentence(why));
            BOOST_TEST(error["fields"].is_array());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
