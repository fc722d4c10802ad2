// SPDX-License-Identifier: MIT
// Which acts may be asked for, by name.
#include "core/lifecycle/act.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(lifecycle_act)

BOOST_AUTO_TEST_CASE(public_acts_are_found_by_name_and_no_others) {
    const std::set<std::string_view> known{"open",
                                           "click",
                                           "verify",
                                           "pick",
                                           "choose",
                                           "confirm_address",
                                           "confirm_identity",
                                           "bounce",
                                           "soft_bounce",
                                           "amazon_fulfil",
                                           "amazon_ship",
                                           "amazon_arrive",
                                           "receive",
                                           "fulfil",
                                           "fulfillment_issue",
                                           "resolve",
                                           "ship",
                                           "fail",
                                           "deliver",
                                           "undeliverable",
                                           "return",
                                           "approve",
                                           "reject",
                                           "cancel"};
    for (std::size_t i = 0; i < act_count; ++i) {
        const auto what = static_cast<act>(i);
        BOOST_TEST(is_public(what) == known.contains(name(what)), what);
        BOOST_TEST((public_act_named(name(what)) == what) == is_public(what), what);
    }
    for (const std::string_view text : {"", "Open", "opened", "soft bounce"})
        BOOST_TEST(!public_act_named(text).has_value());
}

BOOST_AUTO_TEST_CASE(all_names_are_different) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < act_count; ++i) names.insert(name(static_cast<act>(i)));
    BOOST_TEST(names.size() == act_count);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
