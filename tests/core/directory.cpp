// SPDX-License-Identifier: MIT
// Whom a connector finds by an email.
#include "core/directory.hpp"

#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace giftsim::testing {
namespace {

constexpr connector_id first{1};
constexpr connector_id second{2};

}  // namespace

BOOST_AUTO_TEST_SUITE(core_directory)

BOOST_AUTO_TEST_CASE(ML_04_an_email_is_found_however_it_is_written) {
    directory all;
    const auto lee = all.add({.email = " Lee@Buyer.Example"});
    for (const std::string_view text :
         {"lee@buyer.example", "LEE@BUYER.EXAMPLE", "  lee@buyer.example\t"})
        BOOST_TEST(all.find(first, text) == lee);
    for (const std::string_view text : {"", "lee", "lee@buyer.exampl", "kim@buyer.example"})
        BOOST_TEST(all.find(first, text) == contact_id{});
}

BOOST_AUTO_TEST_CASE(ML_01_a_connector_finds_the_first_of_those_whom_it_knows) {
    directory all;
    const auto hidden = all.add({.email = "lee@buyer.example", .known_to = {second}});
    const auto everybodys = all.add({.email = "lee@buyer.example"});
    all.add({.email = "lee@buyer.example", .known_to = {first}});
    BOOST_TEST(all.find(first, "lee@buyer.example") == everybodys);
    BOOST_TEST(all.find(second, "lee@buyer.example") == hidden);
    BOOST_TEST(all.count() == 3U);
}

BOOST_AUTO_TEST_CASE(ML_01_nobody_is_found_whom_only_others_know) {
    directory all;
    all.add({.email = "lee@buyer.example", .known_to = {second, {3}}});
    BOOST_TEST(all.find(first, "lee@buyer.example") == contact_id{});
    BOOST_TEST(all.find({3}, "lee@buyer.example") == contact_id{1});
    BOOST_TEST(directory{}.find(first, "lee@buyer.example") == contact_id{});
}

BOOST_AUTO_TEST_CASE(a_contact_keeps_the_email_as_it_was_written) {
    directory all;
    const auto lee = all.add({.email = "Lee@Buyer.Example", .first_name = "Lee"});
    BOOST_TEST(all[lee].email == "Lee@Buyer.Example");
    BOOST_TEST(all[lee].first_name == "Lee");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(core_contact, claim_fixture)

BOOST_AUTO_TEST_CASE(a_contact_needs_an_email_connectors_that_exist_and_a_country_if_any) {
    const struct {
        contact what;
        std::string_view expected;
    } rows[] = {
        {{.email = "a@buyer.example"}, "done"},
        {{.email = "a@buyer.example", .known_to = {crm}}, "done"},
        {{.email = "a@buyer.example", .postal = {.country = "DE"}}, "done"},
        {{.email = "a@buyer.example", .postal = {.city = "Reno"}}, "done"},
        {{.email = ""}, "invalid_value"},
        {{.email = "a at buyer"}, "invalid_value"},
        {{.email = "a@buyer.example", .postal = {.country = "Germany"}}, "invalid_value"},
        {{.email = "a@buyer.example", .postal = {.country = "de"}}, "invalid_value"},
        {{.email = "a@buyer.example", .known_to = {crm, {9}}}, "unknown_connector"},
        {{.email = "a@buyer.example", .known_to = {connector_id{}}}, "unknown_connector"},
        {{.email = "", .known_to = {{9}}}, "unknown_connector"},
    };
    for (const auto& row : rows) {
        const auto before = world.contacts().count();
        BOOST_TEST(tried(add_contact{row.what}) == row.expected, row.what.email);
        BOOST_TEST(world.contacts().count() == before + (row.expected == "done" ? 1U : 0U));
    }
}

BOOST_AUTO_TEST_CASE(the_view_of_an_address_has_each_part_in_its_place) {
    const contact_address kept{"1 Main St", "Floor 2", "Reno", "NV", "89501", "US"};
    const auto seen = kept.view();
    BOOST_TEST(seen.line1 == "1 Main St");
    BOOST_TEST(seen.line2 == "Floor 2");
    BOOST_TEST(seen.city == "Reno");
    BOOST_TEST(seen.state == "NV");
    BOOST_TEST(seen.postal_code == "89501");
    BOOST_TEST(seen.country == "US");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
