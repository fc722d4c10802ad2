// SPDX-License-Identifier: MIT
// How views say that there is no text.
#pragma once

#include "sim/view/json.hpp"

#include <string>
#include <string_view>

namespace giftsim::sim {

/// The text, or null for an empty one.
inline json_view optional_text(std::string_view text) {
    return text.empty() ? json_view(nullptr) : json_view(std::string(text));
}

}  // namespace giftsim::sim
