// SPDX-License-Identifier: MIT
// How long the warehouse takes, at the borders of each promise (PH-09).
#include "core/processing.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_processing)

BOOST_AUTO_TEST_CASE(every_way_of_working_is_found_by_its_name) {
    for (std::size_t i = 0; i < processing_count; ++i) {
        const auto how = static_cast<processing>(i);
        BOOST_CHECK(processing_named(name(how)).value() == how);
    }
    BOOST_TEST(name(processing::one_day) == "one_day");
    BOOST_TEST(!processing_named("").has_value());
    BOOST_TEST(!processing_named("Bulk").has_value());
}

BOOST_AUTO_TEST_CASE(PH_09_each_way_of_working_has_its_business_days) {
    const calendar days{utc()};
    const struct {
        processing how;
        int units;
        std::string_view received;
        business_days expected;
    } rows[] = {
        {processing::inventoried, 1, "2020-10-01T09:00:00Z", {2, 3}},
        {processing::bulk, 15, "2020-10-01T09:00:00Z", {5, 5}},
        {processing::bulk, 300, "2020-10-01T09:00:00Z", {5, 5}},
        {processing::bulk, 301, "2020-10-01T09:00:00Z", {7, 7}},
        {processing::event, 1, "2020-10-01T09:00:00Z", {10, 10}},
        {processing::one_day, 1, "2020-10-01T00:00:00Z", {1, 1}},
        {processing::one_day, 1, "2020-10-01T11:59:59.999Z", {1, 1}},
        {processing::one_day, 1, "2020-10-01T12:00:00Z", {2, 2}},
        {processing::one_day, 1, "2020-10-01T23:59:59.999Z", {2, 2}},
        {processing::repacking, 1, "2020-10-01T09:00:00Z", {3, 5}},
    };
    for (const auto& row : rows)
        BOOST_CHECK(processing_time(row.how, row.units, at(row.received), days) == row.expected);
}

// On 2022-11-06 Los Angeles has 25 hours, on 2022-03-13 it has 23: noon is still when clocks say
// so.
BOOST_AUTO_TEST_CASE(PH_09_the_cut_off_is_noon_on_the_organisation_s_clocks) {
    const calendar days{los_angeles()};
    const struct {
        std::string_view received;
        int expected;
    } rows[] = {
        {"2022-09-12T18:59:59.999Z", 1}, {"2022-09-12T19:00:00Z", 2},
        {"2022-11-06T19:59:59.999Z", 1}, {"2022-11-06T20:00:00Z", 2},
        {"2022-03-13T18:59:59.999Z", 1}, {"2022-03-13T19:00:00Z", 2},
    };
    for (const auto& row : rows)
        BOOST_TEST(
            processing_time(processing::one_day, 1, at(row.received), days).most == row.expected,
            row.received);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
