// SPDX-License-Identifier: MIT
// Double-entry bookkeeping over funding sources (FN-02).
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/money.hpp"
#include "core/rule.hpp"
#include "core/slab.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

/// Where money can be. The four of one funding source add up to zero after every posting.
enum class account : std::uint8_t {
    outside,    ///< where money comes from; minus what was ever paid in
    available,  ///< can be charged or held
    held,       ///< set aside for a send that is not sure yet
    spent,      ///< charged
};

/// "available".
std::string_view name(account what);

/// One movement: `amount` leaves `from` and enters `to` of one funding source. Never changed
/// once made; a correction is another posting. 24 bytes.
struct posting {
    std::uint64_t at_ticks : 43;
    std::uint64_t rule_place : 8;
    std::uint64_t from : 2;
    std::uint64_t to : 2;
    std::int64_t amount;  ///< minor units of the source's currency, positive
    send_id send;         ///< the cause; none for top-ups and invoices
    funding_id funding;

    instant at() const { return instant{span{static_cast<std::int64_t>(at_ticks)}}; }
    rule cause() const { return rule{static_cast<std::uint8_t>(rule_place)}; }
};
static_assert(sizeof(posting) == 24);

/// A posting as it is asked for.
struct movement {
    account from;
    account to;
    std::int64_t amount;
    rule cause;
    send_id send{};
};

struct funding_source {
    std::string name;
    currency unit{};
    user_id owner{};             ///< a wallet's owner may top it up (FN-13)
    bool closed = false;         ///< refuses charges and holds, takes credits and releases (FN-14)
    bool overdrawn = false;      ///< an approval took it below zero (FN-09); ends with the invoice
    instant invoice_at = never;  ///< next nightly invoice (FN-09)
    std::array<std::int64_t, 4> balances{};  ///< by account, minor units

    std::int64_t balance(account of) const { return balances[static_cast<std::size_t>(of)]; }
};

class ledger {
public:
    funding_id add(funding_source source);

    bool has(funding_id which) const { return which && which.number <= sources_.size(); }
    const funding_source& of(funding_id which) const { return sources_[which.index()]; }
    funding_source& of(funding_id which) { return sources_[which.index()]; }
    std::size_t count() const { return sources_.size(); }

    /// Open, and with at least this much available: equal suffices (FN-08, FN-14).
    bool can_pay(funding_id which, std::int64_t amount) const;

    /// The movement would not take an account beyond 64 bits (FN-01).
    bool fits(funding_id which, const movement& what) const;

    /// Makes the movement and returns its record. Requires fits() and a positive amount.
    const posting& post(funding_id which, const movement& what, instant at);

    /// Every posting ever made, in order.
    const slab<posting>& postings() const { return postings_; }

private:
    std::vector<funding_source> sources_;
    slab<posting> postings_;
};

}  // namespace giftsim
