// SPDX-License-Identifier: MIT
// The types of webhooks that Sendoso documents, and sets of them.
#pragma once

#include "core/lifecycle/transition.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

/// In alphabetical order. All but two are words of the lifecycle tables (TR-07).
enum class webhook_type : std::uint8_t {
    amazon_fulfilling,
    amazon_shipped,
    blocked,  ///< no state: wrong answers have locked the offer's page (SI-03, EG-11)
    bounced,
    canceled,
    clicked,
    confirmation_canceled,
    confirming_address,
    delivered,
    email_blacklist,  ///< no state: whoever was verified is on the blocklist by now (SI-03)
    expired,
    failed,
    fulfilling,
    fulfillment_issue,
    initiated,
    insufficient_funds,
    invalid_email_format,
    opened,
    order_received,
    out_of_stock,
    pending_approval,
    pending_sendoso_approval,
    redeemed,
    refunded,
    sent,
    shipped,
    suspicious_email,
    undeliverable,
};

inline constexpr std::array<std::string_view, 28> webhook_type_names{
    "send.amazon_fulfilling",
    "send.amazon_shipped",
    "send.blocked",
    "send.bounced",
    "send.canceled",
    "send.clicked",
    "send.confirmation_canceled",
    "send.confirming_address",
    "send.delivered",
    "send.email_blacklist",
    "send.expired",
    "send.failed",
    "send.fulfilling",
    "send.fulfillment_issue",
    "send.initiated",
    "send.insufficient_funds",
    "send.invalid_email_format",
    "send.opened",
    "send.order_received",
    "send.out_of_stock",
    "send.pending_approval",
    "send.pending_sendoso_approval",
    "send.redeemed",
    "send.refunded",
    "send.sent",
    "send.shipped",
    "send.suspicious_email",
    "send.undeliverable",
};

inline constexpr std::size_t webhook_type_count = webhook_type_names.size();
static_assert(static_cast<std::size_t>(webhook_type::undeliverable) + 1 == webhook_type_count);

/// "send.sent".
constexpr std::string_view name(webhook_type what) {
    return webhook_type_names[static_cast<std::size_t>(what)];
}

/// The type that a lifecycle table calls by a word: "sent"; none for an empty word.
constexpr std::optional<webhook_type> webhook_type_called(std::string_view word) {
    constexpr std::string_view prefix = "send.";
    for (std::size_t i = 0; i < webhook_type_count; ++i)
        if (webhook_type_names[i].substr(prefix.size()) == word)
            return static_cast<webhook_type>(i);
    return std::nullopt;
}

/// Some of the types. A set of none stands for all of them, as the vendor has it.
class webhook_types {
public:
    constexpr void add(webhook_type what) { bits_ |= bit(what); }
    constexpr bool all() const { return bits_ == 0; }
    constexpr bool has(webhook_type what) const { return all() || (bits_ & bit(what)) != 0; }

    friend constexpr bool operator==(webhook_types, webhook_types) = default;

private:
    static constexpr std::uint32_t bit(webhook_type what) {
        return std::uint32_t{1} << static_cast<unsigned>(what);
    }

    std::uint32_t bits_ = 0;
};

/// The row by which an act led to another state; null if none does. Of several they have the same
/// webhooks, see below.
constexpr const transition* row_that_led(lifecycle_table table, act by, state to) {
    for (const auto& row : table)
        if (row.by == by && row.to == to && row.moves()) return &row;
    return nullptr;
}

/// For static_assert beside each table: its words are types, and act and new state say which.
constexpr bool webhooks_are_known(lifecycle_table table) {
    for (const auto& row : table) {
        for (const auto word : {row.called.webhook, row.called.second_webhook})
            if (!word.empty() && !webhook_type_called(word)) return false;
        if (!row.moves()) continue;
        const auto& first = row_that_led(table, row.by, row.to)->called;
        if (first.webhook != row.called.webhook ||
            first.second_webhook != row.called.second_webhook)
            return false;
    }
    return true;
}

}  // namespace giftsim
