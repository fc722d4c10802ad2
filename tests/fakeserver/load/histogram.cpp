// SPDX-License-Identifier: MIT
// Percentiles of lengths of time.
#include "fakeserver/load/histogram.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver::load {

using std::chrono::nanoseconds;

BOOST_AUTO_TEST_SUITE(load_histogram)

BOOST_AUTO_TEST_CASE(of_nothing_everything_is_zero) {
    const histogram none;
    BOOST_TEST(none.count() == 0U);
    BOOST_TEST(none.at(p99).count() == 0);
    BOOST_TEST(none.mean().count() == 0);
    BOOST_TEST(none.least().count() == 0);
    BOOST_TEST(none.most().count() == 0);
}

BOOST_AUTO_TEST_CASE(short_lengths_are_kept_as_they_are) {
    histogram some;
    for (int i = 1; i <= 100; ++i) some.add(nanoseconds{i});
    const struct {
        std::uint32_t millionths;
        int expected;
    } rows[] = {{0, 1},    {1, 1},    {10'000, 1},  {10'001, 2},     {p50, 50},
                {p90, 90}, {p99, 99}, {p99_9, 100}, {1'000'000, 100}};
    for (const auto& each : rows) BOOST_TEST_CONTEXT(each.millionths)
    BOOST_TEST(some.at(each.millionths).count() == each.expected);
    BOOST_TEST(some.mean().count() == 50);
}

BOOST_AUTO_TEST_CASE(long_lengths_are_rounded_up_by_less_than_one_part_in_128) {
    for (std::int64_t length = 1; length < 80'000'000'000'000; length = length * 7 / 3 + 1) {
        histogram both;
        both.add(nanoseconds{length});
        both.add(histogram::longest);
        BOOST_TEST_CONTEXT(length) {
            BOOST_TEST(both.at(p50).count() >= length);
            BOOST_TEST(both.at(p50).count() <= length + length / 128);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_percentile_is_more_than_the_longest) {
    histogram one;
    one.add(nanoseconds{1'000'001});
    for (const auto each : {p50, p99, 1'000'000U}) BOOST_TEST(one.at(each).count() == 1'000'001);
    BOOST_TEST(one.least().count() == 1'000'001);
}

BOOST_AUTO_TEST_CASE(what_is_negative_counts_as_nothing_and_what_is_endless_as_a_day) {
    histogram odd;
    odd.add(nanoseconds{-5});
    odd.add(nanoseconds::max());
    BOOST_TEST(odd.least().count() == 0);
    BOOST_TEST((odd.most() == histogram::longest));
    BOOST_TEST(odd.count() == 2U);
}

BOOST_AUTO_TEST_CASE(what_was_cleared_is_as_new) {
    histogram used;
    for (int i = 0; i < 5'000; ++i) used.add(nanoseconds{i * 997});
    used.clear();
    BOOST_TEST(used.count() == 0U);
    BOOST_TEST(used.at(p50).count() == 0);
    BOOST_TEST(used.mean().count() == 0);
    used.add(nanoseconds{5});
    BOOST_TEST(used.least().count() == 5);
    BOOST_TEST(used.most().count() == 5);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
