// SPDX-License-Identifier: MIT
// What a connector's system was told, for assertions (CR).
#pragma once

#include "sim/view/json.hpp"
#include "sim/world.hpp"

namespace giftsim::sim {

/// The fields of crm_fields: every write in order, and the records as they stand. Requires a
/// connector of this world.
json_view view_of_crm(const world& here, connector_id which);

}  // namespace giftsim::sim
