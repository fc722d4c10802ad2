// SPDX-License-Identifier: MIT
// How views say that there is no text, or no instant.
#pragma once

#include "core/instant_text.hpp"
#include "sim/view/json.hpp"

#include <string>
#include <string_view>

namespace giftsim::sim {

/// The text, or null for an empty one.
inline json_view optional_text(std::string_view text) {
    return text.empty() ? json_view(nullptr) : json_view(std::string(text));
}

/// "2025-01-31T00:00:00Z", or null for never.
inline json_view optional_instant(instant at) {
    return at == never ? json_view(nullptr) : json_view(giftsim::to_text(at));
}

}  // namespace giftsim::sim
