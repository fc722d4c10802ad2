// SPDX-License-Identifier: MIT
// An attempt under way as the request that it is, and what becomes of one that nobody carries.
#pragma once

#include "fakeserver/world/registry.hpp"

#include <string>

namespace giftsim::fakeserver {

/// A POST of JSON, with the three headers of Svix.
struct webhook_call {
    std::string url;
    std::string id;         ///< svix-id
    std::string timestamp;  ///< svix-timestamp
    std::string signature;  ///< svix-signature
    std::string body;
};

/// How receivers know a message: the same in every attempt, another in every incarnation.
std::string message_name(const hosted& in, sim::message_id which, const mint& secrets);

/// The secret that an endpoint's owner verifies with.
std::string webhook_secret_of(const hosted& in, sim::endpoint_id which, const mint& secrets);

/// {"send_gid":"...","status_changed_at":"..."}, and nothing else.
std::string webhook_body(const sim::webhook_message& what);

/// Requires an attempt that is under way to an endpoint with a URL.
webhook_call call_for(const hosted& in, sim::attempt_id which, const server_settings& settings);

/// The command that says what came of a call. It is refused if the call was skipped meanwhile.
sim::answer_webhook answer_to(const tenant& in, sim::attempt_id call, sim::attempt_outcome came);

/// Nobody carries anything out of this process: every call under way fails at once.
void fail_calls(tenant& of);

}  // namespace giftsim::fakeserver
