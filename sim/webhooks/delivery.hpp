// SPDX-License-Identifier: MIT
// Webhook messages, each with one delivery per endpoint that wants it, each with its attempts.
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/parsed.hpp"
#include "core/webhook_type.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim::sim {

using endpoint_id = id<struct endpoint_tag>;
using message_id = id<struct message_tag>;
using delivery_id = id<struct delivery_tag>;
using attempt_id = id<struct attempt_tag>;

/// One change of a send, as outsiders are told of it (WH-03).
struct webhook_message {
    instant at;  ///< of the change
    send_id send;
    webhook_type type;
};

/// Why something is sent.
enum class attempt_cause : std::uint8_t { first, retry, resend, recover, replay, duplicate };

/// "first", "retry", ...
std::string_view name(attempt_cause why);

/// What became of an attempt.
enum class attempt_end : std::uint8_t {
    waiting,     ///< it is under way
    answered,    ///< with a status; 2xx is success, anything else is not
    timeout,     ///< no answer within 15 s
    refused,     ///< nobody listens there, or they hung up
    no_courier,  ///< nobody carries anything out of this process
    lost,        ///< a fault: it left, and never arrived
    skipped,     ///< the endpoint is disabled, muted or removed: nothing left
};

struct attempt_outcome {
    attempt_end how = attempt_end::waiting;
    std::uint16_t status = 0;  ///< of an answer

    bool succeeded() const { return how == attempt_end::answered && status / 100 == 2; }

    friend bool operator==(const attempt_outcome&, const attempt_outcome&) = default;
};

/// "200", "timeout", "refused", "no_courier", "lost", "skipped", "waiting".
std::string outcome_text(attempt_outcome came);

/// Reads what a receiver or its absence can make of an attempt: a status from 200 to 599, or
/// "timeout", "refused", "no_courier".
parsed<attempt_outcome> parse_outcome(std::string_view text);

struct webhook_attempt {
    instant at;
    delivery_id delivery;
    attempt_cause why = attempt_cause::first;
    bool wrongly_signed = false;  ///< a fault
    attempt_outcome came{};
};

/// Where a delivery stands.
enum class delivery_state : std::uint8_t {
    pending,    ///< an attempt is under way or due
    delivered,  ///< answered with 2xx
    failed,     ///< eight attempts were in vain, or a fault lost it
    skipped,    ///< nothing was sent, for its endpoint was disabled, muted or removed
};

/// "pending", "delivered", "failed", "skipped".
std::string_view name(delivery_state where);

/// A message on its way to an endpoint.
struct webhook_delivery {
    endpoint_id to;
    message_id what;
    delivery_state stands = delivery_state::pending;
    attempt_cause cause = attempt_cause::first;  ///< of the next attempt
    std::uint8_t tries = 0;                      ///< failed attempts since it was last begun anew
    bool lost : 1 = false;                       ///< faults that await its next attempt
    bool wrongly_signed : 1 = false;
    bool duplicated : 1 = false;
    instant next = never;    ///< when the next attempt is due
    attempt_id under_way{};  ///< none: none
};

}  // namespace giftsim::sim
