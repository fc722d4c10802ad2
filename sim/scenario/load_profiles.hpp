// SPDX-License-Identifier: MIT
// Profiles as files and the control API write them (PR-01).
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/profiles.hpp"

#include <optional>
#include <string_view>

namespace giftsim::sim {

/// {"sendoso": "documented", "reachdesk": "2025"}.
std::optional<profiles> as_profiles(const json::value& from, std::string_view pointer,
                                    json::problems& found);

}  // namespace giftsim::sim
