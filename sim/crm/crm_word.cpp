// SPDX-License-Identifier: MIT
// The texts are those of the lifecycles' last vocabulary.
#include "sim/crm/crm_word.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>

namespace giftsim::sim {
namespace {

constexpr std::array<std::string_view, crm_word_count> word_names{
    "",        "clicked",   "claimed",  "address confirmed", "processed",
    "shipped", "delivered", "returned", "cancelled"};

}  // namespace

std::string_view name(crm_word what) { return word_names[static_cast<std::size_t>(what)]; }

crm_word crm_word_called(std::string_view text) {
    const auto* const found = std::find(word_names.begin(), word_names.end(), text);
    BOOST_ASSERT_MSG(found != word_names.end(), "every word of the lifecycles is one of these");
    return static_cast<crm_word>(found - word_names.begin());
}

}  // namespace giftsim::sim
