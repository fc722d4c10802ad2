// SPDX-License-Identifier: MIT
// Tests fakeserver/world/registry.hpp: numbers that say whose a world is, and keeping up with time.
#include "fakeserver/world/registry.hpp"

#include "fakeserver/world/creation.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

using testing::server_fixture;

BOOST_FIXTURE_TEST_SUITE(world_registry, server_fixture)

BOOST_AUTO_TEST_CASE(a_world_is_found_by_its_number_until_it_is_removed) {
    BOOST_TEST((worlds.find(1) == nullptr));
    auto& made = create_world(worlds, "{}");
    BOOST_TEST(made.number == 1U);
    BOOST_TEST((worlds.find(1) == &made));
    BOOST_TEST(worlds.remove(1));
    BOOST_TEST(!worlds.remove(1));
    BOOST_TEST((worlds.find(1) == nullptr));
    // No number is given twice: a link of the first may not open the second.
    BOOST_TEST(create_world(worlds, "{}").number == 2U);
}

BOOST_AUTO_TEST_CASE(of_several_registries_the_number_tells_which) {
    registry first(settings, 0, 3);
    registry second(settings, 1, 3);
    registry third(settings, 2, 3);
    for (int i = 0; i < 3; ++i)
        for (auto* each : {&first, &second, &third}) (void)create_world(*each, "{}");
    for (const auto& [number, world] : first.worlds()) BOOST_TEST(number % 3 == 0U);
    for (const auto& [number, world] : second.worlds()) BOOST_TEST(number % 3 == 1U);
    for (const auto& [number, world] : third.worlds()) BOOST_TEST(number % 3 == 2U);
    BOOST_TEST((first.find(0) == nullptr));
    BOOST_TEST((second.find(1) != nullptr));
}

BOOST_AUTO_TEST_CASE(a_running_world_catches_up_and_a_frozen_one_stays) {
    auto& runs = create_world(
        worlds, R"({"clock":{"start":"2020-10-01T09:00:00Z","mode":"running","speed":2}})");
    auto& stands = create_world(worlds, R"({"clock":{"start":"2020-10-01T09:00:00Z"}})");
    wall += std::chrono::milliseconds{500};
    worlds.catch_up(runs);
    worlds.catch_up(stands);
    BOOST_TEST(to_text(runs.now.now()) == "2020-10-01T09:00:01Z");
    BOOST_TEST(to_text(stands.now.now()) == "2020-10-01T09:00:00Z");
    worlds.catch_up(runs);
    BOOST_TEST(to_text(runs.now.now()) == "2020-10-01T09:00:01Z");
}

BOOST_AUTO_TEST_CASE(a_world_that_has_run_to_the_end_of_time_stands_there) {
    auto& runs = create_world(
        worlds, R"({"clock":{"start":"2200-12-31T23:59:59Z","mode":"running","speed":60}})");
    wall += std::chrono::hours{1};
    worlds.catch_up(runs);
    BOOST_TEST((runs.now.now() == latest_instant));
    wall += std::chrono::hours{1};
    worlds.catch_up(runs);
    BOOST_TEST((runs.now.now() == latest_instant));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
