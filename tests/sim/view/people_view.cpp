// SPDX-License-Identifier: MIT
// Tests sim/view/people_view.hpp: who works here, and who was asked to.
#include "sim/view/people_view.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace giftsim::sim {

BOOST_FIXTURE_TEST_SUITE(view_of_people, testing::world_fixture)

BOOST_AUTO_TEST_CASE(a_user_is_shown_whole) {
    const auto west = here.submit(add_team{.name = "West"}).value();
    const auto mia = here.submit(add_user{.name = "Mia",
                                          .email = "mia@us.example",
                                          .rank = role::manager,
                                          .home = west,
                                          .manages = {west},
                                          .sees_all = true})
                         .value();
    BOOST_TEST(view_of_user(here.state(), mia).dump() ==
               R"({"id":"3","name":"Mia","email":"mia@us.example","role":"manager","team":"1",)"
               R"("manages":["1"],"sees_all":true,"active":true})");
    here.submit(remove_user{mia}).value();
    BOOST_TEST(view_of_user(here.state(), mia)["active"] == false);
    BOOST_TEST(view_of_user(here.state(), sam)["team"].is_null());
}

BOOST_AUTO_TEST_CASE(a_team_says_who_pays) {
    here.submit(add_team{.name = "West"}).value();
    here.submit(add_team{.name = "East", .funding = {1}}).value();
    BOOST_TEST(view_of_team(here.state(), {1}).dump() == R"({"id":"1","name":"West","pays":null})");
    BOOST_TEST(view_of_team(here.state(), {2})["pays"] == "1");
}

BOOST_AUTO_TEST_CASE(API_07_an_invitation_is_open_until_it_is_accepted_or_too_old) {
    const auto west = here.submit(add_team{.name = "West"}).value();
    const auto lou = here.submit(invite_user{"Lou", "lou@us.example", role::admin, west}).value();
    const auto kay = here.submit(invite_user{"Kay", "kay@us.example", role::sender, west}).value();
    BOOST_TEST(view_of_invitation(here.state(), lou, here.now()).dump() ==
               R"({"id":"1","name":"Lou","email":"lou@us.example","role":"admin","team":"1",)"
               R"("expires":"2020-10-08T09:00:00Z","open":true,"became":null})");
    here.submit(accept_invitation{lou}).value();
    const auto accepted = view_of_invitation(here.state(), lou, here.now());
    BOOST_TEST(accepted["open"] == false);
    BOOST_TEST(accepted["became"] == "3");
    const auto end = here.now() + invitation_life;
    const auto just_before = end - std::chrono::milliseconds{1};
    BOOST_TEST(view_of_invitation(here.state(), kay, just_before)["open"] == true);
    BOOST_TEST(view_of_invitation(here.state(), kay, end)["open"] == false);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
