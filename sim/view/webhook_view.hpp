// SPDX-License-Identifier: MIT
// Endpoints of webhooks and what they were told, as scenarios and the control API see it.
#pragma once

#include "sim/view/json.hpp"
#include "sim/world.hpp"

namespace giftsim::sim {

/// Every field of webhook_fields. Requires an endpoint that exists.
json_view view_of_webhook(const world& here, endpoint_id which);

/// Without messages, deliveries and what was received.
json_view view_of_endpoint(const webhook_log& all, endpoint_id which);

/// What an endpoint was told: [{"message","type","send","at","state","next","attempts"}...].
json_view view_of_deliveries(const webhook_log& all, endpoint_id to);

/// A fault as files say it: {"operation":"webhook","fault","types","webhook","by","first"...}, of
/// the endpoint, the delay and what says when only those that it has.
json_view view_of_fault(const webhook_fault& said);

/// The same with its id, its occasions so far, and whether it has ended.
json_view view_of_fault(const webhook_log& all, fault_id which);

/// ["send.sent", ...]; an empty list stands for all of them.
json_view view_of_types(webhook_types types);

}  // namespace giftsim::sim
