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
class posting {
public:
    posting() = default;
    posting(instant at, rule cause, account from, account to, std::int64_t amount, send_id by,
            funding_id of)
        : bits_(ticks(at) << 16U | static_cast<std::uint64_t>(cause.place()) << 8U |
                static_cast<std::uint64_t>(from) << 4U | static_cast<std::uint64_t>(to)),
          amount_(amount),
          send_(by),
          funding_(of) {}

    instant at() const { return instant{span{static_cast<std::int64_t>(bits_ >> 16U)}}; }
    rule cause() const { return rule{static_cast<std::uint8_t>(bits_ >> 8U)}; }
    account from() const { return static_cast<account>((bits_ >> 4U) & 3U); }
    account to() const { return static_cast<account>(bits_ & 3U); }
    std::int64_t amount() const { return amount_; }  ///< minor units of the source's currency
    send_id send() const { return send_; }           ///< none for top-ups and invoices
    funding_id funding() const { return funding_; }

private:
    std::uint64_t bits_ = 0;
    std::int64_t amount_ = 0;
    send_id send_{};
    funding_id funding_{};
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
    user_id owner{};             ///< a user's wallet (FN-10), which they may top up (FN-13)
    team_id team{};              ///< a team's wallet (FN-10); with neither, the company's
    bool closed = false;         ///< refuses charges and holds, takes credits and releases (FN-14)
    bool overdrawn = false;      ///< rightly below zero (FN-02, FN-09); ends with the invoice
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

    /// The movement would not take an account beyond 64 bits, nor what is held and spent together,
    /// which a nightly invoice may have to bring in (FN-01, FN-09).
    bool fits(funding_id which, const movement& what) const;

    /// Makes the movement and returns its record. Requires fits() and a positive amount.
    const posting& post(funding_id which, const movement& what, instant at);

    /// Millions of postings may come; see chunk_store.
    void expect_many() { postings_.expect_many(); }

    /// Every posting ever made, in order.
    const slab<posting>& postings() const { return postings_; }

private:
    std::vector<funding_source> sources_;
    slab<posting> postings_;
};

}  // namespace giftsim
