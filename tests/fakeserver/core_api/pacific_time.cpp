// SPDX-License-Identifier: MIT
// Tests core_api/pacific_time.hpp.
#include "fakeserver/core_api/pacific_time.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(core_api_pacific_time)

namespace {

std::string at(const char* text, precision to) {
    return pacific_text(parse_instant(text).value(), to);
}

}  // namespace

BOOST_AUTO_TEST_CASE(instants_are_written_with_californias_offset_of_that_day) {
    const struct {
        const char* utc;
        const char* text;
    } rows[] = {
        {"2022-09-12T19:08:27Z", "2022-09-12T12:08:27-07:00"},
        {"2022-12-11T08:00:00Z", "2022-12-11T00:00:00-08:00"},
        {"2023-01-01T07:59:59Z", "2022-12-31T23:59:59-08:00"},
        // The clocks go forward at 10:00 UTC in March, and back at 9:00 in November.
        {"2024-03-10T09:59:59Z", "2024-03-10T01:59:59-08:00"},
        {"2024-03-10T10:00:00Z", "2024-03-10T03:00:00-07:00"},
        {"2024-11-03T08:59:59Z", "2024-11-03T01:59:59-07:00"},
        {"2024-11-03T09:00:00Z", "2024-11-03T01:00:00-08:00"},
        {"1970-01-01T00:00:00Z", "1969-12-31T16:00:00-08:00"},
    };
    for (const auto& each : rows)
        BOOST_TEST_CONTEXT(each.utc) BOOST_TEST(at(each.utc, precision::seconds) == each.text);
}

BOOST_AUTO_TEST_CASE(all_but_sends_are_dated_to_the_millisecond) {
    BOOST_TEST(at("2023-10-25T12:21:59.025Z", precision::milliseconds) ==
               "2023-10-25T05:21:59.025-07:00");
    BOOST_TEST(at("2023-10-25T12:21:59Z", precision::milliseconds) ==
               "2023-10-25T05:21:59.000-07:00");
    BOOST_TEST(at("2023-10-25T12:21:59.999Z", precision::seconds) == "2023-10-25T05:21:59-07:00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
