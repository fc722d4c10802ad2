// SPDX-License-Identifier: MIT
// The JSON type of all views: members keep the order in which they were written.
#pragma once

#include <nlohmann/json.hpp>

namespace giftsim::sim {

using json_view = nlohmann::ordered_json;

}  // namespace giftsim::sim
