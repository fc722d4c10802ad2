// SPDX-License-Identifier: MIT
// Names of systems and of what works.
#include "core/connector.hpp"

#include <array>

namespace giftsim {

std::string_view name(crm_kind what) {
    constexpr std::array<std::string_view, crm_kind_count> names{
        "salesforce", "marketo", "hubspot",   "eloqua",
        "dynamics",   "pardot",  "salesloft", "outreach"};
    return names[static_cast<std::size_t>(what)];
}

std::string_view name(connection what) {
    constexpr std::array<std::string_view, connection_count> names{"up", "rejects_writes", "down"};
    return names[static_cast<std::size_t>(what)];
}

}  // namespace giftsim
