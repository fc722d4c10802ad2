// SPDX-License-Identifier: MIT
// Users who change, go and come back, and those who are asked to join (API-07).
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace giftsim::testing {
namespace {

using std::chrono::milliseconds;

struct people_fixture : domain_fixture {
    const user& who(user_id which) const { return world.users()[which.index()]; }

    /// Sam as they are, to be changed.
    update_user sams() const {
        return {.user = sam, .name = "Sam Sender", .email = who(sam).email, .home = west};
    }

    static invite_user asking(std::string email, team_id into, role rank = role::sender) {
        return {.name = "Lou", .email = std::move(email), .rank = rank, .team = into};
    }

    const invitation& asked(invitation_id which) const {
        return world.invitations()[which.index()];
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_people, people_fixture)

BOOST_AUTO_TEST_CASE(API_07_what_is_wrong_with_a_change_is_refused_in_this_order) {
    auto what = sams();
    const auto before = world.users().size();
    what.email = "no address";
    what.name.clear();
    what.home = {99};
    what.user = {99};
    BOOST_TEST(tried(what) == "unknown_user");
    what.user = sam;
    BOOST_TEST(tried(what) == "unknown_team");
    what.home = {};
    BOOST_TEST(tried(what) == "invalid_value");
    what.name = "Sam";
    BOOST_TEST(tried(what) == "invalid_value");
    what.email = who(ann).email;
    BOOST_TEST(tried(what) == "email_taken");
    what.email = "sam@new.example";
    BOOST_TEST(tried(what) == "done");
    BOOST_TEST(world.users().size() == before);
    BOOST_TEST(out.empty());
}

BOOST_AUTO_TEST_CASE(API_07_a_change_sets_all_of_what_a_user_is) {
    must(update_user{.user = sam,
                     .name = "Samantha",
                     .email = "samantha@acme.example",
                     .rank = role::admin,
                     .home = east});
    BOOST_TEST(who(sam).name == "Samantha");
    BOOST_TEST(who(sam).email == "samantha@acme.example");
    BOOST_TEST(who(sam).rank == role::admin);
    BOOST_TEST(who(sam).home == east);
    BOOST_TEST(!who(sam).removed);
    auto what = sams();
    what.home = {};
    must(what);
    BOOST_TEST(who(sam).rank == role::sender);
    BOOST_TEST(who(sam).home == team_id{});
}

BOOST_AUTO_TEST_CASE(API_07_a_refused_change_changes_nothing) {
    auto what = sams();
    what.rank = role::manager;
    what.email = who(eve).email;
    const auto before = who(sam);
    BOOST_TEST(tried(what) == "email_taken");
    BOOST_TEST(who(sam).email == before.email);
    BOOST_TEST(who(sam).rank == before.rank);
    BOOST_TEST(who(sam).manages.empty());
}

BOOST_AUTO_TEST_CASE(API_07_who_is_removed_sends_nothing_and_may_come_back) {
    auto what = sams();
    what.active = false;
    must(what);
    BOOST_TEST(tried(initiate{.campaign = single, .sender = sam}) == "unknown_user");
    what.active = true;
    must(what);
    must(remove_user{sam});
    BOOST_TEST(tried(remove_user{sam}) == "unknown_user");
    must(what);
    BOOST_TEST(state_of(begin({.sender = sam})) == "Sent");
}

BOOST_AUTO_TEST_CASE(API_07_an_email_belongs_to_one_user_however_it_is_written) {
    auto what = sams();
    for (const auto* taken : {"ann@us.example", "ANN@Us.example"}) {
        what.email = taken;
        BOOST_TEST(tried(what) == "email_taken", taken);
    }
    // One's own in other letters is nobody else's.
    what.email = "SAM@us.example";
    BOOST_TEST(tried(what) == "done");
}

BOOST_AUTO_TEST_CASE(API_07_the_email_of_a_removed_user_is_free_until_they_want_to_come_back) {
    const auto address = who(eve).email;
    must(remove_user{eve});
    auto what = sams();
    what.email = address;
    BOOST_TEST(tried(what) == "done");
    update_user back{.user = eve, .name = "Eve", .email = address, .home = east, .active = false};
    BOOST_TEST(tried(back) == "done");
    back.active = true;
    BOOST_TEST(tried(back) == "email_taken");
    what.email = "sam@us.example";
    must(what);
    BOOST_TEST(tried(back) == "done");
}

BOOST_AUTO_TEST_CASE(API_07_who_becomes_a_manager_leads_the_team_that_they_are_in) {
    auto what = sams();
    what.rank = role::manager;
    must(what);
    BOOST_TEST((who(sam).manages == std::vector{west}));
    what.home = east;
    must(what);
    BOOST_TEST((who(sam).manages == std::vector{east}));
    what.home = {};
    must(what);
    BOOST_TEST(who(sam).manages.empty());
    what.home = west;
    must(what);
    what.rank = role::sender;
    must(what);
    BOOST_TEST(who(sam).manages.empty());
}

BOOST_AUTO_TEST_CASE(API_07_a_manager_who_stays_one_leads_whom_they_led) {
    const auto mia = must(add_user{.name = "Mia",
                                   .email = "mia@acme.example",
                                   .rank = role::manager,
                                   .home = west,
                                   .manages = {east, west}});
    update_user what{.user = mia,
                     .name = "Mia M",
                     .email = "mia@acme.example",
                     .rank = role::manager,
                     .home = west};
    must(what);
    BOOST_TEST((who(mia).manages == std::vector{east, west}));
    const auto north = must(add_team{.name = "North"});
    what.home = north;
    must(what);
    BOOST_TEST((who(mia).manages == std::vector{east, north}));
}

BOOST_AUTO_TEST_CASE(SI_08_a_new_manager_decides_about_their_team_and_a_former_one_does_not) {
    const auto checked = make({.needs_approval = true});
    const auto held = begin({.campaign = checked});
    BOOST_TEST(approve(held, eve) == "not_permitted");
    update_user what{
        .user = eve, .name = "Eve", .email = who(eve).email, .rank = role::manager, .home = west};
    must(what);
    auto later = *this;
    BOOST_TEST(approve(held, eve) == "done");
    what.rank = role::sender;
    later.must(what);
    BOOST_TEST(later.approve(held, eve) == "not_permitted");
}

BOOST_AUTO_TEST_CASE(API_07_what_is_wrong_with_an_invitation_is_refused_in_this_order) {
    auto what = asking("nobody", {});
    what.name.clear();
    BOOST_TEST(tried(what) == "unknown_team");
    what.team = {99};
    BOOST_TEST(tried(what) == "unknown_team");
    what.team = west;
    BOOST_TEST(tried(what) == "invalid_value");
    what.name = "Lou";
    BOOST_TEST(tried(what) == "invalid_value");
    what.email = who(sam).email;
    BOOST_TEST(tried(what) == "email_taken");
    what.email = "lou@acme.example";
    BOOST_TEST(world.invitations().empty());
    BOOST_TEST(tried(what) == "done");
    BOOST_TEST(world.invitations().size() == 1U);
}

BOOST_AUTO_TEST_CASE(API_07_who_is_asked_is_no_user_before_they_accept) {
    const auto before = world.users().size();
    const auto which = must(asking("lou@acme.example", west));
    BOOST_TEST(world.users().size() == before);
    BOOST_CHECK(asked(which).expires == at("2020-10-08T09:00:00Z"));
    BOOST_TEST(!asked(which).became);
    const auto lou = must(accept_invitation{which});
    BOOST_TEST(lou == user_id::at(before));
    BOOST_TEST(asked(which).became == lou);
    BOOST_TEST(who(lou).name == "Lou");
    BOOST_TEST(who(lou).email == "lou@acme.example");
    BOOST_TEST(who(lou).home == west);
    BOOST_TEST(who(lou).rank == role::sender);
    BOOST_TEST(who(lou).manages.empty());
    BOOST_TEST(state_of(begin({.sender = lou})) == "Sent");
}

BOOST_AUTO_TEST_CASE(API_07_a_manager_who_was_asked_leads_the_team) {
    const auto lou = must(accept_invitation{must(asking("lou@acme.example", east, role::manager))});
    BOOST_TEST(who(lou).rank == role::manager);
    BOOST_TEST((who(lou).manages == std::vector{east}));
    const auto head = must(accept_invitation{must(asking("al@acme.example", east, role::admin))});
    BOOST_TEST(who(head).manages.empty());
}

BOOST_AUTO_TEST_CASE(API_07_TI_06_an_invitation_is_good_until_the_instant_at_which_it_ends) {
    const auto which = must(asking("lou@acme.example", west));
    auto in_time = *this;
    in_time.now += invitation_life - milliseconds{1};
    BOOST_TEST(in_time.tried(accept_invitation{which}) == "done");
    now += invitation_life;
    BOOST_TEST(tried(accept_invitation{which}) == "invitation_over");
    BOOST_TEST(!asked(which).became);
}

BOOST_AUTO_TEST_CASE(API_07_an_invitation_is_accepted_once) {
    const auto which = must(asking("lou@acme.example", west));
    const auto lou = must(accept_invitation{which});
    BOOST_TEST(tried(accept_invitation{which}) == "email_taken");
    must(remove_user{lou});
    const auto users = world.users().size();
    BOOST_TEST(tried(accept_invitation{which}) == "invitation_over");
    BOOST_TEST(world.users().size() == users);
}

BOOST_AUTO_TEST_CASE(API_07_of_two_invitations_to_one_address_one_is_accepted) {
    const auto first = must(asking("lou@acme.example", west));
    const auto second = must(asking("LOU@acme.example", east));
    must(accept_invitation{second});
    BOOST_TEST(tried(accept_invitation{first}) == "email_taken");
    BOOST_TEST(!asked(first).became);
}

BOOST_AUTO_TEST_CASE(an_invitation_that_does_not_exist_cannot_be_accepted) {
    BOOST_TEST(tried(accept_invitation{}) == "unknown_invitation");
    must(asking("lou@acme.example", west));
    BOOST_TEST(tried(accept_invitation{{2}}) == "unknown_invitation");
}

BOOST_AUTO_TEST_CASE(teams_and_campaigns_keep_when_they_were_made_and_a_campaign_by_whom) {
    now = at("2020-11-01T00:00:00Z");
    const auto north = must(add_team{.name = "North"});
    const auto made = make({.description = "For new friends", .made_by = max});
    const auto& campaign = world.campaigns()[made.index()];
    BOOST_CHECK(world.teams()[north.index()].made_at == now);
    BOOST_CHECK(campaign.made_at == now);
    BOOST_TEST(campaign.description == "For new friends");
    BOOST_TEST(campaign.made_by == max);
    BOOST_TEST(tried(add_campaign{{.name = "C", .gifts = {coffee}, .made_by = {99}}}) ==
               "unknown_user");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
