// SPDX-License-Identifier: MIT
// Order numbers, and when somebody should ask the vendor's support.
#include "core/parcel.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string_view>

namespace giftsim::testing {

using std::chrono::hours;

BOOST_AUTO_TEST_SUITE(core_parcel)

BOOST_AUTO_TEST_CASE(PH_14_the_order_number_follows_from_the_send_s) {
    BOOST_TEST(order_number({42}) == "GS-0000042");
    BOOST_TEST(order_number({1}) == "GS-0000001");
    BOOST_TEST(order_number({9'999'999}) == "GS-9999999");
    BOOST_TEST(order_number({10'000'000}) == "GS-10000000");
}

BOOST_AUTO_TEST_CASE(PH_05_the_flag_is_up_after_more_than_its_time_in_the_state) {
    const instant since{hours{1000}};
    const struct {
        state where;
        hours limit;
    } rows[] = {{state::order_received, hours{7 * 24}}, {state::fulfillment_issue, hours{3 * 24}}};
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.where) {
            BOOST_TEST(!needs_support(row.where, since, since));
            BOOST_TEST(!needs_support(row.where, since, since + row.limit - span{1}));
            BOOST_TEST(!needs_support(row.where, since, since + row.limit));
            BOOST_TEST(needs_support(row.where, since, since + row.limit + span{1}));
        }
}

BOOST_AUTO_TEST_CASE(PH_14_what_could_not_be_delivered_or_failed_is_support_s_at_once) {
    const instant since{hours{1000}};
    for (std::size_t i = 0; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        const bool at_once = where == state::undeliverable || where == state::failed;
        const bool later = where == state::order_received || where == state::fulfillment_issue;
        BOOST_TEST(needs_support(where, since, since) == at_once, where);
        BOOST_TEST(needs_support(where, since, since + hours{24 * 365}) == (at_once || later),
                   where);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
