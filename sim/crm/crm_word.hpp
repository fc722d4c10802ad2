// SPDX-License-Identifier: MIT
// The words in which customer databases are told how a send stands (ML-09).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace giftsim::sim {

enum class crm_word : std::uint8_t {
    none,  ///< nothing is told, and the last word stands
    clicked,
    claimed,
    address_confirmed,
    processed,
    shipped,
    delivered,
    returned,
    cancelled,
};

inline constexpr std::size_t crm_word_count = static_cast<std::size_t>(crm_word::cancelled) + 1;

/// "address confirmed"; empty for none.
std::string_view name(crm_word what);

/// The word that is called so. Requires that there is one.
crm_word crm_word_called(std::string_view text);

}  // namespace giftsim::sim
