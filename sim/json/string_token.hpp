// SPDX-License-Identifier: MIT
// What can be wrong inside the quotes of a JSON string.
#pragma once

#include "sim/json/token.hpp"

#include <optional>

namespace giftsim::sim::json {

/// The first fault of the string at the cursor. Precondition: a double quote is there, and the text
/// is well-formed UTF-8.
std::optional<fault> string_fault(const text_cursor& token);

}  // namespace giftsim::sim::json
