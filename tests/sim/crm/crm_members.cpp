// SPDX-License-Identifier: MIT
// Tests sim/crm/crm_members.hpp: who is the same member, and of what.
#include "sim/crm/crm_members.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

constexpr auto campaigns = crm_object::campaign_member;
constexpr auto programs = crm_object::program_member;

struct members_fixture {
    send_id to(std::string_view email) { return all.add(send{}, {.email = email}, 0); }
    send_id to(std::uint32_t member) { return all.add(send{}, {}, member); }

    std::uint32_t& record_of(send_id which, crm_object what = campaigns,
                             std::string_view campaign = "701") {
        return members.record_of(all, which, campaign, what);
    }

    sends all;
    crm_members members;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(crm_membership, members_fixture)

BOOST_AUTO_TEST_CASE(CR_11_a_person_is_known_by_their_email_however_it_is_written) {
    const auto first = to("Kim@Example.com");
    BOOST_TEST(record_of(first) == 0U);
    record_of(first) = 5;
    BOOST_TEST(record_of(first) == 5U);
    BOOST_TEST(record_of(to(" kim@example.COM ")) == 5U);
    BOOST_TEST(record_of(to("lee@example.com")) == 0U);
}

BOOST_AUTO_TEST_CASE(CR_11_each_campaign_and_each_system_has_its_own_members) {
    const auto kim = to("kim@example.com");
    record_of(kim) = 5;
    BOOST_TEST(record_of(kim, campaigns, "702") == 0U);
    BOOST_TEST(record_of(kim, programs) == 0U);
    record_of(kim, programs) = 6;
    BOOST_TEST(record_of(kim) == 5U);
    BOOST_TEST(record_of(kim, programs) == 6U);
}

BOOST_AUTO_TEST_CASE(members_of_populations_are_told_apart_by_their_numbers) {
    record_of(to(41)) = 5;
    BOOST_TEST(record_of(to(42)) == 0U);
    BOOST_TEST(record_of(to(41)) == 5U);
}

BOOST_AUTO_TEST_CASE(whoever_has_the_email_of_a_population_s_member_is_the_same_person) {
    record_of(to(41)) = 5;
    BOOST_TEST(record_of(to("Member-41@population.example")) == 5U);
    record_of(to("member-42@population.example")) = 6;
    BOOST_TEST(record_of(to(42)) == 6U);
}

BOOST_AUTO_TEST_CASE(a_copy_of_the_members_is_its_own) {
    const auto kim = to("kim@example.com");
    record_of(kim) = 5;
    auto copy = members;
    record_of(kim) = 7;
    BOOST_TEST(copy.record_of(all, kim, "701", campaigns) == 5U);
}

BOOST_AUTO_TEST_CASE(many_members_are_all_found) {
    for (std::uint32_t i = 1; i <= 3000; ++i) record_of(to(i)) = i;
    for (std::uint32_t i = 1; i <= 3000; ++i) BOOST_TEST(record_of(send_id{i}) == i);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
