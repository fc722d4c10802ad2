// SPDX-License-Identifier: MIT
// The verbs that begin sends and act on them.
#pragma once

#include "sim/json/reader.hpp"
#include "sim/scenario/verbs.hpp"

namespace giftsim::sim {

/// {"send": "kim"}, or an object; what is left out takes defaults, the email too.
std::optional<action> read_send(const json::value& from, const std::string& pointer,
                                step_context& context);

/// {"claim": {"as": "kim", "link": "webinar"}}: the email is made of the handle, too.
std::optional<action> read_claim(const json::value& from, const std::string& pointer,
                                 step_context& context);

/// {"open": "kim"}, or an object with "send" and what the act needs.
std::optional<action> read_act_of(act what, const json::value& from, const std::string& pointer,
                                  step_context& context);

std::optional<action> read_population(const json::value& from, const std::string& pointer,
                                      step_context& context);

/// The "by" of a command: a user, or "support"; left out, an Admin.
actor read_actor(json::object_reader& in, const name_list& users, json::problems& found);

/// Whether a handle names a send that has begun by then; else a problem at the given place. One
/// with variables may name any send, if the variables are known.
bool is_known_send(const std::string& handle, const json::value& where, json::position at,
                   const std::string& pointer, step_context& context);

}  // namespace giftsim::sim
