// SPDX-License-Identifier: MIT
// The verbs that concern webhooks and what goes wrong with them.
#pragma once

#include "sim/scenario/verbs.hpp"

namespace giftsim::sim {

// Each reads the value of its verb; empty if and only if it added a problem.

std::optional<action> read_add_webhook(const json::value& from, const std::string& pointer,
                                       step_context& context);
std::optional<action> read_set_webhook(const json::value& from, const std::string& pointer,
                                       step_context& context);
std::optional<action> read_remove_webhook(const json::value& from, const std::string& pointer,
                                          step_context& context);
std::optional<action> read_resend_webhook(const json::value& from, const std::string& pointer,
                                          step_context& context);
std::optional<action> read_recover_webhooks(const json::value& from, const std::string& pointer,
                                            step_context& context);
std::optional<action> read_replay_webhooks(const json::value& from, const std::string& pointer,
                                           step_context& context);
std::optional<action> read_answer_webhook(const json::value& from, const std::string& pointer,
                                          step_context& context);

// Of what goes wrong on their way; see verbs_of_faults.
std::optional<action> read_add_webhook_fault(const json::value& from, const std::string& pointer,
                                             step_context& context);
std::optional<action> read_end_webhook_fault(const json::value& from, const std::string& pointer,
                                             step_context& context);

}  // namespace giftsim::sim
