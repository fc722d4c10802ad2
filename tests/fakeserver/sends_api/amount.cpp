// SPDX-License-Identifier: MIT
// Tests fakeserver/sends_api/amount.hpp.
#include "fakeserver/sends_api/amount.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(sends_api_amount)

BOOST_AUTO_TEST_CASE(a_plain_decimal_is_read_exactly) {
    const struct {
        const char* text;
        std::int64_t thousandths;
    } rows[] = {{"0", 0},           {"25", 25'000},
                {"25.5", 25'500},   {"25.00", 25'000},
                {"25.005", 25'005}, {"0.01", 10},
                {"007", 7'000},     {"99999999999999.999", 99'999'999'999'999'999}};
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.text)
    BOOST_TEST(thousandths_of(row.text).value_or(-1) == row.thousandths);
}

BOOST_AUTO_TEST_CASE(what_is_no_amount_is_nothing) {
    for (const auto* text : {"", " ", "-1", "+1", "1.", ".5", "1.0005", "1e2", "1,00", "25 USD",
                             "$25", "NaN", "999999999999999", " 25", "25 "})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!thousandths_of(text).has_value());
}

BOOST_AUTO_TEST_CASE(amounts_of_every_currency_compare) {
    const auto yen = currency::from_code("JPY").value();
    const auto dinar = currency::from_code("KWD").value();
    BOOST_TEST(thousandths_of(money{2'500, {}}) == 25'000);
    BOOST_TEST(thousandths_of(money{2'500, yen}) == 2'500'000);
    BOOST_TEST(thousandths_of(money{2'500, dinar}) == 2'500);
    BOOST_TEST(decimal_of(money{2'550, {}}) == 25.5);
    BOOST_TEST(decimal_of(money{2'500, yen}) == 2'500.0);
    BOOST_TEST(decimal_of(money{2'505, dinar}) == 2.505);
}

BOOST_AUTO_TEST_CASE(amounts_are_written_as_json_writes_numbers) {
    const auto yen = currency::from_code("JPY").value();
    const auto dinar = currency::from_code("KWD").value();
    const struct {
        money amount;
        const char* text;
    } rows[] = {
        {{2'500, {}}, "25.0"},
        {{2'550, {}}, "25.5"},
        {{2'505, {}}, "25.05"},
        {{0, {}}, "0.0"},
        {{7, {}}, "0.07"},
        {{-7, {}}, "-0.07"},
        {{123'456'789, {}}, "1234567.89"},
        {{2'500, yen}, "2500.0"},
        {{2'505, dinar}, "2.505"},
        {{1'000, dinar}, "1.0"},
    };
    for (const auto& row : rows) {
        BOOST_TEST(decimal_text(row.amount) == row.text);
        BOOST_TEST(nlohmann::json(decimal_of(row.amount)).dump() == row.text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
