// SPDX-License-Identifier: MIT
// Where local dates begin, also when the clocks are changed at midnight or a day is left out.
#include "core/zone.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {
namespace {

using namespace std::chrono_literals;
using namespace std::chrono;

zone_rules changing(std::string_view from, seconds before, seconds after) {
    return {"Test", {{earliest_instant, before}, {at(from), after}}};
}

std::string start(const zone_rules& zone, year_month_day date) {
    return to_text(zone.start_of(local_days{date}));
}

local_days date_of(const zone_rules& zone, std::string_view text) { return zone.date_of(at(text)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(core_zone)

BOOST_AUTO_TEST_CASE(utc_begins_its_days_at_midnight) {
    const auto zone = zone_rules::utc();
    BOOST_TEST(zone.name() == "UTC");
    BOOST_TEST(start(zone, 2020y / October / 1) == "2020-10-01T00:00:00Z");
    BOOST_CHECK(date_of(zone, "2020-10-01T23:59:59.999Z") == local_days{2020y / October / 1});
    BOOST_CHECK(date_of(zone, "1970-01-01T00:00:00Z") == local_days{1970y / January / 1});
    BOOST_CHECK(zone.date_of(latest_instant) == local_days{2200y / December / 31});
}

BOOST_AUTO_TEST_CASE(an_offset_holds_from_its_change_on) {
    const auto zone = *los_angeles();
    BOOST_CHECK(zone.offset_at(at("2022-03-13T09:59:59.999Z")) == -8h);
    BOOST_CHECK(zone.offset_at(at("2022-03-13T10:00:00Z")) == -7h);
    BOOST_CHECK(zone.offset_at(at("2022-11-06T08:59:59.999Z")) == -7h);
    BOOST_CHECK(zone.offset_at(at("2022-11-06T09:00:00Z")) == -8h);
}

BOOST_AUTO_TEST_CASE(the_offset_of_the_ends_of_the_table_goes_on) {
    const auto zone = changing("2020-01-01T00:00:00Z", 1h, 2h);
    BOOST_CHECK(zone.offset_at(earliest_instant) == 1h);
    BOOST_CHECK(zone.offset_at(latest_instant) == 2h);
    BOOST_CHECK(zone.offset_at(earliest_instant - 1ms) == 1h);
    BOOST_TEST(start(zone, 2200y / December / 31) == "2200-12-30T22:00:00Z");
    BOOST_TEST(start(zone, 1970y / January / 2) == "1970-01-01T23:00:00Z");
}

BOOST_AUTO_TEST_CASE(days_begin_at_the_local_midnight_of_their_season) {
    const auto zone = *los_angeles();
    const struct {
        year_month_day date;
        std::string_view expected;
    } rows[] = {
        {2022y / March / 13, "2022-03-13T08:00:00Z"},
        {2022y / March / 14, "2022-03-14T07:00:00Z"},
        {2022y / November / 6, "2022-11-06T07:00:00Z"},
        {2022y / November / 7, "2022-11-07T08:00:00Z"},
        {2022y / December / 11, "2022-12-11T08:00:00Z"},
    };
    for (const auto& row : rows) BOOST_TEST(start(zone, row.date) == row.expected);
}

BOOST_AUTO_TEST_CASE(local_dates_change_at_local_midnight) {
    const auto zone = *los_angeles();
    BOOST_CHECK(date_of(zone, "2022-09-13T06:59:59.999Z") == local_days{2022y / September / 12});
    BOOST_CHECK(date_of(zone, "2022-09-13T07:00:00Z") == local_days{2022y / September / 13});
}

// As in Santiago: at 24:00 the clocks go to 01:00.
BOOST_AUTO_TEST_CASE(TI_07_a_midnight_that_does_not_exist_is_the_first_instant_of_the_date) {
    const auto zone = changing("2020-09-06T04:00:00Z", -4h, -3h);
    BOOST_TEST(start(zone, 2020y / September / 6) == "2020-09-06T04:00:00Z");
    BOOST_CHECK(date_of(zone, "2020-09-06T03:59:59.999Z") == local_days{2020y / September / 5});
    BOOST_CHECK(date_of(zone, "2020-09-06T04:00:00Z") == local_days{2020y / September / 6});
    BOOST_TEST(start(zone, 2020y / September / 7) == "2020-09-07T03:00:00Z");
}

// The gap begins before midnight and ends after it.
BOOST_AUTO_TEST_CASE(TI_07_a_midnight_within_a_gap_is_the_end_of_the_gap) {
    const auto zone = changing("2020-09-06T03:30:00Z", -4h, -3h);
    BOOST_TEST(start(zone, 2020y / September / 6) == "2020-09-06T03:30:00Z");
}

// As in Havana: at 01:00 the clocks go back to 00:00.
BOOST_AUTO_TEST_CASE(TI_07_of_a_midnight_that_comes_twice_the_first_counts) {
    const auto zone = changing("2020-11-01T05:00:00Z", -4h, -5h);
    BOOST_TEST(start(zone, 2020y / November / 1) == "2020-11-01T04:00:00Z");
    BOOST_TEST(start(zone, 2020y / November / 2) == "2020-11-02T05:00:00Z");
}

// At 00:00 sharp the clocks go back to 23:00, so the date begins once, an hour later.
BOOST_AUTO_TEST_CASE(a_midnight_at_which_the_clocks_go_back_comes_an_hour_later) {
    const auto zone = changing("2020-11-01T03:00:00Z", -3h, -4h);
    BOOST_TEST(start(zone, 2020y / November / 1) == "2020-11-01T04:00:00Z");
}

// As in Samoa: Friday 30 December 2011 did not exist.
BOOST_AUTO_TEST_CASE(a_date_that_was_left_out_begins_with_the_next_one) {
    const auto zone = changing("2011-12-30T10:00:00Z", -10h, 14h);
    BOOST_TEST(start(zone, 2011y / December / 29) == "2011-12-29T10:00:00Z");
    BOOST_TEST(start(zone, 2011y / December / 30) == "2011-12-30T10:00:00Z");
    BOOST_TEST(start(zone, 2011y / December / 31) == "2011-12-30T10:00:00Z");
    BOOST_TEST(start(zone, 2012y / January / 1) == "2011-12-31T10:00:00Z");
    BOOST_CHECK(date_of(zone, "2011-12-30T10:00:00Z") == local_days{2011y / December / 31});
}

BOOST_AUTO_TEST_CASE(offsets_of_odd_minutes_and_far_ends_are_exact) {
    const zone_rules nepal{"Kathmandu", {{earliest_instant, 5h + 45min}}};
    BOOST_TEST(start(nepal, 2020y / October / 1) == "2020-09-30T18:15:00Z");
    const zone_rules east{"East", {{earliest_instant, 14h}}};
    BOOST_TEST(start(east, 2020y / October / 1) == "2020-09-30T10:00:00Z");
    const zone_rules west{"West", {{earliest_instant, -12h}}};
    BOOST_TEST(start(west, 2020y / October / 1) == "2020-10-01T12:00:00Z");
}

// As in Sydney: the change comes after local midnight and before the midnight of UTC.
BOOST_AUTO_TEST_CASE(east_of_greenwich_the_offset_is_that_of_the_local_midnight) {
    const auto zone = changing("2020-10-03T16:00:00Z", 10h, 11h);
    BOOST_TEST(start(zone, 2020y / October / 4) == "2020-10-03T14:00:00Z");
    BOOST_TEST(start(zone, 2020y / October / 5) == "2020-10-04T13:00:00Z");
}

BOOST_AUTO_TEST_CASE(any_time_of_day_has_its_first_instant) {
    const auto zone = *los_angeles();
    const auto first = [&](year_month_day date, minutes time) {
        return to_text(zone.first_at(local_days{date} + time));
    };
    BOOST_TEST(first(2022y / July / 4, 9h) == "2022-07-04T16:00:00Z");
    BOOST_TEST(first(2022y / March / 13, 2h + 30min) == "2022-03-13T10:00:00Z");  // in the gap
    BOOST_TEST(first(2022y / March / 13, 3h) == "2022-03-13T10:00:00Z");
    BOOST_TEST(first(2022y / November / 6, 1h + 30min) == "2022-11-06T08:30:00Z");  // comes twice
    BOOST_TEST(first(2022y / November / 6, 2h) == "2022-11-06T10:00:00Z");
}

// The start of a date is the earliest instant that has this date or a later one.
BOOST_AUTO_TEST_CASE(the_instant_before_the_start_of_a_date_belongs_to_an_earlier_one) {
    const auto zone = *los_angeles();
    for (local_days date{2021y / December / 1}; date < local_days{2023y / December / 1};
         date += days{1}) {
        const auto begin = zone.start_of(date);
        if (zone.date_of(begin) != date || zone.date_of(begin - 1ms) != date - days{1})
            BOOST_ERROR(to_text(begin));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
