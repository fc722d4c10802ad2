// SPDX-License-Identifier: MIT
// Which codes are currencies, and how many digits they have after the point.
#include "core/currency.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_currency)

BOOST_AUTO_TEST_CASE(a_code_is_read_and_given_back_with_its_digits) {
    const struct {
        std::string_view code;
        int digits;
    } rows[] = {
        {"USD", 2}, {"EUR", 2}, {"GBP", 2}, {"ZMW", 2}, {"HUF", 2}, {"JPY", 0},
        {"KRW", 0}, {"ISK", 0}, {"XPF", 0}, {"KWD", 3}, {"BHD", 3}, {"TND", 3},
    };
    for (const auto& row : rows) {
        const auto unit = currency::from_code(row.code).value();
        BOOST_TEST(unit.code() == row.code);
        BOOST_TEST(unit.minor_digits() == row.digits, row.code << " has other digits");
    }
}

BOOST_AUTO_TEST_CASE(the_default_is_the_dollar) {
    BOOST_TEST(currency{} == currency::from_code("USD").value());
    BOOST_TEST(currency{}.code() == "USD");
}

BOOST_AUTO_TEST_CASE(what_is_no_code_is_named_in_the_error) {
    for (const std::string_view code :
         {"", "US", "USDX", "usd", "Usd", "XXX", "US ", " USD", "123"}) {
        const auto unit = currency::from_code(code);
        BOOST_TEST(!unit.has_value(), code << " was read");
        BOOST_TEST(unit.error().message.find('"' + std::string(code) + '"') != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(currencies_are_equal_when_their_codes_are) {
    const auto yen = currency::from_code("JPY").value();
    BOOST_TEST(yen == currency::from_code("JPY").value());
    BOOST_TEST(yen != currency{});
}

// Every three capitals are tried, so that no code stands in the list twice or in disguise.
BOOST_AUTO_TEST_CASE(each_code_that_is_read_is_its_own) {
    std::size_t count = 0;
    std::string code = "AAA";
    for (code[0] = 'A'; code[0] <= 'Z'; ++code[0])
        for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
            for (code[2] = 'A'; code[2] <= 'Z'; ++code[2]) {
                const auto unit = currency::from_code(code);
                if (!unit) continue;
                ++count;
                if (unit->code() != code) BOOST_ERROR(code << " became " << unit->code());
            }
    BOOST_TEST(count > 140U);
    BOOST_TEST(count < 180U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
