// SPDX-License-Identifier: MIT
// What has happened to wallets, as Reachdesk tells it: from the ledger's postings (API-11, FN-02).
#pragma once

#include "core/domain.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

enum class transaction_type : std::uint8_t { top_up, invoice, send, refund };
enum class transaction_state : std::uint8_t { pending, processed, cancelled };

/// In the API's words: "balance_top_up", "other", "campaign_sends", "refund".
std::string_view name(transaction_type what);
/// "pending", "processed", "cancelled".
std::string_view name(transaction_state what);

struct transaction {
    std::uint32_t id = 0;  ///< the place of its first posting, from 1
    transaction_type type = transaction_type::send;
    instant at{};
    funding_id wallet{};
    send_id send{};
    std::int64_t asked = 0;  ///< minor units that were set aside or moved, not negative
    std::int64_t held = 0;   ///< of those: still unclaimed
    std::int64_t spent = 0;  ///< and charged by now

    /// Pending while the gift is unclaimed; cancelled where it has come back unclaimed.
    transaction_state stands() const;
    /// Negative of what leaves the wallet.
    std::int64_t amount() const;
};

/// All of them, in order: those of Reachdesk's sends, and what no send caused.
std::vector<transaction> transactions_of(const domain& state);

}  // namespace giftsim::fakeserver
