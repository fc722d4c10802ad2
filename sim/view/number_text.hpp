// SPDX-License-Identifier: MIT
// How views refer to an entity.
#pragma once

#include "sim/view/json.hpp"

#include <string>

namespace giftsim::sim {

/// An entity's number as decimal text, or null for none.
template <class Id>
json_view number_text(Id which) {
    return which.number == 0 ? json_view(nullptr) : json_view(std::to_string(which.number));
}

}  // namespace giftsim::sim
