// SPDX-License-Identifier: MIT
// Tests marketplace_api/variant_id.hpp: numbers both ways, and what is none.
#include "fakeserver/marketplace_api/variant_id.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;

namespace {

struct variant_fixture : demo_fixture {
    variant_fixture()
        : demo_fixture(R"({"scenario":{"world":{"gifts":[
        {"id":"card","name":"A card","price":"5.00 USD"},
        {"id":"pen-2","name":"A pen","kind":"physical","price":"5.00 USD"},
        {"id":"shirt","name":"A shirt","kind":"swag","price":"9.00 USD",
         "variants":[{"id":"2"},{"id":"1"}]},
        {"id":"cap","name":"A cap","kind":"swag","price":"9.00 USD","variants":[{"id":"one"}]}]}}})") {
    }

    /// "3/2": product and place; "none".
    std::string meant(std::string_view text) {
        auto& world = at(here).now;
        const auto found = variant_named(text, world.state(), world.called());
        if (!found) return "none";
        return std::to_string(found->product.number) + "/" + std::to_string(found->place);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(marketplace_variant_id, variant_fixture)

BOOST_AUTO_TEST_CASE(whatever_is_listed_is_found_again) {
    const auto& state = at(here).now.state();
    std::string all;
    for (std::size_t i = 0; i < state.gifts().size(); ++i)
        for (const auto each : variants_of(state, gift_id::at(i))) {
            const auto text = variant_text(each);
            all += text + " ";
            BOOST_TEST(meant(text) ==
                       std::to_string(each.product.number) + "/" + std::to_string(each.place));
        }
    BOOST_TEST(all == "1 2 3-1 3-2 4-1 ");
}

BOOST_AUTO_TEST_CASE(places_are_meant_and_not_names_of_variants) {
    BOOST_TEST(meant("3-1") == "3/1");
    BOOST_TEST(meant("3-2") == "3/2");
    BOOST_TEST(meant("4-one") == "none");
}

BOOST_AUTO_TEST_CASE(a_handle_does_for_a_number) {
    BOOST_TEST(meant("card") == "1/0");
    BOOST_TEST(meant("pen-2") == "2/0");
    BOOST_TEST(meant("shirt-2") == "3/2");
}

BOOST_AUTO_TEST_CASE(what_is_no_variant_is_nothing) {
    for (const auto* text :
         {"", "0", "5", "3", "shirt", "1-1", "card-1", "3-0", "3-3", "3-", "-1", "3-1-1", "3-01x",
          "3--1", "3-99999999999", "a", "1 ", "\xf0\x9f\x8e\x81"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(meant(text) == "none");
}

BOOST_AUTO_TEST_CASE(a_delisted_gift_has_no_variant_any_more) {
    (void)control("POST", "/steps", R"({"delist_gift":"card"})");
    (void)control("POST", "/steps", R"({"delist_gift":"shirt"})");
    BOOST_TEST(meant("1") == "none");
    BOOST_TEST(meant("3-1") == "none");
    BOOST_TEST(meant("2") == "2/0");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
