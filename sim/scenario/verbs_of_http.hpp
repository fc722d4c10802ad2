// SPDX-License-Identifier: MIT
// The verb that talks HTTP.
#pragma once

#include "sim/scenario/verbs.hpp"

namespace giftsim::sim {

/// {"http": {"method": "POST", "path": "/api/v3/sends", "headers": {...}, "body": ...,
///           "capture": {"send_id": "/send/id"}}}; "form" or "text" instead of "body".
/// What it captures is known from then on, also where there is a problem.
std::optional<action> read_http(const json::value& from, const std::string& pointer,
                                step_context& context);

}  // namespace giftsim::sim
