// SPDX-License-Identifier: MIT
// Tests GET /me, GET and POST /users (API-07).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;
using testing::json_view;

namespace {

struct users_fixture : core_fixture {
    static std::string nia(const char* patch = "{}") {
        auto user = json_view::parse(R"({"first_name":"Nia","last_name":"New Comer",
                                         "email":"nia@acme.test","role":"regular",
                                         "team_group_id":1})");
        user.merge_patch(json_view::parse(patch));
        return json_view{{"user", user}}.dump();
    }
    std::string names() {
        std::string text;
        const auto all = read("/users").json();
        for (const auto& each : all["users"])
            text +=
                fmt::format("{}{} of {}", text.empty() ? "" : ", ",
                            each["first_name"].get<std::string>(), each["team_group_id"].dump());
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_users, users_fixture)

BOOST_AUTO_TEST_CASE(API_07_the_caller_is_the_clients_admin_with_their_own_wallet) {
    BOOST_TEST(read("/me").body ==
               R"({"id":1,"first_name":"Ann","last_name":"Admin","email":"ann@acme.example",)"
               R"("role":"admin","balance":"40.0","team_balance":540})");
}

BOOST_AUTO_TEST_CASE(API_07_a_user_has_a_number_that_is_text_and_a_team_that_is_a_number) {
    BOOST_TEST(names() == "Ann of null, Max of 1, Sam of 1");
    BOOST_TEST(read("/users").json()["users"][2].dump() ==
               R"({"id":"3","first_name":"Sam","last_name":"Sender","email":"sam@acme.example",)"
               R"("team_group_id":1})");
}

BOOST_AUTO_TEST_CASE(API_07_whoever_was_removed_is_gone) {
    (void)control("POST", "/steps", R"({"remove_user":"max"})");
    BOOST_TEST(names() == "Ann of null, Sam of 1");
    BOOST_TEST(read("/users").at("/total_users") == "2");
}

BOOST_AUTO_TEST_CASE(API_07_pages_count_from_one_and_end) {
    const auto second = read("/users?page=2&per_page=2");
    BOOST_TEST(second.at("/current_page") == "2");
    BOOST_TEST(second.at("/per_page") == "2");
    BOOST_TEST(second.at("/total_users") == "3");
    BOOST_TEST(second.at("/users/0/first_name") == "Sam");
    BOOST_TEST(second.at("/users/1") == "nothing");
    BOOST_TEST(read("/users?page=999999999").at("/users") == "[]");
}

BOOST_AUTO_TEST_CASE(API_07_pages_that_make_no_sense) {
    const struct {
        const char* query;
        const char* answer;
    } rows[] = {
        {"page=0", "400 page must be a whole number from 1 to 999999999"},
        {"page=x", "400 page must be a whole number from 1 to 999999999"},
        {"page=-1", "400 page must be a whole number from 1 to 999999999"},
        {"page=", "400 page must be a whole number from 1 to 999999999"},
        {"per_page=101", "400 per_page must be a whole number from 1 to 100"},
        {"per_page=0", "400 per_page must be a whole number from 1 to 100"},
        {"page=0&per_page=0",
         "400 page must be a whole number from 1 to 999999999, "
         "per_page must be a whole number from 1 to 100"},
    };
    for (const auto& each : rows)
        for (const auto* list : {"/users", "/groups", "/touches", "/send"})
            BOOST_TEST_CONTEXT(list << "?" << each.query)
    BOOST_TEST(told(read(fmt::format("{}?{}", list, each.query))) == each.answer);
    BOOST_TEST(read("/users?per_page=100").status == 200);
}

BOOST_AUTO_TEST_CASE(API_07_an_invitation_is_pending_for_seven_days) {
    const auto made = write("/users", nia(R"({"role":"manager","team_group_id":2})"));
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.body ==
               R"({"success":true,"message":"Invitation sent successfully",)"
               R"("receiver_email":"nia@acme.test","team_group_id":2,"user_role":"manager",)"
               R"("invitation_status":"pending","expires_at":"2020-10-08T02:00:00.000-07:00"})");
    BOOST_TEST(names() == "Ann of null, Max of 1, Sam of 1");
}

BOOST_AUTO_TEST_CASE(API_07_whoever_accepts_is_a_user_of_that_team) {
    (void)write("/users", nia());
    BOOST_TEST(control("POST", "/steps", R"({"accept_invitation":{"invitation":"1","id":"nia"}})")
                   .status == 200);
    BOOST_TEST(names() == "Ann of null, Max of 1, Sam of 1, Nia of 1");
    const auto last = read("/groups/1/members").json().back();
    BOOST_TEST(last["last_name"] == "New Comer");
    BOOST_TEST(last["balance"] == "0.0");
}

BOOST_AUTO_TEST_CASE(API_07_invitations_that_are_refused) {
    const struct {
        const char* patch;
        const char* answer;
    } rows[] = {
        {R"({"first_name":""})", "400 first_name can't be blank"},
        {R"({"last_name":null})", "400 last_name can't be blank"},
        {R"({"email":" "})", "400 email can't be blank"},
        {R"({"email":"nia"})", "400 email is invalid"},
        {R"({"email":" Sam@Acme.Example "})", "400 email has already been taken"},
        {R"({"role":"admin"})", "400 Role can be one of these: manager,regular"},
        {R"({"role":null})", "400 Role can be one of these: manager,regular"},
        {R"({"team_group_id":3})", "400 Please enter a valid team group"},
        {R"({"team_group_id":0})", "400 Please enter a valid team group"},
        {R"({"team_group_id":null})", "400 Please enter a valid team group"},
        {R"({"first_name":null,"role":"x","team_group_id":"x"})",
         "400 first_name can't be blank, Role can be one of these: manager,regular, "
         "Please enter a valid team group"},
    };
    const auto before = digest();
    for (const auto& each : rows) BOOST_TEST_CONTEXT(each.patch)
    BOOST_TEST(told(write("/users", nia(each.patch))) == each.answer);
    BOOST_TEST(told(write("/users", "{}")) == "400 user can't be blank");
    BOOST_TEST(told(write("/users", R"({"user":[]})")) == "400 user must be an object");
    BOOST_TEST(write("/users", "{").status == 400);
    BOOST_TEST(write("/users", "[]").status == 400);
    BOOST_TEST(digest() == before);
    BOOST_TEST(write("/users", nia(R"({"team_group_id":"interns"})")).status == 201);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
