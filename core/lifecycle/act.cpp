// SPDX-License-Identifier: MIT
// Names of the acts, as scenarios and the control API write them.
#include "core/lifecycle/act.hpp"

#include <array>

namespace giftsim {
namespace {

constexpr std::array<std::string_view, act_count> names{
    "",
    "open",
    "click",
    "verify",
    "pick",
    "choose",
    "confirm_address",
    "confirm_identity",
    "bounce",
    "soft_bounce",
    "amazon_fulfil",
    "amazon_ship",
    "amazon_arrive",
    "receive",
    "fulfil",
    "fulfillment_issue",
    "resolve",
    "ship",
    "fail",
    "deliver",
    "undeliverable",
    "return",
    "approve",
    "reject",
    "cancel",
    "begin",
    "claim",
    "leave",
    "request",
    "order",
    "refuse_format",
    "suspect",
    "await_approval",
    "await_support",
    "run_out",
    "limit",
    "lack",
    "lapse",
    "forfeit",
    "credit",
    "remind",
    "fail_for_good",
    "turn",
    "go_unconfirmed",
    "resume",
    "resend",
};

}  // namespace

std::string_view name(act what) { return names[static_cast<std::size_t>(what)]; }

std::optional<act> public_act_named(std::string_view text) {
    for (std::size_t i = 1; i < names.size(); ++i)
        if (names[i] == text && is_public(static_cast<act>(i))) return static_cast<act>(i);
    return std::nullopt;
}

}  // namespace giftsim
