// SPDX-License-Identifier: MIT
// The verbs that begin and end faults.
#pragma once

#include "sim/scenario/verbs.hpp"

namespace giftsim::sim {

/// {"add_fault": {"id": "lost", "operation": "sends.create", "fault": "reset", "nth": 3}}.
std::optional<action> read_add_fault(const json::value& from, const std::string& pointer,
                                     step_context& context);

/// {"end_fault": "lost"}.
std::optional<action> read_end_fault(const json::value& from, const std::string& pointer,
                                     step_context& context);

}  // namespace giftsim::sim
