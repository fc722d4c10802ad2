// SPDX-License-Identifier: MIT
// Deadlines and business days of an organisation.
#include "core/calendar.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace giftsim::testing {
namespace {

using namespace std::chrono_literals;
using namespace std::chrono;

std::string later(const calendar& in, std::string_view from, int count) {
    return to_text(in.after_business_days(at(from), count));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_calendar)

BOOST_AUTO_TEST_CASE(TI_02_thirty_and_ninety_days_from_1_october_2020) {
    const calendar in(utc());
    BOOST_TEST(to_text(in.deadline(at("2020-10-01T00:00:00Z"), days{30})) ==
               "2020-10-31T00:00:00Z");
    BOOST_TEST(to_text(in.deadline(at("2020-10-01T23:59:59.999Z"), days{30})) ==
               "2020-10-31T00:00:00Z");
    BOOST_TEST(to_text(in.deadline(at("2020-10-01T09:00:00Z"), days{90})) ==
               "2020-12-30T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_deadline_at_another_hour_is_the_first_instant_that_shows_it) {
    const calendar in(los_angeles());
    const auto from = at("2021-12-22T05:42:00-08:00");
    BOOST_TEST(to_text(in.deadline(from, days{5}, 9h)) == "2021-12-27T17:00:00Z");
    BOOST_TEST(to_text(in.deadline(from, days{5}, 0h)) == "2021-12-27T08:00:00Z");
    // Clocks go from 02:00 to 03:00 on 13 March 2022, and from 02:00 back to 01:00 on 6 November.
    BOOST_TEST(to_text(in.deadline(at("2022-03-10T12:00:00-08:00"), days{3}, 2h + 30min)) ==
               "2022-03-13T10:00:00Z");
    BOOST_TEST(to_text(in.deadline(at("2022-11-01T12:00:00-07:00"), days{5}, 1h + 30min)) ==
               "2022-11-06T08:30:00Z");
}

BOOST_AUTO_TEST_CASE(TI_02_ninety_days_from_12_september_2022_in_los_angeles) {
    const calendar in(los_angeles());
    BOOST_CHECK(in.deadline(at("2022-09-12T12:08:27-07:00"), days{90}) ==
                at("2022-12-11T00:00:00-08:00"));
}

BOOST_AUTO_TEST_CASE(TI_02_the_date_is_the_local_one) {
    const calendar in(los_angeles());
    const auto late = at("2022-09-13T06:59:59Z");
    BOOST_CHECK(in.date_of(late) == local_days{2022y / September / 12});
    BOOST_CHECK(in.deadline(late, days{1}) == at("2022-09-13T00:00:00-07:00"));
    BOOST_CHECK(in.deadline(late, days{0}) == at("2022-09-12T00:00:00-07:00"));
}

BOOST_AUTO_TEST_CASE(what_it_remembers_is_what_the_zone_says) {
    const calendar in(los_angeles());
    const auto check = [&](local_days date) {
        if (in.start_of(date) != in.zone().start_of(date))
            BOOST_ERROR(to_text(in.start_of(date)) << " is remembered wrongly");
    };
    // Forwards, backwards and in jumps that fall on one place of the memory.
    for (local_days date{1969y / December / 25}; date < local_days{1971y / January / 1};
         date += days{1})
        check(date);
    for (local_days date{2023y / December / 31}; date > local_days{2021y / January / 1};
         date -= days{1})
        check(date);
    for (int i = 0; i < 2000; ++i) {
        check(local_days{2021y / October / 1} + days{i * 128 % 1000});
        check(local_days{2021y / October / 1} + days{i * 37 % 1000});
    }
}

// West of Greenwich the first instant of a world has the date of the day before.
BOOST_AUTO_TEST_CASE(the_last_day_of_1969_is_a_day_like_any_other) {
    const calendar in(std::make_shared<const zone_rules>(
        "West", std::vector<zone_rules::change>{{earliest_instant - 24h, -8h}}));
    const auto date = in.date_of(earliest_instant);
    BOOST_CHECK(date == local_days{1969y / December / 31});
    BOOST_CHECK(in.start_of(date) == earliest_instant - 16h);
    BOOST_TEST(to_text(in.deadline(earliest_instant, days{1})) == "1970-01-01T08:00:00Z");
    BOOST_TEST(later(in, "1970-01-01T00:00:00Z", 1) == "1970-01-02T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(TI_05_saturdays_sundays_and_holidays_are_no_business_days) {
    calendar in(utc());
    in.set_holidays({local_days{2020y / December / 25}, local_days{2020y / October / 5},
                     local_days{2020y / December / 25}});
    const struct {
        year_month_day date;
        bool business;
    } rows[] = {
        {2020y / October / 2, true},    {2020y / October / 3, false},
        {2020y / October / 4, false},   {2020y / October / 5, false},
        {2020y / October / 6, true},    {2020y / December / 24, true},
        {2020y / December / 25, false}, {2020y / December / 28, true},
    };
    for (const auto& row : rows)
        BOOST_TEST(in.is_business_day(local_days{row.date}) == row.business);
}

BOOST_AUTO_TEST_CASE(holidays_are_replaced_and_not_added) {
    calendar in(utc());
    in.set_holidays({local_days{2020y / October / 5}});
    in.set_holidays({local_days{2020y / October / 6}});
    BOOST_TEST(in.is_business_day(local_days{2020y / October / 5}));
    BOOST_TEST(!in.is_business_day(local_days{2020y / October / 6}));
}

BOOST_AUTO_TEST_CASE(TI_05_business_days_skip_what_is_none) {
    calendar in(utc());
    in.set_holidays({local_days{2020y / October / 12}});
    const struct {
        std::string_view from;
        int count;
        std::string_view expected;
    } rows[] = {
        {"2020-10-01T09:00:00Z", 0, "2020-10-01T09:00:00Z"},  // a Thursday
        {"2020-10-01T09:00:00Z", 1, "2020-10-02T09:00:00Z"},
        {"2020-10-01T09:00:00Z", 2, "2020-10-05T09:00:00Z"},
        {"2020-10-01T09:00:00Z", 6, "2020-10-09T09:00:00Z"},
        {"2020-10-01T09:00:00Z", 7, "2020-10-13T09:00:00Z"},  // over the holiday
        {"2020-10-02T23:59:59.999Z", 1, "2020-10-05T23:59:59.999Z"},
        {"2020-10-03T09:00:00Z", 0, "2020-10-05T09:00:00Z"},  // a Saturday
        {"2020-10-03T09:00:00Z", 1, "2020-10-05T09:00:00Z"},
        {"2020-10-03T09:00:00Z", 2, "2020-10-06T09:00:00Z"},
        {"2020-10-10T09:00:00Z", 1, "2020-10-13T09:00:00Z"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.count << " after " << row.from)
    BOOST_TEST(later(in, row.from, row.count) == row.expected);
}

BOOST_AUTO_TEST_CASE(business_days_keep_the_local_time_of_day_when_the_clocks_change) {
    const calendar in(los_angeles());
    // Friday to Monday over both changes, and from the very Sunday on which they happen.
    BOOST_TEST(later(in, "2022-03-11T12:00:00-08:00", 1) == "2022-03-14T19:00:00Z");
    BOOST_TEST(later(in, "2022-11-04T12:00:00-07:00", 1) == "2022-11-07T20:00:00Z");
    BOOST_TEST(later(in, "2022-03-13T12:00:00-07:00", 1) == "2022-03-14T19:00:00Z");
    BOOST_TEST(later(in, "2022-11-06T12:00:00-08:00", 1) == "2022-11-07T20:00:00Z");
}

BOOST_AUTO_TEST_CASE(no_business_days_later_is_now_even_in_an_hour_that_comes_twice) {
    // On Thursday, 1 October the clocks go back from 02:00 to 01:00.
    const calendar in(std::make_shared<const zone_rules>(
        "Thursday",
        std::vector<zone_rules::change>{{earliest_instant, 2h}, {at("2020-10-01T00:00:00Z"), 1h}}));
    BOOST_TEST(later(in, "2020-10-01T00:30:00Z", 0) == "2020-10-01T00:30:00Z");
    BOOST_TEST(later(in, "2020-10-01T00:30:00Z", 1) == "2020-10-02T00:30:00Z");
}

BOOST_AUTO_TEST_CASE(beyond_the_last_instant_a_business_day_never_comes) {
    const calendar in(utc());
    BOOST_CHECK(in.after_business_days(latest_instant, 1) == never);
    BOOST_CHECK(in.after_business_days(latest_instant, 0) == latest_instant);
    BOOST_CHECK(in.after_business_days(at("2200-12-30T00:00:00Z"), 1) != never);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
