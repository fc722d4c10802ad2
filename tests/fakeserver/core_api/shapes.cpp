// SPDX-License-Identifier: MIT
// Tests that every documented answer has the documented fields, each of the documented type, and no
// others (API-07).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

using testing::core_fixture;
using testing::json_view;

BOOST_FIXTURE_TEST_SUITE(core_api_shapes, core_fixture)

namespace {

struct field {
    const char* name;
    const char* type;  ///< "integer", "string", ...; "integer|null" where either will do
};
using fields = std::vector<field>;

std::string type_of(const json_view& what) {
    if (what.is_boolean()) return "boolean";
    if (what.is_number_integer()) return "integer";
    if (what.is_number()) return "number";
    if (what.is_string()) return "string";
    if (what.is_array()) return "array";
    return what.is_null() ? "null" : "object";
}

bool is_one_of(const std::string& type, std::string_view types) {
    for (;;) {
        const auto end = std::min(types.find('|'), types.size());
        if (types.substr(0, end) == type) return true;
        if (end == types.size()) return false;
        types.remove_prefix(end + 1);
    }
}

void check(const json_view& object, const fields& wanted) {
    BOOST_TEST_REQUIRE(object.is_object());
    std::set<std::string> left;
    for (const auto& [name, unused] : object.items()) left.insert(name);
    for (const auto& each : wanted) BOOST_TEST_CONTEXT(each.name) {
            BOOST_TEST(left.erase(each.name) == 1U);
            if (object.contains(each.name))
                BOOST_TEST(is_one_of(type_of(object[each.name]), each.type),
                           type_of(object[each.name]) << " instead of " << each.type);
        }
    for (const auto& name : left) BOOST_ERROR(name + " is not documented");
}

fields list_called(const char* total, const char* items) {
    return {
        {"current_page", "integer"}, {"per_page", "integer"}, {total, "integer"}, {items, "array"}};
}

const fields me{{"id", "integer"},          {"first_name", "string"}, {"last_name", "string"},
                {"email", "string"},        {"role", "string"},       {"balance", "string"},
                {"team_balance", "integer"}};
const fields user{{"id", "string"},
                  {"first_name", "string"},
                  {"last_name", "string"},
                  {"email", "string"},
                  {"team_group_id", "integer|null"}};
const fields invitation{{"success", "boolean"},       {"message", "string"},
                        {"receiver_email", "string"}, {"team_group_id", "integer"},
                        {"user_role", "string"},      {"invitation_status", "string"},
                        {"expires_at", "string"}};
const fields group{{"id", "string"},         {"budget", "integer"},
                   {"created_at", "string"}, {"monthly_budget", "string"},
                   {"name", "string"},       {"one_time_budget", "integer"},
                   {"rollover", "boolean"},  {"team_id", "integer"},
                   {"updated_at", "string"}};
const fields member{{"id", "string"},       {"first_name", "string"},     {"last_name", "string"},
                    {"email", "string"},    {"balance", "string"},        {"sandbox", "boolean"},
                    {"team_id", "integer"}, {"team_group_id", "integer"}, {"key", "string"}};
const fields touch{{"id", "integer"},
                   {"name", "string"},
                   {"start_date", "string"},
                   {"end_date", "string|null"},
                   {"description", "string"},
                   {"created_at", "string"},
                   {"user_id", "integer"},
                   {"gift_id", "integer"},
                   {"starting_egift_price", "number|null"},
                   {"ending_egift_price", "number|null"},
                   {"status", "string"},
                   {"is_default_price", "boolean"},
                   {"delivery_type", "string"},
                   {"hubspot_key", "string|null"},
                   {"ship_to_countries", "array"},
                   {"currency", "string"}};
const fields listed{
    {"id", "integer"},          {"send_gid", "string"},   {"type", "string"},
    {"subtype", "string"},      {"currency", "string"},   {"current_total_cost", "string"},
    {"status", "string"},       {"created_at", "string"}, {"touch", "object"},
    {"recipient", "object"},    {"sender", "object"},     {"sent_via", "string"},
    {"status_updates", "array"}};
const fields touch_of_send{{"id", "integer"}, {"name", "string"}};
const fields recipient{{"name", "string"}, {"email", "string"}, {"company_name", "string"}};
const fields sender{{"id", "integer"},
                    {"name", "string"},
                    {"email", "string"},
                    {"team_id", "integer|null"},
                    {"team_name", "string|null"}};
const fields update{{"status", "string"}, {"occurred_at", "string"}};

}  // namespace

