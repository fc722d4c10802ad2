// SPDX-License-Identifier: MIT
// Instants and spans as text: what is read, what is refused and why, and that both ways agree.
#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

std::string instant_of(std::string_view text) {
    const auto read = parse_instant(text);
    return read ? to_text(*read) : read.error().message;
}

std::string error_after_quote(std::string_view text, const std::string& message) {
    const auto quote = '"' + std::string(text) + '"';
    return message.substr(0, quote.size()) == quote ? message.substr(quote.size()) : message;
}

std::string instant_error(std::string_view text) {
    return error_after_quote(text, instant_of(text));
}

std::string span_error(std::string_view text) {
    const auto read = parse_span(text);
    if (read) return "read as " + to_text(*read);
    const auto rest = error_after_quote(text, read.error().message);
    const std::string_view before = " is not a span: ";
    const std::string_view after = "; write one like P2D, PT36H or P1DT12H";
    if (rest.size() < before.size() + after.size()) return rest;
    return rest.substr(before.size(), rest.size() - before.size() - after.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_instant_text)

BOOST_AUTO_TEST_CASE(instants_of_rfc_3339_are_read) {
    const struct {
        std::string_view text, expected;
    } rows[] = {
        {"2020-10-01T09:00:00Z", "2020-10-01T09:00:00Z"},
        {"2020-10-01t09:00:00z", "2020-10-01T09:00:00Z"},
        {"2020-10-01T09:00:00+00:00", "2020-10-01T09:00:00Z"},
        {"2020-10-01T09:00:00-00:00", "2020-10-01T09:00:00Z"},
        {"2022-09-12T12:08:27-07:00", "2022-09-12T19:08:27Z"},
        {"2022-09-12T12:08:27+05:30", "2022-09-12T06:38:27Z"},
        {"2020-01-01T00:30:00+01:00", "2019-12-31T23:30:00Z"},
        {"2020-12-31T23:30:00-01:00", "2021-01-01T00:30:00Z"},
        {"2020-10-01T09:00:00+23:59", "2020-09-30T09:01:00Z"},
        {"2022-09-12T12:08:27.250-07:00", "2022-09-12T19:08:27.250Z"},
        {"2020-10-01T09:00:00.5Z", "2020-10-01T09:00:00.500Z"},
        {"2020-10-01T09:00:00.05Z", "2020-10-01T09:00:00.050Z"},
        {"2020-10-01T09:00:00.005Z", "2020-10-01T09:00:00.005Z"},
        {"2020-10-01T09:00:00.000Z", "2020-10-01T09:00:00Z"},
        {"2020-02-29T00:00:00Z", "2020-02-29T00:00:00Z"},
        {"2000-02-29T23:59:59.999Z", "2000-02-29T23:59:59.999Z"},
    };
    for (const auto& row : rows) BOOST_TEST(instant_of(row.text) == row.expected);
}

BOOST_AUTO_TEST_CASE(an_instant_counts_milliseconds_since_1970) {
    BOOST_TEST(ticks(parse_instant("1970-01-01T00:00:00.001Z").value()) == 1U);
    BOOST_TEST(ticks(parse_instant("2020-10-01T09:00:00Z").value()) == 1601542800000U);
}

BOOST_AUTO_TEST_CASE(what_is_not_written_like_an_instant_is_refused) {
    for (const std::string_view text : {"",
                                        "2020",
                                        "2020-10-01",
                                        "2020-10-01T",
                                        "2020-10-01T09:00Z",
                                        "2020-10-01T09:00:00",
                                        "2020-10-01 09:00:00Z",
                                        "20-10-01T09:00:00Z",
                                        "2020-1-01T09:00:00Z",
                                        "2020-10-1T09:00:00Z",
                                        "2020-10-01T9:00:00Z",
                                        "2020/10/01T09:00:00Z",
                                        "2020-10-01T09.00.00Z",
                                        "02020-10-01T09:00:00Z",
                                        "+2020-10-01T09:00:00Z",
                                        "2020-10-01T09:00:00.Z",
                                        "2020-10-01T09:00:00.1234Z",
                                        "2020-10-01T09:00:00,5Z",
                                        "2020-10-01T09:00:00+0700",
                                        "2020-10-01T09:00:00+7:00",
                                        "2020-10-01T09:00:00+24:00",
                                        "2020-10-01T09:00:00+07:60",
                                        "2020-10-01T09:00:00 Z",
                                        "2020-10-01T09:00:00Z ",
                                        " 2020-10-01T09:00:00Z",
                                        "2020-10-01T09:00:00ZZ",
                                        "2020-10-01T09:00:00+07:00Z",
                                        "-001-10-01T09:00:00Z",
                                        "now"})
        BOOST_TEST(instant_error(text) ==
                       " is not an instant; write one like 2020-10-01T09:00:00Z "
                       "or 2020-10-01T09:00:00-07:00",
                   text << " gave " << instant_error(text));
}

BOOST_AUTO_TEST_CASE(dates_that_do_not_exist_are_refused) {
    for (const std::string_view text :
         {"2021-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2020-02-30T00:00:00Z",
          "2020-04-31T00:00:00Z", "2020-13-01T00:00:00Z", "2020-00-01T00:00:00Z",
          "2020-01-00T00:00:00Z", "2020-01-32T00:00:00Z"})
        BOOST_TEST(instant_error(text) == ": that date does not exist");
}

BOOST_AUTO_TEST_CASE(times_of_day_that_do_not_exist_are_refused) {
    for (const std::string_view text : {"2020-10-01T24:00:00Z", "2020-10-01T23:60:00Z",
                                        "2016-12-31T23:59:60Z", "2020-10-01T99:00:00Z"})
        BOOST_TEST(instant_error(text) ==
                   ": that time of day does not exist; hours go to 23, minutes and seconds to 59");
}

BOOST_AUTO_TEST_CASE(TI_01_a_world_lasts_from_1970_to_2200) {
    const struct {
        std::string_view text, expected;
    } rows[] = {
        {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"},
        {"1969-12-31T23:00:00-01:00", "1970-01-01T00:00:00Z"},
        {"2200-12-31T23:59:59.999Z", "2200-12-31T23:59:59.999Z"},
        {"2201-01-01T00:59:59.999+01:00", "2200-12-31T23:59:59.999Z"},
    };
    for (const auto& row : rows) BOOST_TEST(instant_of(row.text) == row.expected);
    for (const std::string_view text :
         {"1969-12-31T23:59:59.999Z", "1970-01-01T00:59:59.999+01:00", "2201-01-01T00:00:00Z",
          "2200-12-31T23:00:00-01:00", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
        BOOST_TEST(instant_error(text) == " lies outside the years 1970 to 2200 (TI-01)");
}

BOOST_AUTO_TEST_CASE(every_instant_comes_back_from_its_text) {
    constexpr auto stride = std::chrono::hours{24 * 37} + span{12'345'678};
    for (auto at = earliest_instant; at <= latest_instant; at += stride)
        if (parse_instant(to_text(at)).value() != at) BOOST_ERROR(to_text(at));
    BOOST_TEST(instant_of(to_text(latest_instant)) == to_text(latest_instant));
}

BOOST_AUTO_TEST_CASE(spans_of_iso_8601_are_read) {
    const struct {
        std::string_view text;
        std::int64_t millis;
    } rows[] = {
        {"P1D", 86'400'000},
        {"P2D", 172'800'000},
        {"PT36H", 129'600'000},
        {"P1DT12H", 129'600'000},
        {"PT0.5S", 500},
        {"PT0.05S", 50},
        {"PT0.005S", 5},
        {"PT1.250S", 1'250},
        {"P1W", 604'800'000},
        {"P1W1D", 691'200'000},
        {"PT1H1M1S", 3'661'000},
        {"PT90M", 5'400'000},
        {"P1DT1S", 86'401'000},
        {"PT0S", 0},
        {"P0D", 0},
        {"P007D", 604'800'000},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.text)
    BOOST_TEST(parse_span(row.text).value().count() == row.millis);
}

BOOST_AUTO_TEST_CASE(what_is_no_span_is_refused_with_the_reason) {
    const std::string units = "its units are W, D, then after T: H, M, S, each once";
    const std::string number = "a number is missing";
    const std::string fixed = "years and months have no fixed length";
    const struct {
        std::string_view text;
        std::string_view why;
    } rows[] = {
        {"", "it does not begin with P"},
        {"1D", "it does not begin with P"},
        {"p1D", "it does not begin with P"},
        {"+P1D", "it does not begin with P"},
        {" P1D", "it does not begin with P"},
        {"-P1D", "time only moves forward"},
        {"P-1D", number},
        {"PT-1H", number},
        {"P", "nothing follows"},
        {"PT", "nothing follows"},
        {"P1DT", "nothing follows the T"},
        {"PD", number},
        {"PTH", number},
        {"PT.5S", number},
        {"PTT1H", number},
        {"P1Y", fixed},
        {"P1M", fixed},
        {"P1Y2M3D", fixed},
        {"P1", units},
        {"PT5", units},
        {"P1H", units},
        {"P1S", units},
        {"PT1D", units},
        {"PT1W", units},
        {"P1D1D", units},
        {"P1D1W", units},
        {"PT1S1M", units},
        {"PT1M1H", units},
        {"P1d", units},
        {"P1D ", number},
        {"PT1.5H", "only seconds may have a fraction"},
        {"P0.5D", "only seconds may have a fraction"},
        {"PT1.S", "a fraction has one to three digits"},
        {"PT1.1234S", "a fraction has one to three digits"},
        {"P999999999999W", "it is too long"},
        {"P9999999999999D", "it is too long"},
        {"P101807D", "it is too long"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(span_error(row.text) == row.why);
}

BOOST_AUTO_TEST_CASE(the_longest_span_reaches_from_the_first_instant_to_never) {
    const auto longest = never - earliest_instant;
    BOOST_CHECK(parse_span(to_text(longest)).value() == longest);
    BOOST_TEST(span_error(to_text(longest + span{1})) == "it is too long");
}

BOOST_AUTO_TEST_CASE(a_span_is_written_in_days_hours_minutes_and_seconds) {
    const struct {
        std::int64_t millis;
        std::string_view expected;
    } rows[] = {
        {0, "PT0S"},
        {1, "PT0.001S"},
        {1'000, "PT1S"},
        {59'999, "PT59.999S"},
        {60'000, "PT1M"},
        {3'600'000, "PT1H"},
        {86'400'000, "P1D"},
        {604'800'000, "P7D"},
        {129'600'000, "P1DT12H"},
        {90'061'001, "P1DT1H1M1.001S"},
        {86'400'001, "P1DT0.001S"},
    };
    for (const auto& row : rows) {
        BOOST_TEST(to_text(span{row.millis}) == row.expected);
        BOOST_TEST(parse_span(row.expected).value().count() == row.millis);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
