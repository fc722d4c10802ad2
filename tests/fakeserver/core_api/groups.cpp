// SPDX-License-Identifier: MIT
// Tests GET /groups and /groups/{id}/members (API-07).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;

BOOST_FIXTURE_TEST_SUITE(core_api_groups, core_fixture)

namespace {

struct in_the_sandbox : core_fixture {
    in_the_sandbox() : core_fixture(R"({"preset":"demo","profiles":{"sendoso":"sandbox"}})") {}
};

struct of_a_poor_team : core_fixture {
    of_a_poor_team()
        : core_fixture(R"({"scenario":{"world":{"teams":[{"id":"lab","name":"Lab"}]}}})") {}
};

}  // namespace

BOOST_AUTO_TEST_CASE(API_07_a_team_has_the_budget_of_its_source) {
    BOOST_TEST(read("/groups").json()["groups"][0].dump() ==
               R"({"id":"1","budget":10000,"created_at":"2020-10-01T02:00:00.000-07:00",)"
               R"("monthly_budget":"0","name":"Sales","one_time_budget":10000,"rollover":true,)"
               R"("team_id":1,"updated_at":"2020-10-01T02:00:00.000-07:00"})");
    (void)create(egift());
    BOOST_TEST(read("/groups").at("/groups/0/budget") == "9975");
    BOOST_TEST(read("/groups").at("/groups/1/budget") == "0");
    BOOST_TEST(read("/groups?page=2&per_page=1").at("/groups/0/name") == "Interns");
}

BOOST_FIXTURE_TEST_CASE(API_07_a_team_without_a_source_has_nothing, of_a_poor_team) {
    BOOST_TEST(read("/groups").at("/groups/0/budget") == "0");
    BOOST_TEST(read("/groups").at("/groups/0/name") == "Lab");
}

BOOST_AUTO_TEST_CASE(API_07_members_have_balances_and_keys_of_their_own) {
    const auto rows = read("/groups/sales/members").json();
    BOOST_TEST(rows[0]["first_name"] == "Max");
    BOOST_TEST(rows[0]["balance"] == "0.0");
    BOOST_TEST(rows[1]["id"] == "3");
    BOOST_TEST(rows[1]["balance"] == "500.0");
    BOOST_TEST(rows[1]["team_group_id"] == 1);
    BOOST_TEST(rows[1]["team_id"] == 1);
    BOOST_TEST(rows[1]["sandbox"] == false);
    const std::regex key{"[0-9a-f]{32}"};
    for (const auto& each : rows) BOOST_TEST(std::regex_match(each["key"].get<std::string>(), key));
    BOOST_TEST(rows[0]["key"] != rows[1]["key"]);
    BOOST_TEST(read("/groups/2/members").body == "[]");
}

BOOST_AUTO_TEST_CASE(API_07_a_team_that_is_none_is_said_without_a_flag) {
    for (const auto* path :
         {"/groups/0/members", "/groups/3/members", "/groups/x/members", "/groups/-1/members",
          "/groups/3/members.json", "/groups/3/group_touches.json"})
        BOOST_TEST_CONTEXT(path) {
            const auto answer = read(path);
            BOOST_TEST(answer.status == 404);
            BOOST_TEST(answer.body == R"({"message":"Group not found!"})");
        }
}

BOOST_FIXTURE_TEST_CASE(PR_02_users_of_the_sandbox_are_sandbox_users, in_the_sandbox) {
    BOOST_TEST(read("/groups/1/members").at("/0/sandbox") == "true");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
