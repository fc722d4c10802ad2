// SPDX-License-Identifier: MIT
// The verbs that begin and end faults.
#pragma once

#include "sim/scenario/verbs.hpp"

namespace giftsim::sim {

/// A fault that says so concerns webhooks, and no requests.
bool concerns_webhooks(const json::value& fault);

/// {"add_fault": {"id": "lost", "operation": "sends.create", "fault": "reset", "nth": 3}}.
std::optional<action> read_add_fault(const json::value& from, const std::string& pointer,
                                     step_context& context);

/// {"end_fault": "lost"}.
std::optional<action> read_end_fault(const json::value& from, const std::string& pointer,
                                     step_context& context);

}  // namespace giftsim::sim
