// SPDX-License-Identifier: MIT
// Lays a scenario's handles over the numbers that views show.
#pragma once

#include "sim/view/fields.hpp"
#include "sim/view/json.hpp"
#include "sim/view/names.hpp"

#include <span>

namespace giftsim::sim {

/// In an object of these fields, or in a list of such objects, and in what they contain: the text
/// of a number that refers to an entity becomes the entity's handle, if it has one. Anything else
/// stays as it is, also what is missing or of another form than a view's.
void put_handles(json_view& shown, std::span<const field> fields, const names& called);

}  // namespace giftsim::sim
