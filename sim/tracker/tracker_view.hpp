// SPDX-License-Identifier: MIT
// Answers to what the Send Tracker is asked.
#pragma once

#include "sim/tracker/tracker_request.hpp"
#include "sim/tracker/tracker_row.hpp"
#include "sim/view/json.hpp"
#include "sim/world.hpp"

namespace giftsim::sim {

/// Every send that a request matches within a scope, whatever its page.
send_set matches_of(const world& here, const tracker_scope& scope, const tracker_request& asked);

/// A page with the number of all matches, by word as well: the fields of tracker_fields.
json_view view_of_tracker(const world& here, const tracker_scope& scope,
                          const tracker_request& asked);

/// A send's details: the fields of tracker_detail_fields; null for what does not exist or lies
/// beyond the scope (TR-02).
json_view view_of_tracked_send(const world& here, send_id which, const tracker_scope& scope,
                               const tracker_request& asked);

}  // namespace giftsim::sim
