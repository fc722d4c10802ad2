// SPDX-License-Identifier: MIT
// Names of the modes of approval, and of what a pending send waits for.
#include "core/claim.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>

namespace giftsim::testing {
namespace {

constexpr struct {
    act by;
    std::string_view called;
    refusal why;
} hurdles[] = {
    {act::suspect, "security", refusal::claim_security},
    {act::limit, "spend_limit", refusal::spend_limit_reached},
    {act::await_approval, "approval", refusal::awaiting_approval},
    {act::run_out, "stock", refusal::out_of_stock},
    {act::lack, "funds", refusal::insufficient_funds},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(core_claim)

BOOST_AUTO_TEST_CASE(ML_11_the_modes_of_approval_have_names) {
    BOOST_TEST(approval_count == 3U);
    BOOST_TEST(name(approval::automatic) == "auto");
    BOOST_TEST(name(approval::granted) == "true");
    BOOST_TEST(name(approval::wanted) == "false");
}

BOOST_AUTO_TEST_CASE(ML_08_each_hurdle_has_a_word_and_a_refusal) {
    for (const auto& each : hurdles) {
        BOOST_TEST(pending_for(each.by) == each.called);
        BOOST_TEST(refusal_for(each.by).value() == each.why);
    }
}

BOOST_AUTO_TEST_CASE(no_other_act_holds_a_send_up) {
    for (std::size_t i = 0; i < act_count; ++i) {
        const auto what = static_cast<act>(i);
        const bool is_one = std::any_of(std::begin(hurdles), std::end(hurdles),
                                        [&](const auto& each) { return each.by == what; });
        BOOST_TEST(pending_for(what).empty() == !is_one, what);
        BOOST_TEST(refusal_for(what).has_value() == is_one, what);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
