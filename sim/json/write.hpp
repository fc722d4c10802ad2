// SPDX-License-Identifier: MIT
// A tree back to text, for documents that were put together from several.
#pragma once

#include "sim/json/value.hpp"

#include <string>

namespace giftsim::sim::json {

/// Compact JSON; members in their order, numbers as they were written.
std::string to_text(const value& from);

}  // namespace giftsim::sim::json
