// SPDX-License-Identifier: MIT
// Which of two accounts of a platform's behaviour a world follows, where they disagree (PR-01).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace giftsim::sim {

/// Of Reachdesk only what a CRM is told is disputed (CR-10).
enum class reachdesk_profile : std::uint8_t {
    seed,     ///< as its article on multi-use links has it
    of_2025,  ///< as its later article on integrations has it: "2025"
};

inline constexpr std::array<std::string_view, 2> reachdesk_profile_names{"seed", "2025"};

struct profiles {
    reachdesk_profile reachdesk = reachdesk_profile::seed;
};

}  // namespace giftsim::sim
