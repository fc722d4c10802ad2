// SPDX-License-Identifier: MIT
// Tests sim/random/ratio.hpp: reading, chances that come as often as they say, delays in quantiles.
#include "sim/random/ratio.hpp"

#include "sim/random/draw.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <limits>

namespace giftsim::sim {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(random_ratio)

namespace {

constexpr auto largest = std::numeric_limits<std::uint64_t>::max();

std::uint64_t drawn(std::uint64_t entity) { return luck(1, entity).draw(purpose::opens); }

}  // namespace

BOOST_AUTO_TEST_CASE(probabilities_are_read) {
    const struct {
        const char* text;
        ratio expected;
    } rows[] = {
        {"0", {0, 1}},     {"1", {1, 1}},   {"3/100", {3, 100}},
        {"0/5", {0, 5}},   {"5/5", {5, 5}}, {"1/1000000000", {1, 1'000'000'000}},
        {"03/07", {3, 7}},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST((parse_ratio(row.text).value() == row.expected));
}

BOOST_AUTO_TEST_CASE(what_is_no_probability_is_refused_with_advice) {
    for (const auto* text : {"", "/", "1/", "/2", "a", "1/2/3", "1 / 2", " 1/2", "1/2 ", "-1/2",
                             "0.5", "50%", "1:2", "12345678901/12345678901"})
        BOOST_TEST_CONTEXT(text)
    BOOST_TEST(parse_ratio(text).error().message ==
               std::string{'"'}.append(text) + "\" is not a ratio; write one like 3/100");
    for (const auto* text : {"2", "3/2", "1/0", "0/0", "1/1000000001", "9999999999/9999999999"})
        BOOST_TEST_CONTEXT(text)
    BOOST_TEST(parse_ratio(text).error().message ==
               std::string{'"'}.append(text) +
                   "\" is not a probability; write one between 0 and 1, such as 3/100");
}

BOOST_AUTO_TEST_CASE(a_number_below_a_bound_stays_below_it_and_reaches_all) {
    for (const std::uint64_t bound : {1ULL, 2ULL, 3ULL, 1'000'000'007ULL, largest + 0ULL}) {
        BOOST_TEST(below(0, bound) == 0U);
        BOOST_TEST(below(largest, bound) == bound - 1);
    }
    BOOST_TEST(below(largest / 2, 2) == 0U);
    BOOST_TEST(below(largest / 2 + 1, 2) == 1U);
}

BOOST_AUTO_TEST_CASE(never_and_always_are_what_they_say) {
    for (const auto random : {std::uint64_t{0}, largest / 3, largest}) {
        BOOST_TEST(!(ratio{0, 1}.hits(random)));
        BOOST_TEST(!(ratio{0, 1'000'000'000}.hits(random)));
        BOOST_TEST((ratio{1, 1}.hits(random)));
        BOOST_TEST((ratio{1'000'000'000, 1'000'000'000}.hits(random)));
        BOOST_TEST(!ratio{}.hits(random));
    }
}

// The standard deviation of 100,000 throws at 3/100 is 54; we allow five.
BOOST_AUTO_TEST_CASE(three_in_a_hundred_are_three_in_a_hundred) {
    int hits = 0;
    for (std::uint64_t entity = 0; entity < 100'000; ++entity)
        hits += ratio{3, 100}.hits(drawn(entity)) ? 1 : 0;
    BOOST_TEST(hits > 3'000 - 270);
    BOOST_TEST(hits < 3'000 + 270);
}

BOOST_AUTO_TEST_CASE(no_points_are_no_delay_and_one_is_fixed) {
    BOOST_TEST(delay().drawn(largest).count() == 0);
    BOOST_TEST(delay().points().size() == 1U);
    BOOST_TEST(delay({5ms}).drawn(0).count() == 5);
    BOOST_TEST(delay({5ms}).drawn(largest).count() == 5);
}

BOOST_AUTO_TEST_CASE(the_first_point_is_the_least_and_the_last_the_most) {
    const delay waits({10ms, 20ms, 1'000ms});
    BOOST_TEST(waits.drawn(0).count() == 10);
    BOOST_TEST(waits.drawn(largest).count() == 1'000);
    for (std::uint64_t entity = 0; entity < 10'000; ++entity) {
        const auto length = waits.drawn(drawn(entity)).count();
        if (length < 10 || length > 1'000) BOOST_TEST(length == 10);
    }
}

BOOST_AUTO_TEST_CASE(a_stretch_reaches_both_of_its_ends) {
    const delay waits({0ms, 3ms});
    std::array<int, 4> seen{};
    for (std::uint64_t entity = 0; entity < 40'000; ++entity)
        ++seen[static_cast<std::size_t>(waits.drawn(drawn(entity)).count())];
    // Each is expected 10,000 times, with a standard deviation of 87.
    for (const auto count : seen) {
        BOOST_TEST(count > 10'000 - 435);
        BOOST_TEST(count < 10'000 + 435);
    }
}

BOOST_AUTO_TEST_CASE(between_its_points_a_delay_is_even_and_each_stretch_as_likely) {
    const delay quartiles({0ms, 100ms, 1'000ms, 10'000ms, 100'000ms});
    std::array<int, 4> stretches{};
    std::array<int, 10> tenths{};  // of the last stretch
    constexpr int draws = 100'000;
    for (std::uint64_t entity = 0; entity < draws; ++entity) {
        const auto length = quartiles.drawn(drawn(entity)).count();
        const auto points = quartiles.points();
        const auto stretch = std::upper_bound(points.begin() + 1, points.end() - 1, span{length}) -
                             points.begin() - 1;
        ++stretches[static_cast<std::size_t>(stretch)];
        if (length > 10'000)
            ++tenths[static_cast<std::size_t>(
                std::min<std::int64_t>((length - 10'000) / 9'000, 9))];
    }
    // 25,000 with a standard deviation of 137; 2,500 with one of 49. Ends belong to two stretches,
    // which moves a hundredth of the shortest.
    for (const auto count : stretches) BOOST_TEST(std::abs(count - 25'000) < 5 * 137 + 250);
    for (const auto count : tenths) BOOST_TEST(std::abs(count - 2'500) < 5 * 49);
}

BOOST_AUTO_TEST_CASE(points_may_coincide) {
    const delay same({7ms, 7ms, 7ms});
    for (const auto random : {std::uint64_t{0}, largest / 2, largest})
        BOOST_TEST(same.drawn(random).count() == 7);
}

BOOST_AUTO_TEST_CASE(the_longest_span_does_not_overflow) {
    const delay vast({0ms, span::max()});
    BOOST_TEST(vast.drawn(0).count() == 0);
    BOOST_TEST(vast.drawn(largest).count() == span::max().count());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
