// SPDX-License-Identifier: MIT
// A lifecycle's table as a picture: text in the language of Mermaid, which many viewers draw.
#pragma once

#include "core/lifecycle/transition.hpp"

#include <string>

namespace giftsim {

/// A `stateDiagram-v2` of the rows that move, in their order. All states in which a send is held
/// are one box, and so are those in which an order is under way. An arrow names its acts, in
/// brackets what no act but a rule does, and below them the rules; what leads to the same state
/// shares an arrow. A state that is only passed through is named on the arrow that passes it.
std::string diagram_of(lifecycle_table table);

}  // namespace giftsim
