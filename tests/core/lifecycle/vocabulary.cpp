// SPDX-License-Identifier: MIT
// The vocabularies as one list: complete, in order, and without contradictions (TR-07).
#include "core/lifecycle/vocabulary.hpp"

#include "core/lifecycle/all.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace giftsim::testing {
namespace {

const naming* find(const std::vector<naming>& all, state where, reason why = reason::none,
                   bool is_passed = false) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const naming& each) {
        return each.where == where && each.why == why && each.is_passed == is_passed;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle_vocabulary)

BOOST_AUTO_TEST_CASE(TR_07_the_tables_of_a_platform_call_each_state_the_same) {
    for (const bool reachdesk : {false, true}) {
        const auto all = vocabulary_of(reachdesk);
        for (std::size_t i = 1; i < all.size(); ++i)
            BOOST_TEST((all[i - 1].where != all[i].where || all[i - 1].why != all[i].why ||
                        all[i - 1].is_passed != all[i].is_passed));
        BOOST_CHECK(std::is_sorted(all.begin(), all.end(),
                                   [](const auto& a, const auto& b) { return a.where < b.where; }));
    }
}

BOOST_AUTO_TEST_CASE(every_state_that_a_table_leads_to_is_there) {
    for (const auto& each : all_lifecycles()) {
        const auto all = vocabulary_of(each.reachdesk);
        for (const auto& row : each.life->rows()) {
            if (!row.moves()) continue;
            const auto* known = find(all, row.to, row.why, row.then != act::none);
            if (known == nullptr) known = find(all, row.to, row.why);
            BOOST_TEST_REQUIRE(known != nullptr);
            BOOST_CHECK(known->called == row.called);
        }
    }
}

BOOST_AUTO_TEST_CASE(TR_07_reasons_and_what_is_passed_have_words_of_their_own) {
    const auto all = vocabulary_of(false);
    BOOST_TEST(find(all, state::expired)->called.b == "Expired");
    BOOST_TEST(find(all, state::expired, reason::none, true)->called.b == "");
    BOOST_TEST(find(all, state::refunded, reason::expired)->called.b == "Expired and Credited");
    BOOST_TEST(find(all, state::refunded, reason::bounced)->called.b == "Bounced and Credited");
    BOOST_CHECK(find(all, state::opened, reason::none, true) == nullptr);
    BOOST_CHECK(find(all, state::pending) == nullptr);
    BOOST_TEST(find(vocabulary_of(true), state::redeemed)->called.s3 == "claimed");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
