// SPDX-License-Identifier: MIT
// Gift kinds by name, and when a campaign exists for new sends.
#include "core/catalogue.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_catalogue)

BOOST_AUTO_TEST_CASE(gift_kinds_are_found_by_their_names) {
    for (const auto kind :
         {gift_kind::egift, gift_kind::choice, gift_kind::experience, gift_kind::donation})
        BOOST_CHECK(gift_kind_named(name(kind)).value() == kind);
    BOOST_TEST(name(gift_kind::experience) == "experience");
    BOOST_TEST(!gift_kind_named("eGift").has_value());
    BOOST_TEST(!gift_kind_named("").has_value());
}

BOOST_AUTO_TEST_CASE(SI_05_TI_06_a_campaign_s_window_is_half_open) {
    const campaign window{.opens = at("2020-10-01T00:00:00Z"),
                          .closes = at("2020-10-02T00:00:00Z")};
    BOOST_TEST(!window.is_open(window.opens - span{1}));
    BOOST_TEST(window.is_open(window.opens));
    BOOST_TEST(window.is_open(window.closes - span{1}));
    BOOST_TEST(!window.is_open(window.closes));
}

BOOST_AUTO_TEST_CASE(SI_05_without_a_window_it_is_open_as_long_as_a_world_lasts) {
    BOOST_TEST(campaign{}.is_open(earliest_instant));
    BOOST_TEST(campaign{}.is_open(latest_instant));
    BOOST_TEST(!campaign{.archived = true}.is_open(earliest_instant));
    BOOST_TEST(!campaign{.deleted = true}.is_open(earliest_instant));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
