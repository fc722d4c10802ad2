// SPDX-License-Identifier: MIT
// Shows a place in a text: the line, and a caret below the column.
#pragma once

#include "sim/json/value.hpp"

#include <string>
#include <string_view>

namespace giftsim::sim::json {

/// Two indented lines, without a line break at the end. At most 80 code points of the line are
/// shown, with "..." where it was cut. A place outside the text is shown as the nearest one inside.
std::string excerpt(std::string_view text, position at);

}  // namespace giftsim::sim::json
