// SPDX-License-Identifier: MIT
// Every lifecycle that a send can have, by name.
#pragma once

#include "core/lifecycle/transition.hpp"

#include <span>
#include <string_view>

namespace giftsim {

struct named_lifecycle {
    std::string_view name;     ///< "reachdesk-parcel"
    std::string_view meaning;  ///< a sentence without a final stop
    const lifecycle* life;
    bool reachdesk;  ///< else Sendoso's
};

/// Sendoso's first; in the order in which people read them.
std::span<const named_lifecycle> all_lifecycles();

/// Null if there is none of that name.
const named_lifecycle* lifecycle_named(std::string_view text);

}  // namespace giftsim
