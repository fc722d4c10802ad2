// SPDX-License-Identifier: MIT
// Names of the origins.
#include "core/send.hpp"

namespace giftsim {

std::string_view name(origin what) {
    constexpr std::array<std::string_view, 3> names{"user", "api", "trigger"};
    return names[static_cast<std::size_t>(what)];
}

}  // namespace giftsim
