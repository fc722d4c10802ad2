// SPDX-License-Identifier: MIT
// Commands about webhooks as the steps that a scenario would say for them.
#pragma once

#include "sim/view/json.hpp"
#include "sim/webhooks/webhook_log.hpp"

namespace giftsim::sim {

/// Read back, it does the same in a world that stands as `all` does now. Entities are called by
/// number. An endpoint with a URL becomes one whose answers are scripted: what its receiver made of
/// each attempt is a step of its own, and nobody is called again.
json_view step_of(const webhook_command& what, const webhook_log& all);

}  // namespace giftsim::sim
