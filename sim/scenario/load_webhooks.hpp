// SPDX-License-Identifier: MIT
// Endpoints of webhooks and their faults as scenario files and the control API write them.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/reader.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/view/names.hpp"
#include "sim/webhooks/webhook_command.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// ["send.sent", ...]; an empty list is all of them.
std::optional<webhook_types> as_webhook_types(const json::value& from, std::string_view pointer,
                                              json::problems& found);

/// "wall" or "world": whether attempts are stamped with the world's time.
std::optional<bool> as_stamp(const json::value& from, std::string_view pointer,
                             json::problems& found);

/// "up", "down", "slow", "scripted", or a status, which may be written as a number.
std::optional<receiver> as_receiver(const json::value& from, std::string_view pointer,
                                    json::problems& found);

/// A status, which may be written as a number, "timeout", "refused" or "no_courier".
std::optional<attempt_outcome> as_outcome(const json::value& from, std::string_view pointer,
                                          json::problems& found);

// Each reads one object. What it refers to must be in `called`. Empty if and only if a problem was
// added.

std::optional<named<add_webhook>> read_webhook(const json::value& from, const std::string& pointer,
                                               json::problems& found);

/// What shall change; "webhook" says of which endpoint.
std::optional<set_webhook> read_change(const json::value& from, const std::string& pointer,
                                       const names& called, json::problems& found);

/// The same of an endpoint that is known already.
set_webhook read_change_of(endpoint_id which, json::object_reader& in);

/// {"id","operation":"webhook","fault","webhook","types","by"} and when it strikes. Without an id
/// the handle is empty, where `needs_id` is false.
std::optional<named<add_webhook_fault>> read_webhook_fault(const json::value& from,
                                                           const std::string& pointer,
                                                           const names& called, bool needs_id,
                                                           json::problems& found);

}  // namespace giftsim::sim
