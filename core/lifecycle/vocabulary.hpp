// SPDX-License-Identifier: MIT
// What every vocabulary calls every state, collected from the lifecycles' tables (TR-07).
#pragma once

#include "core/lifecycle/transition.hpp"

#include <vector>

namespace giftsim {

struct naming {
    state where;
    reason why;
    bool is_passed;  ///< only passed through, at one instant, and then called otherwise
    words called;

    friend bool operator==(const naming&, const naming&) = default;
};

/// The names of one platform's states, in the order of the states and their reasons, each once.
std::vector<naming> vocabulary_of(bool reachdesk);

}  // namespace giftsim
