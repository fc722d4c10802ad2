// SPDX-License-Identifier: MIT
// Roles by name, and which addresses an organisation finds suspicious (SI-02).
#include "core/organisation.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_organisation)

BOOST_AUTO_TEST_CASE(roles_are_found_by_their_names) {
    for (const auto each : {role::admin, role::manager, role::sender})
        BOOST_TEST(role_named(name(each)).value() == each);
    BOOST_TEST(name(role::manager) == "manager");
    BOOST_TEST(!role_named("Admin").has_value());
    BOOST_TEST(!role_named("").has_value());
}

BOOST_AUTO_TEST_CASE(SI_02_each_list_and_the_tag_make_an_address_suspicious) {
    organisation org(utc());
    org.blocklist = {"mallory@buyer.example", "bad.example"};
    org.low_quality = {"throwaway.example"};
    const struct {
        std::string_view email;
        bool expected;
    } rows[] = {
        {"lee@buyer.example", false},      {"mallory@buyer.example", true},
        {"mallory@seller.example", false}, {"lee@bad.example", true},
        {"lee@sub.bad.example", false},    {"lee@throwaway.example", true},
        {"lee+1@buyer.example", true},     {"bad.example@buyer.example", false},
    };
    for (const auto& row : rows)
        BOOST_TEST(is_suspicious(org, row.email) == row.expected, row.email);
}

BOOST_AUTO_TEST_CASE(without_lists_only_a_tag_is_suspicious) {
    const organisation org(utc());
    BOOST_TEST(!is_suspicious(org, "lee@bad.example"));
    BOOST_TEST(is_suspicious(org, "lee+1@bad.example"));
}

BOOST_AUTO_TEST_CASE(EG_02_EG_12_its_defaults_are_thirty_days_and_a_day_for_the_code) {
    const organisation org(utc());
    BOOST_TEST(org.offer_days == 30);
    BOOST_CHECK(org.code_link_life == std::chrono::hours{24});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
