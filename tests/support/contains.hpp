// SPDX-License-Identifier: MIT
// What std::string's contains() of C++23 says.
#pragma once

#include <string_view>

namespace giftsim::testing {

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace giftsim::testing
