// SPDX-License-Identifier: MIT
// Gift kinds by name, what follows from a gift's data, and when a campaign is open.
#include "core/catalogue.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_catalogue)

BOOST_AUTO_TEST_CASE(gift_kinds_are_found_by_their_names) {
    for (std::size_t i = 0; i < gift_kind_count; ++i) {
        const auto kind = static_cast<gift_kind>(i);
        BOOST_CHECK(gift_kind_named(name(kind)).value() == kind);
    }
    BOOST_TEST(name(gift_kind::experience) == "experience");
    BOOST_TEST(!gift_kind_named("eGift").has_value());
    BOOST_TEST(!gift_kind_named("").has_value());
}

BOOST_AUTO_TEST_CASE(PR_02_platforms_have_names) {
    BOOST_TEST(name(platform::sendoso) == "sendoso");
    BOOST_TEST(name(platform::reachdesk) == "reachdesk");
}

BOOST_AUTO_TEST_CASE(a_parcel_is_what_the_warehouse_or_amazon_packs) {
    for (std::size_t i = 0; i < gift_kind_count; ++i) {
        const auto kind = static_cast<gift_kind>(i);
        const bool packed =
            kind == gift_kind::physical || kind == gift_kind::swag || kind == gift_kind::amazon;
        BOOST_TEST(is_physical(kind) == packed, name(kind));
        BOOST_TEST(gift{.kind = kind}.is_shelved() == (packed && kind != gift_kind::amazon));
    }
}

BOOST_AUTO_TEST_CASE(PH_12_something_is_in_stock_while_a_piece_is_left_or_nobody_counts) {
    const gift mug{.kind = gift_kind::physical, .stock = 1};
    const gift gone{.kind = gift_kind::physical, .stock = 0};
    const gift plenty{.kind = gift_kind::physical};
    BOOST_TEST(mug.is_in_stock(0));
    BOOST_TEST(!gone.is_in_stock(0));
    BOOST_TEST(plenty.is_in_stock(0));
    for (const auto kind : {gift_kind::egift, gift_kind::choice, gift_kind::amazon})
        BOOST_TEST(gift({.kind = kind, .stock = 0}).is_in_stock(0));
}

BOOST_AUTO_TEST_CASE(PH_12_a_variant_has_a_stock_of_its_own_and_no_variant_stands_for_any) {
    gift shirt{.kind = gift_kind::swag, .stock = 0, .variants = {{"S", 0}, {"M", 2}}};
    BOOST_TEST(!shirt.is_in_stock(1));
    BOOST_TEST(shirt.is_in_stock(2));
    BOOST_TEST(shirt.is_in_stock(0));
    shirt.variants[1].stock = 0;
    BOOST_TEST(!shirt.is_in_stock(0));
    shirt.variants[1].stock.reset();
    BOOST_TEST(shirt.is_in_stock(2));
}

BOOST_AUTO_TEST_CASE(PH_11_no_variant_stands_for_the_only_one) {
    const gift two{.variants = {{"S", 1}, {"M", 1}}};
    const gift one{.variants = {{"S", 1}}};
    BOOST_TEST(gift{}.variant_or_only("") == 0U);
    BOOST_TEST(one.variant_or_only("") == 1U);
    BOOST_TEST(two.variant_or_only("") == 0U);
    BOOST_TEST(two.variant_or_only("2") == 2U);
}

BOOST_AUTO_TEST_CASE(shipping_is_estimated_by_country) {
    const gift mug{.shipping = 5'00, .shipping_to = {{"CA", 12'50}, {"DE", 0}}};
    BOOST_TEST(mug.shipping_estimate("CA") == 12'50);
    BOOST_TEST(mug.shipping_estimate("DE") == 0);
    BOOST_TEST(mug.shipping_estimate("US") == 5'00);
    BOOST_TEST(mug.shipping_estimate("") == 5'00);
}

BOOST_AUTO_TEST_CASE(SI_04_a_gift_goes_to_the_countries_it_names_or_everywhere) {
    const gift mug{.countries = {"US", "CA"}};
    BOOST_TEST(mug.goes_to("CA"));
    BOOST_TEST(!mug.goes_to("DE"));
    BOOST_TEST(!mug.goes_to(""));
    BOOST_TEST(gift{}.goes_to("DE"));
}

BOOST_AUTO_TEST_CASE(a_sum_in_dollars_is_the_same_figure_elsewhere_rounded_up) {
    const auto in = [](std::string_view code) { return currency::from_code(code).value(); };
    BOOST_TEST(same_figure(2'95, in("USD")) == 2'95);
    BOOST_TEST(same_figure(2'95, in("EUR")) == 2'95);
    BOOST_TEST(same_figure(2'95, in("JPY")) == 3);
    BOOST_TEST(same_figure(15'00, in("JPY")) == 15);
    BOOST_TEST(same_figure(2'01, in("JPY")) == 3);
    BOOST_TEST(same_figure(2'95, in("KWD")) == 2'950);
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