BOOST_AUTO_TEST_CASE(API_07_the_caller) {
    const auto answer = read("/me");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.type == "application/json");
    check(answer.json(), me);
}

BOOST_AUTO_TEST_CASE(API_07_lists_and_what_they_hold) {
    (void)create(egift());
    (void)create(notebook());
    const struct {
        const char* path;
        const char* total;
        const char* items;
        const fields& row;
    } rows[] = {{"/users", "total_users", "users", user},
                {"/groups", "total_groups", "groups", group},
                {"/touches", "total_posts", "touches", touch},
                {"/send", "total_count", "sends", listed},
                {"/sends", "total_count", "sends", listed}};
    for (const auto& each : rows) BOOST_TEST_CONTEXT(each.path) {
            const auto answer = read(each.path);
            BOOST_TEST(answer.status == 200);
            const auto body = answer.json();
            check(body, list_called(each.total, each.items));
            BOOST_TEST(body["current_page"] == 1);
            BOOST_TEST(body["per_page"] == 25);
            BOOST_TEST(body[each.total] == body[each.items].size());
            BOOST_TEST_REQUIRE(!body[each.items].empty());
            for (const auto& row : body[each.items]) check(row, each.row);
        }
}

BOOST_AUTO_TEST_CASE(API_07_what_a_send_says_of_its_touch_its_recipient_and_its_sender) {
    (void)create(egift());
    (void)create(notebook());
    const auto sends = read("/send").json()["sends"];
    for (const auto& each : sends) {
        check(each["touch"], touch_of_send);
        check(each["recipient"], recipient);
        check(each["sender"], sender);
        for (const auto& change : each["status_updates"]) check(change, update);
    }
}

BOOST_AUTO_TEST_CASE(API_07_members_are_a_bare_array) {
    const auto answer = read("/groups/1/members");
    BOOST_TEST(answer.status == 200);
    const auto rows = answer.json();
    BOOST_TEST_REQUIRE(rows.is_array());
    BOOST_TEST(rows.size() == 2U);
    for (const auto& each : rows) check(each, member);
}

BOOST_AUTO_TEST_CASE(API_07_one_touch_comes_wrapped) {
    const auto answer = read("/touches/4").json();
    check(answer, {{"success", "boolean"}, {"touch", "object"}});
    BOOST_TEST(answer["success"] == true);
    check(answer["touch"], touch);
}

BOOST_AUTO_TEST_CASE(API_07_what_was_sent) {
    const fields parcel{{"success", "boolean"}, {"message", "string"}, {"tracking_code", "string"}};
    auto card = parcel;
    card.push_back({"tracking_url", "string"});
    check(create(egift()).json(), card);
    check(create(notebook()).json(), parcel);
    check(create(asking()).json(), parcel);
    const auto made = write("/send/generate_egift_links", links()).json();
    check(made, {{"success", "boolean"},
                 {"message", "string"},
                 {"egift_links", "array"},
                 {"expiration_days", "integer"}});
    for (const auto& each : made["egift_links"])
        check(each, {{"egift_link", "string"}, {"recipient_email_or_phone_number", "string"}});
}

BOOST_AUTO_TEST_CASE(API_07_an_invitation) {
    check(write("/users", R"({"user":{"first_name":"Nia","last_name":"New","email":"nia@acme.test",
                              "role":"manager","team_group_id":1}})")
              .json(),
          invitation);
}

BOOST_AUTO_TEST_CASE(API_07_refusals_have_a_flag_and_a_sentence_but_one) {
    const fields usual{{"success", "boolean"}, {"message", "string"}};
    const auto blank = create(egift(R"({"email":""})"));
    BOOST_TEST(told(blank) == "400 email can't be blank");
    check(blank.json(), usual);
    BOOST_TEST(blank.json()["success"] == false);
    const auto touch = read("/touches/99");
    BOOST_TEST(told(touch) == "404 Touch not found");
    check(touch.json(), usual);
    const auto group = read("/groups/99/members");
    BOOST_TEST(told(group) == "404 Group not found!");
    check(group.json(), {{"message", "string"}});
    const auto stranger = get("/api/v3/me", bearer("1.abc"));
    BOOST_TEST(told(stranger) == "401 The access token is invalid");
    check(stranger.json(), usual);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
