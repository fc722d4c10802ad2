// SPDX-License-Identifier: MIT
// The texts are those of the lifecycles' last vocabulary.
#include "sim/crm/crm_word.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>

namespace giftsim::sim {
namespace {

constexpr std::array<std::string_view, crm_word_count> crm_words{
    "",        "clicked",   "claimed",  "address confirmed", "processed",
    "shipped", "delivered", "returned", "cancelled"};

}  // namespace

std::string_view name(crm_word what) { return crm_words[static_cast<std::size_t>(what)]; }

crm_word crm_word_called(std::string_view text) {
    const auto* const found = std::find(crm_words.begin(), crm_words.end(), text);
    BOOST_ASSERT_MSG(found != crm_words.end(), "every word of the lifecycles is one of these");
    return static_cast<crm_word>(found - crm_words.begin());
}

}  // namespace giftsim::sim
