// SPDX-License-Identifier: MIT
// Follows a JSON pointer (RFC 6901) into a document.
#pragma once

#include "sim/json/value.hpp"

#include <string_view>

namespace giftsim::sim::json {

/// Whether a text is a pointer: empty, or parts that each begin with "/", where "~" is written "~0"
/// and "/" is written "~1".
bool is_pointer(std::string_view text);

/// What stands there; null if nothing does or the text is no pointer. Items are named by their
/// index, without leading zeros; "-", the place behind the last, never holds anything.
const value* resolve(const value& document, std::string_view pointer);

}  // namespace giftsim::sim::json
