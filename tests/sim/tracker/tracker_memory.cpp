// SPDX-License-Identifier: MIT
// A world's index is built when it is asked for, kept up, and never copied.
#include "core/tracker/query.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

std::uint64_t shown(const world& here, state where) {
    return here.tracked().shown_as({where}).count();
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_memory_of_a_world, testing::world_fixture)

BOOST_AUTO_TEST_CASE(the_index_follows_what_happens) {
    const auto kim = begin();
    BOOST_TEST(shown(here, state::sent) == 1U);
    act_on(kim, act::open);
    BOOST_TEST(shown(here, state::sent) == 0U);
    BOOST_TEST(shown(here, state::opened) == 1U);
    begin();
    BOOST_TEST(shown(here, state::sent) == 1U);
    run_until("2021-02-01T00:00:00Z");
    BOOST_TEST(shown(here, state::opened) == 0U);
    BOOST_TEST(here.tracked().shown_as({state::refunded, reason::expired}).count() == 1U);
}

BOOST_AUTO_TEST_CASE(a_population_is_followed_too) {
    BOOST_TEST(here.tracked().count() == 0U);
    here.populate(sends_over(300, std::chrono::days{3}, testing::mixed_recipients())).value();
    run_until("2020-10-02T00:00:00Z");
    (void)here.tracked();
    run_until("2021-02-01T00:00:00Z");
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        std::uint64_t count = 0;
        for (std::size_t why = 0; why < reason_count; ++why)
            count += here.tracked().shown_as({where, static_cast<reason>(why)}).count();
        BOOST_TEST_CONTEXT(name(where)) BOOST_TEST(count == count_in(where));
    }
}

BOOST_AUTO_TEST_CASE(a_copy_has_an_index_of_its_own) {
    const auto kim = begin();
    BOOST_TEST(shown(here, state::sent) == 1U);
    auto other = here;
    act_on(kim, act::open);
    BOOST_TEST(shown(other, state::sent) == 1U);
    BOOST_TEST(shown(here, state::opened) == 1U);
    here = other;
    BOOST_TEST(shown(here, state::sent) == 1U);
    BOOST_TEST(shown(here, state::opened) == 0U);
}

BOOST_AUTO_TEST_CASE(looking_changes_no_digest) {
    auto other = here;
    (void)here.tracked();
    const auto kim = begin();
    (void)here.tracked();
    other.submit(initiate{.campaign = single, .sender = sam, .to = {.email = "lee@buyer.example"}})
        .value();
    BOOST_TEST(here.fingerprint() == other.fingerprint());
    BOOST_TEST(of(kim).where == state::sent);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
