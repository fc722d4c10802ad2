// SPDX-License-Identifier: MIT
// Which rules the program follows by now.
#pragma once

#include "core/rule.hpp"

namespace giftsim {

/// The program follows the rule, in the part that matters most. Scenarios show those that are
/// built, each at least once, and no others; core/RULES.md says what each demands.
bool is_built(rule which);

}  // namespace giftsim
