// SPDX-License-Identifier: MIT
// Tests sim/population.hpp: when the members of a population come.
#include "sim/population.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace giftsim::sim {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(population_plan)

namespace {

/// Milliseconds from the start to each member.
std::vector<std::int64_t> beginnings(std::uint32_t count, span over) {
    population_progress progress;
    progress.plan.count = count;
    progress.plan.over = over;
    progress.start = instant{1h};
    std::vector<std::int64_t> all;
    for (; !progress.complete(); ++progress.begun)
        all.push_back((progress.next() - progress.start).count());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(members_come_evenly_from_the_start_on) {
    BOOST_TEST(beginnings(4, 8ms) == (std::vector<std::int64_t>{0, 2, 4, 6}),
               boost::test_tools::per_element());
    BOOST_TEST(beginnings(1, 24h) == std::vector<std::int64_t>{0},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_a_span_all_come_at_once) {
    BOOST_TEST(beginnings(3, 0ms) == (std::vector<std::int64_t>{0, 0, 0}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_does_not_divide_is_spread) {
    BOOST_TEST(beginnings(5, 7ms) == (std::vector<std::int64_t>{0, 1, 2, 4, 5}),
               boost::test_tools::per_element());
    BOOST_TEST(beginnings(7, 3ms) == (std::vector<std::int64_t>{0, 0, 0, 1, 1, 2, 2}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_largest_population_over_the_longest_span_does_not_overflow) {
    population_progress progress;
    progress.plan.count = 100'000'000;
    progress.plan.over = latest_instant - earliest_instant;
    progress.begun = progress.plan.count - 1;
    const auto last = progress.next();
    BOOST_TEST((last < latest_instant));
    BOOST_TEST((last > latest_instant - 24h));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
