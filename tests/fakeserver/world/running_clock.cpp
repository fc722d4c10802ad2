// SPDX-License-Identifier: MIT
// Tests fakeserver/world/running_clock.hpp: wall time to world time in whole numbers.
#include "fakeserver/world/running_clock.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(world_running_clock)

namespace {

using std::chrono::milliseconds;

instant at(std::string_view text) { return parse_instant(text).value(); }

running_clock running(std::int64_t thousandths, milliseconds wall = milliseconds{5'000}) {
    running_clock clock;
    clock.run(at("2020-10-01T09:00:00Z"), wall, {thousandths});
    return clock;
}

/// Thousandths, or nothing.
std::int64_t speed(std::string_view text) {
    const auto read = parse_speed(text);
    return read ? read->thousandths : 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_speed_is_read_to_the_thousandth) {
    const struct {
        const char* text;
        std::int64_t thousandths;
    } rows[] = {{"1", 1'000},
                {"60", 60'000},
                {"x60", 60'000},
                {"0.5", 500},
                {"0.50", 500},
                {"1.5", 1'500},
                {"0.001", 1},
                {"2.125", 2'125},
                {"x0.25", 250},
                {"007", 7'000},
                {"10000000", 10'000'000'000},
                {"10000000.000", 10'000'000'000}};
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(speed(row.text) == row.thousandths);
}

BOOST_AUTO_TEST_CASE(what_is_no_speed_is_refused) {
    for (const auto* text :
         {"",   "x",   "0",      "0.0",          "0.000",    "-1",          "+1",
          ".5", "1.",  "1.0000", "0.0005",       "1e3",      "1,5",         " 1",
          "1 ", "xx1", "1x",     "10000000.001", "10000001", "99999999999", "fast"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speed(text) == 0);
    BOOST_TEST(parse_speed("fast").error().message.find("\"fast\" is no speed") == 0U);
}

BOOST_AUTO_TEST_CASE(world_time_passes_at_its_speed) {
    const struct {
        std::int64_t thousandths;
        std::int64_t passed;
        const char* shows;
    } rows[] = {
        {1'000, 0, "2020-10-01T09:00:00Z"},      {1'000, 1'500, "2020-10-01T09:00:01.500Z"},
        {60'000, 1'000, "2020-10-01T09:01:00Z"}, {500, 1, "2020-10-01T09:00:00Z"},
        {500, 3, "2020-10-01T09:00:00.001Z"},    {1'500, 1, "2020-10-01T09:00:00.001Z"},
        {1'500, 2, "2020-10-01T09:00:00.003Z"},  {1, 999, "2020-10-01T09:00:00Z"},
        {1, 1'000, "2020-10-01T09:00:00.001Z"},  {10'000'000'000, 1, "2020-10-01T11:46:40Z"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.thousandths << " after " << row.passed)
    BOOST_TEST(to_text(running(row.thousandths).at(milliseconds{5'000 + row.passed})) == row.shows);
}

BOOST_AUTO_TEST_CASE(no_fraction_is_lost_however_often_it_is_asked) {
    const auto clock = running(333);
    for (int i = 0; i < 1'000; ++i) (void)clock.at(milliseconds{5'000 + i});
    BOOST_TEST(to_text(clock.at(milliseconds{6'000})) == "2020-10-01T09:00:00.333Z");
}

BOOST_AUTO_TEST_CASE(it_stops_at_the_end_of_the_year_2200) {
    const auto clock = running(10'000'000'000);
    const auto far = milliseconds{std::numeric_limits<std::int64_t>::max()};
    BOOST_TEST((clock.at(far) == latest_instant));
    BOOST_TEST((clock.at(milliseconds{1'000'000'000}) == latest_instant));
    BOOST_TEST((running(1'000).at(far) == latest_instant));
}

BOOST_AUTO_TEST_CASE(waiting_as_long_as_it_says_is_enough_and_not_too_long) {
    const auto goal = at("2020-10-01T09:00:10Z");
    const milliseconds now{5'000};
    for (const std::int64_t thousandths : {1'000, 500, 1'500, 333, 7'001, 60'000, 3'600'000}) {
        const auto clock = running(thousandths);
        const auto wait = clock.until(goal, now);
        BOOST_TEST_CONTEXT(thousandths) {
            BOOST_TEST((clock.at(now + wait) >= goal));
            BOOST_TEST((clock.at(now + wait - milliseconds{1}) < goal));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_has_come_needs_no_waiting_and_what_is_far_a_day_at_most) {
    const auto clock = running(1'000);
    const milliseconds now{5'000};
    BOOST_TEST(clock.until(at("2020-10-01T09:00:00Z"), now).count() == 0);
    BOOST_TEST(clock.until(at("2019-10-01T09:00:00Z"), now).count() == 0);
    BOOST_TEST(clock.until(latest_instant, now).count() == 86'400'000);
    BOOST_TEST(running(1).until(latest_instant, now).count() == 86'400'000);
}

BOOST_AUTO_TEST_CASE(it_is_frozen_until_it_runs_and_goes_on_from_where_it_is_set) {
    running_clock clock;
    BOOST_TEST(!clock.runs());
    clock.run(at("2020-10-01T09:00:00Z"), milliseconds{0}, {2'000});
    BOOST_TEST(clock.runs());
    BOOST_TEST((clock.speed() == clock_speed{2'000}));
    clock.set(at("2021-01-01T00:00:00Z"), milliseconds{100});
    BOOST_TEST(to_text(clock.at(milliseconds{600})) == "2021-01-01T00:00:01Z");
    clock.freeze();
    BOOST_TEST(!clock.runs());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
