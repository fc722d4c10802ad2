// SPDX-License-Identifier: MIT
// Tests core_api/cost_text.hpp.
#include "fakeserver/core_api/cost_text.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(core_api_cost_text)

namespace {

money of(const char* text) { return parse_money(text).value(); }

}  // namespace

BOOST_AUTO_TEST_CASE(no_more_digits_than_needed_but_one) {
    const struct {
        const char* money;
        const char* text;
    } rows[] = {{"2.00 USD", "2.0"},        {"16.20 USD", "16.2"},  {"16.25 USD", "16.25"},
                {"0.00 USD", "0.0"},        {"0.05 USD", "0.05"},   {"-5.25 USD", "-5.25"},
                {"-0.50 USD", "-0.5"},      {"1500 JPY", "1500.0"}, {"2.950 KWD", "2.95"},
                {"10000.00 USD", "10000.0"}};
    for (const auto& each : rows)
        BOOST_TEST_CONTEXT(each.money) BOOST_TEST(cost_text(of(each.money)) == each.text);
    const auto dollars = of("1.00 USD").unit;
    BOOST_TEST(cost_text({std::numeric_limits<std::int64_t>::min(), dollars}) ==
               "-92233720368547758.08");
}

BOOST_AUTO_TEST_CASE(whole_units_are_rounded_down) {
    const struct {
        const char* money;
        std::int64_t units;
    } rows[] = {{"16.99 USD", 16}, {"16.00 USD", 16}, {"-5.25 USD", -6},
                {"-5.00 USD", -5}, {"0.99 USD", 0},   {"1500 JPY", 1500}};
    for (const auto& each : rows)
        BOOST_TEST_CONTEXT(each.money) BOOST_TEST(whole_units(of(each.money)) == each.units);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
