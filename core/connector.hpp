// SPDX-License-Identifier: MIT
// A user's integration with a customer database: it finds recipients, and is told about them.
#pragma once

#include "core/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim {

/// The systems that a multi-use link can be made for (CR-01 to CR-08).
enum class crm_kind : std::uint8_t {
    salesforce,
    marketo,
    hubspot,
    eloqua,
    dynamics,
    pardot,
    salesloft,
    outreach,
};

inline constexpr std::size_t crm_kind_count = static_cast<std::size_t>(crm_kind::outreach) + 1;

/// "salesforce", "marketo", "hubspot", "eloqua", "dynamics", "pardot", "salesloft", "outreach".
std::string_view name(crm_kind what);

/// What works between us and such a system.
enum class connection : std::uint8_t {
    up,
    rejects_writes,  ///< finds recipients, takes no records (CR-11)
    down,            ///< neither: its links' pages answer 503 (ML-12)
};

inline constexpr std::size_t connection_count = static_cast<std::size_t>(connection::down) + 1;

/// "up", "rejects_writes", "down".
std::string_view name(connection what);

struct connector {
    std::string name{};
    crm_kind kind = crm_kind::salesforce;
    user_id owner{};  ///< whose integration it is (ML-01)
    connection works = connection::up;
};

}  // namespace giftsim
