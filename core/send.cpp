// SPDX-License-Identifier: MIT
// Names of the origins.
#include "core/send.hpp"

#include <array>

namespace giftsim {

std::string_view name(origin what) {
    constexpr std::array<std::string_view, 5> names{"user", "api", "trigger", "csv", "claim"};
    return names[static_cast<std::size_t>(what)];
}

}  // namespace giftsim
