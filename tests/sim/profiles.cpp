// SPDX-License-Identifier: MIT
// Tests sim/profiles.hpp: what the accounts of Sendoso say, and that a world does as its own says.
#include "sim/profiles.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::testing {
namespace {

struct following : world_fixture {
    void follow(sendoso_profile by) { here.follow({.sendoso = by}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sim_profiles, following)

BOOST_AUTO_TEST_CASE(PR_01_the_seed_is_what_holds_where_nothing_is_said) {
    const auto& seed = account_of(sendoso_profile::seed);
    BOOST_TEST(!seed.rules.stands_still);
    BOOST_TEST(seed.rules.holds_while_asked);
    BOOST_TEST(seed.rules.request_ends_at.count() == 0);
    BOOST_TEST(seed.block.count() == 0);
    BOOST_TEST(seed.unprocessable == 422);
    BOOST_TEST(!seed.wants_phone_abroad);
}

BOOST_AUTO_TEST_CASE(PR_01_a_world_that_changes_its_profile_keeps_nothing_of_the_old_one) {
    follow(sendoso_profile::documented);
    BOOST_TEST(!here.state().settings().sendosos.holds_while_asked);
    follow(sendoso_profile::sandbox);
    BOOST_TEST(here.state().settings().sendosos.stands_still);
    BOOST_TEST(here.state().settings().sendosos.holds_while_asked);
    follow(sendoso_profile::seed);
    BOOST_TEST(!here.state().settings().sendosos.stands_still);
}

BOOST_AUTO_TEST_CASE(PR_02_in_the_sandbox_nothing_is_due_and_no_model_acts) {
    follow(sendoso_profile::sandbox);
    const auto which = begin();
    BOOST_TEST(next_due() == "never");
    BOOST_TEST(act_on(which, act::open) == "sandbox");
    here.populate(sends_over(20, std::chrono::hours{1}, quick_recipients())).value();
    run_until("2020-10-01T11:00:00Z");
    BOOST_TEST(next_due() == "never");
    run_until("2021-10-01T09:00:00Z");
    BOOST_TEST(count_in(state::sent) == 21U);
    BOOST_TEST(here.events_done() == 20U);  // the members' coming, and nothing after it
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::testing
