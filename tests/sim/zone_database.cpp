// SPDX-License-Identifier: MIT
// Tests sim/zone_database.hpp. Dates of the past, where all releases of the data agree, and one of
// a rule that has stood since 2007.
#include "sim/zone_database.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace giftsim::sim {

using namespace std::chrono_literals;
using testing::at;

BOOST_AUTO_TEST_SUITE(zones_of_the_system)

namespace {

const zone_rules& zone(const char* name) {
    static std::vector<std::shared_ptr<const zone_rules>> kept;
    kept.push_back(load_zone(name).value());
    return *kept.back();
}

/// 00:00 local of a date, in UTC.
std::string midnight(const char* name, std::chrono::year_month_day date) {
    return giftsim::to_text(zone(name).start_of(std::chrono::local_days{date}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(offsets_of_the_past) {
    const struct {
        const char* name;
        const char* when;
        int minutes;
    } rows[] = {
        {"UTC", "2020-07-01T00:00:00Z", 0},
        {"America/Los_Angeles", "2022-09-12T19:08:27Z", -7 * 60},
        {"America/Los_Angeles", "2022-12-11T08:00:00Z", -8 * 60},
        {"America/Los_Angeles", "2022-03-13T09:59:59.999Z", -8 * 60},
        {"America/Los_Angeles", "2022-03-13T10:00:00Z", -7 * 60},
        {"America/Los_Angeles", "2022-11-06T08:59:59.999Z", -7 * 60},
        {"America/Los_Angeles", "2022-11-06T09:00:00Z", -8 * 60},
        {"America/Los_Angeles", "1974-01-10T00:00:00Z", -7 * 60},
        {"Europe/Berlin", "1970-01-01T00:00:00Z", 60},
        {"Europe/Berlin", "2020-07-01T00:00:00Z", 120},
        {"Asia/Kolkata", "2020-07-01T00:00:00Z", 330},
        {"Asia/Kathmandu", "2020-07-01T00:00:00Z", 345},
        {"Pacific/Apia", "2011-12-29T00:00:00Z", -10 * 60},
        {"Pacific/Apia", "2012-01-02T00:00:00Z", 14 * 60},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.name << " " << row.when)
    BOOST_TEST(zone(row.name).offset_at(at(row.when)) / 1min == row.minutes);
}

BOOST_AUTO_TEST_CASE(local_midnights) {
    using namespace std::chrono;
    BOOST_TEST(midnight("UTC", 2022y / 12 / 11) == "2022-12-11T00:00:00Z");
    // TI-02's example: 90 days from 2022-09-12 local.
    BOOST_TEST(midnight("America/Los_Angeles", 2022y / 12 / 11) == "2022-12-11T08:00:00Z");
    // TI-07: midnight did not exist in São Paulo on that day, so the day began at 01:00.
    BOOST_TEST(midnight("America/Sao_Paulo", 2018y / 11 / 4) == "2018-11-04T03:00:00Z");
    // Samoa skipped 30 December 2011.
    BOOST_TEST(midnight("Pacific/Apia", 2011y / 12 / 31) == "2011-12-30T10:00:00Z");
}

// The list of changes in a zone's file ends in 2037; the rule behind it goes on.
BOOST_AUTO_TEST_CASE(summer_time_goes_on_beyond_the_list) {
    const auto& los_angeles = zone("America/Los_Angeles");
    BOOST_TEST(los_angeles.offset_at(at("2050-01-15T12:00:00Z")) / 1h == -8);
    BOOST_TEST(los_angeles.offset_at(at("2050-07-15T12:00:00Z")) / 1h == -7);
    // The second Sunday in March 2050 is the 13th, the first in November the 6th.
    BOOST_TEST(los_angeles.offset_at(at("2050-03-13T09:59:59Z")) / 1h == -8);
    BOOST_TEST(los_angeles.offset_at(at("2050-03-13T10:00:00Z")) / 1h == -7);
    BOOST_TEST(los_angeles.offset_at(at("2050-11-06T08:59:59Z")) / 1h == -7);
    BOOST_TEST(los_angeles.offset_at(at("2050-11-06T09:00:00Z")) / 1h == -8);
    BOOST_TEST(los_angeles.offset_at(at("2199-07-15T12:00:00Z")) / 1h == -7);
    BOOST_TEST(zone("Australia/Sydney").offset_at(at("2050-01-15T12:00:00Z")) / 1h == 11);
    BOOST_TEST(zone("Australia/Sydney").offset_at(at("2050-07-15T12:00:00Z")) / 1h == 10);
}

BOOST_AUTO_TEST_CASE(a_zone_without_summer_time_keeps_its_offset) {
    BOOST_TEST(zone("Asia/Kolkata").offset_at(latest_instant) / 1min == 330);
    BOOST_TEST(zone("UTC").offset_at(latest_instant).count() == 0);
    BOOST_TEST(zone("Etc/GMT+5").offset_at(latest_instant) / 1h == -5);
}

BOOST_AUTO_TEST_CASE(a_zone_keeps_the_name_that_it_was_asked_for) {
    BOOST_TEST(zone("America/Los_Angeles").name() == "America/Los_Angeles");
    BOOST_TEST(zone("US/Pacific").name() == "US/Pacific");
    BOOST_TEST(zone("US/Pacific").offset_at(at("2022-09-12T19:08:27Z")) / 1h == -7);
}

BOOST_AUTO_TEST_CASE(what_is_no_zone_is_answered_with_advice) {
    BOOST_TEST(load_zone("America/Los Angeles").error().message ==
               "\"America/Los Angeles\" is not a time zone; did you mean \"America/Los_Angeles\"?");
    for (const auto* name : {"Middle-earth/Mordor", "", "../../etc/passwd"})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(load_zone(name).error().message ==
               std::string{'"'}.append(name) +
                   "\" is not a time zone; use an IANA name like America/Los_Angeles");
}

BOOST_AUTO_TEST_CASE(several_threads_may_load_zones) {
    std::string first;
    std::string second;
    {
        const auto load = [](std::string& into) {
            const auto rules = load_zone("Europe/Berlin").value();
            into = giftsim::to_text(
                rules->start_of(std::chrono::local_days{std::chrono::year{2020} / 7 / 1}));
        };
        const std::jthread one([&] { load(first); });
        const std::jthread two([&] { load(second); });
    }
    BOOST_TEST(first == "2020-06-30T22:00:00Z");
    BOOST_TEST(second == first);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
