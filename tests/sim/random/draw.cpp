// SPDX-License-Identifier: MIT
// Tests sim/random/draw.hpp: known answers, and luck that belongs to its address alone.
#include "sim/random/draw.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <set>

using namespace giftsim::sim;

BOOST_AUTO_TEST_SUITE(random_draw)

// SplitMix64 with seed 0 begins with these (they stand in the test suites of many libraries).
BOOST_AUTO_TEST_CASE(the_mixer_is_the_one_that_it_is_named_after) {
    constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;
    BOOST_TEST(mixed(1 * golden) == 0xe220a8397b1dcdafU);
    BOOST_TEST(mixed(2 * golden) == 0x6e789e6aa1b965f4U);
    BOOST_TEST(mixed(3 * golden) == 0x06c45d188009454fU);
    BOOST_TEST(mixed(0) == 0U);
}

// These may never change: seeded scenarios rest on them.
BOOST_AUTO_TEST_CASE(draws_are_the_same_for_ever) {
    const struct {
        std::uint64_t seed;
        std::uint64_t entity;
        purpose what;
        std::uint32_t n;
        std::uint64_t drawn;
    } rows[] = {
        {0, 0, purpose::bounces, 0, 0xf22c643283da3d1aU},
        {1, 0, purpose::bounces, 0, 0x52af90fd63f2d6a0U},
        {1, 1, purpose::bounces, 0, 0xa09969a787ac17e5U},
        {1, 1, purpose::bounces, 1, 0xf21be95742450925U},
        {1, 1, purpose::bounces_softly, 0, 0x223dee863bca0cb6U},
        {1, 1, purpose::opens, 0, 0x54f33b37fdc2728bU},
        {1, 1, purpose::open_delay, 0, 0x9fa57b4f455d2f5dU},
        {1, 1, purpose::picked_gift, 0, 0x243ccfabf45fee6cU},
        {1, 2, purpose::opens, 0, 0x35c1232806567e71U},
        {2, 1, purpose::opens, 0, 0x1a958f341c1b0f8eU},
        {1, 4'294'967'295U, purpose::picks, 4'294'967'295U, 0xde9c93b816c488d7U},
        {18'446'744'073'709'551'615U, 1, purpose::pick_delay, 0, 0x2174a6deb2b74a4aU},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.seed << ", " << row.entity << ", " << row.n)
    BOOST_TEST(luck(row.seed, row.entity).draw(row.what, row.n) == row.drawn);
}

BOOST_AUTO_TEST_CASE(a_draw_can_be_repeated_and_no_draw_depends_on_another) {
    const luck mine(7, 3);
    const auto before = mine.draw(purpose::opens);
    for (std::uint32_t n = 0; n < 100; ++n) {
        (void)mine.draw(purpose::clicks, n);
        (void)luck(7, n).draw(purpose::opens);
    }
    BOOST_TEST(mine.draw(purpose::opens) == before);
    BOOST_TEST(luck(7, 3).draw(purpose::opens) == before);
}

BOOST_AUTO_TEST_CASE(every_part_of_the_address_counts) {
    std::set<std::uint64_t> seen;
    std::size_t count = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        for (std::uint64_t entity = 0; entity < 50; ++entity)
            for (std::uint32_t what = 1; what <= 12; ++what)
                for (std::uint32_t n = 0; n < 5; ++n, ++count)
                    seen.insert(luck(seed, entity).draw(static_cast<purpose>(what), n));
    BOOST_TEST(seen.size() == count);
}

// Of 64 bits about half are set, and neighbours have about half in common: with 10,000 draws the
// average lies within 0.2 bits of 32 (five standard deviations of 4 / sqrt(10,000)).
BOOST_AUTO_TEST_CASE(bits_are_even_and_neighbours_are_strangers) {
    int set = 0;
    int changed = 0;
    constexpr int draws = 10'000;
    for (std::uint64_t entity = 0; entity < draws; ++entity) {
        const auto own = luck(1, entity).draw(purpose::opens);
        set += std::popcount(own);
        changed += std::popcount(own ^ luck(1, entity + 1).draw(purpose::opens));
    }
    BOOST_TEST(std::abs(set - 32 * draws) < draws / 5);
    BOOST_TEST(std::abs(changed - 32 * draws) < draws / 5);
}

BOOST_AUTO_TEST_SUITE_END()
