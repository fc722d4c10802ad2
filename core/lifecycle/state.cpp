// SPDX-License-Identifier: MIT
// Canonical names, as domain and scenario files write them.
#include "core/lifecycle/state.hpp"

#include <array>

namespace giftsim {
namespace {

constexpr std::array<std::string_view, state_count> state_names{
    "",
    "Initiated",
    "Suspicious Email",
    "Pending Approval",
    "Pending Sendoso Approval",
    "Out of Stock",
    "Insufficient Funds",
    "Pending",
    "Offer Sent",
    "Awaiting Confirmation",
    "Address Confirmed",
    "Amazon Fulfilling",
    "Amazon Shipped",
    "Order Received",
    "Fulfilling",
    "Fulfillment Issue",
    "Shipped",
    "Undeliverable",
    "Sent",
    "Opened",
    "Clicked",
    "Verified",
    "Redeemed",
    "Delivered",
    "Returned",
    "Failed",
    "Expired",
    "Refunded",
    "Confirmation Canceled",
    "Canceled",
    "Rejected",
    "Invalid Email Format",
};

constexpr std::array<std::string_view, reason_count> reason_names{"", "expired", "bounced",
                                                                  "canceled"};

}  // namespace

std::string_view name(state where) { return state_names[static_cast<std::size_t>(where)]; }

std::string_view name(reason why) { return reason_names[static_cast<std::size_t>(why)]; }

std::optional<state> state_named(std::string_view text) {
    for (std::size_t i = 1; i < state_names.size(); ++i)
        if (state_names[i] == text) return static_cast<state>(i);
    return std::nullopt;
}

}  // namespace giftsim
