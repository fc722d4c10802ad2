// SPDX-License-Identifier: MIT
// Addresses kept once and referred to by their places.
#include "core/address_book.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_address_book)

namespace {

kept_address house(std::uint32_t number) {
    return {.line1 = {number, 1}, .city = {1, 4}, .country = {5, 2}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_address_takes_four_bytes_however_many_go_there) {
    address_book all;
    const auto first = all.keep(house(10));
    BOOST_TEST(first == 1U);
    BOOST_TEST(all.keep(house(20)) == 2U);
    BOOST_TEST(all.keep(house(10)) == first);
    BOOST_TEST(all.last() == 2U);
    BOOST_CHECK(all[first] == house(10));
    BOOST_CHECK(all[2] == house(20));
}

BOOST_AUTO_TEST_CASE(the_empty_address_takes_nothing) {
    address_book all;
    BOOST_TEST(all.keep({}) == 0U);
    BOOST_TEST(all.last() == 0U);
    BOOST_CHECK(all[0] == kept_address{});
}

BOOST_AUTO_TEST_CASE(every_field_tells_addresses_apart) {
    address_book all;
    const text_ref text{7, 3};
    for (const auto& each :
         {kept_address{.line1 = text}, kept_address{.line2 = text}, kept_address{.city = text},
          kept_address{.state = text}, kept_address{.postal_code = text},
          kept_address{.country = text}, kept_address{.country = {7, 4}}}) {
        const auto before = all.last();
        BOOST_TEST(all.keep(each) == before + 1);
    }
    BOOST_TEST(all.last() == 7U);
}

BOOST_AUTO_TEST_CASE(API_11_what_is_erased_is_empty_and_never_found_again) {
    address_book all;
    const auto gone = all.keep(house(10));
    const auto other = all.keep(house(20));
    all.erase(gone);
    all.erase(gone);
    BOOST_CHECK(all[gone] == kept_address{});
    BOOST_CHECK(all[other] == house(20));
    BOOST_TEST(all.keep(house(10)) == 3U);
    BOOST_TEST(all.keep(house(20)) == other);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
