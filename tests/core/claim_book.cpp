// SPDX-License-Identifier: MIT
// Which sends an address has had.
#include "core/claim_book.hpp"

#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_claim_book)

BOOST_AUTO_TEST_CASE(sends_stand_by_their_address_in_the_order_in_which_they_were_noted) {
    claim_book all;
    all.note("lee@buyer.example", {1});
    all.note("kim@buyer.example", {2});
    all.note("lee@buyer.example", {3});
    BOOST_CHECK((all.of("lee@buyer.example") == std::vector<send_id>{{1}, {3}}));
    BOOST_CHECK((all.of("kim@buyer.example") == std::vector<send_id>{{2}}));
}

BOOST_AUTO_TEST_CASE(an_address_without_any_has_none) {
    claim_book all;
    all.note("lee@buyer.example", {1});
    BOOST_TEST(all.of("").empty());
    BOOST_TEST(all.of("Lee@Buyer.Example").empty());
}

BOOST_FIXTURE_TEST_CASE(ML_04_claims_and_the_api_s_sends_are_noted_normalised_members_are_not,
                        claim_fixture) {
    const auto claimed = claim(treat, " Lee@BUYER.example ");
    const auto sent = send_gift({.to = {.email = "LEE@buyer.example"}});
    begin({.to = {.email = "lee@buyer.example"}});  // Sendoso's does not count
    claim_as_member(treat, 7);
    BOOST_CHECK((world.claims().of("lee@buyer.example") == std::vector<send_id>{claimed, sent}));
    BOOST_TEST(world.claims().of("member-7@population.example").empty());
    BOOST_TEST(world.claims().of("").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
