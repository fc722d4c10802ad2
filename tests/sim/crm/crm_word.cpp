// SPDX-License-Identifier: MIT
// Tests sim/crm/crm_word.hpp: each word is called as the lifecycles call it.
#include "sim/crm/crm_word.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

BOOST_AUTO_TEST_SUITE(crm_words)

BOOST_AUTO_TEST_CASE(each_word_is_found_by_its_text) {
    for (std::size_t i = 0; i < crm_word_count; ++i) {
        const auto word = static_cast<crm_word>(i);
        BOOST_CHECK(crm_word_called(name(word)) == word);
    }
    BOOST_TEST(name(crm_word::none) == "");
    BOOST_TEST(name(crm_word::address_confirmed) == "address confirmed");
    BOOST_TEST(name(crm_word::cancelled) == "cancelled");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
