// SPDX-License-Identifier: MIT
// What an address lacks, by country, and which countries there are.
#include "core/address.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

/// The fields that are wrong, each with what is said of it: "city is missing, ...".
std::string problems_with(const address& of) {
    std::string list;
    for (const auto& found : problems_of(of)) {
        if (!list.empty()) list += ", ";
        list += std::string(found.field) + ' ' + std::string(found.problem);
    }
    return list;
}

address in_reno(std::string_view postal_code) {
    return {.line1 = "1 Main St",
            .city = "Reno",
            .state = "NV",
            .postal_code = postal_code,
            .country = "US"};
}

address in(std::string_view country, std::string_view state, std::string_view postal_code) {
    return {.line1 = "1 Main St",
            .city = "Town",
            .state = state,
            .postal_code = postal_code,
            .country = country};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_address)

BOOST_AUTO_TEST_CASE(API_01_everything_that_is_missing_is_named_in_the_order_of_the_fields) {
    BOOST_TEST(problems_with({}) ==
               "line1 is missing, city is missing, postal_code is missing, country is missing");
    BOOST_TEST(problems_with({.line2 = "Flat 2", .country = "US"}) ==
               "line1 is missing, city is missing, state is missing, postal_code is missing");
    BOOST_TEST(problems_with(in_reno("89501")) == "");
}

BOOST_AUTO_TEST_CASE(API_01_a_state_is_needed_in_the_us_canada_and_australia_alone) {
    for (const std::string_view country : {"US", "CA", "AU"}) {
        const auto code = country == "US" ? "89501" : country == "CA" ? "M5H 1A1" : "2000";
        BOOST_TEST(problems_with(in(country, "", code)) == "state is missing");
        BOOST_TEST(is_valid(in(country, "XX", code)));
    }
    for (const std::string_view country : {"DE", "GB", "JP", "MX"})
        BOOST_TEST(is_valid(in(country, "", "10115")), country);
}

BOOST_AUTO_TEST_CASE(a_postal_code_has_the_form_of_its_country_where_that_is_known) {
    const struct {
        std::string_view country, code;
        bool valid;
    } rows[] = {
        {"US", "89501", true},    {"US", "89501-1234", true}, {"US", "8950", false},
        {"US", "895011", false},  {"US", "89501-123", false}, {"US", "89501 1234", false},
        {"US", "8950A", false},   {"CA", "M5H 1A1", true},    {"CA", "M5H1A1", true},
        {"CA", "m5h 1a1", true},  {"CA", "M5H-1A1", false},   {"CA", "5MH 1A1", false},
        {"CA", "89501", false},   {"DE", "10115", true},      {"DE", "anything", true},
        {"GB", "SW1A 1AA", true},
    };
    for (const auto& row : rows) {
        const auto found = problems_with(in(row.country, "XX", row.code));
        BOOST_TEST(found == (row.valid ? "" : "postal_code has not the form of its country"),
                   row.country << ' ' << row.code);
    }
}

BOOST_AUTO_TEST_CASE(a_country_is_an_assigned_code_of_two_capital_letters) {
    for (const std::string_view code : {"US", "DE", "GB", "AX", "ZW", "AD", "BQ", "SS"})
        BOOST_TEST(is_country(code), code);
    for (const std::string_view code : {"", "U", "us", "USA", "UK", "EU", "XX", "ZZ", "AN", "SU"})
        BOOST_TEST(!is_country(code), code);
    BOOST_TEST(problems_with(in("us", "NV", "89501")) ==
               "country is no ISO 3166 code of two capital letters, like US");
}

BOOST_AUTO_TEST_CASE(there_are_the_249_countries_of_iso_3166) {
    int assigned = 0;
    for (char first = 'A'; first <= 'Z'; ++first)
        for (char second = 'A'; second <= 'Z'; ++second)
            assigned += is_country(std::string{first, second}) ? 1 : 0;
    BOOST_TEST(assigned == 249);
}

BOOST_AUTO_TEST_CASE(an_address_is_empty_when_all_of_its_fields_are) {
    BOOST_TEST(address{}.empty());
    std::set<std::string_view> names;
    for (const auto& field : address_fields) {
        address written;
        written.*field.text = "x";
        BOOST_TEST(!written.empty(), field.name);
        BOOST_CHECK(written != address{});
        names.insert(field.name);
    }
    BOOST_TEST(names.size() == 6U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
