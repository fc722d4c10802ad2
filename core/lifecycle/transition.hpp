// SPDX-License-Identifier: MIT
// A lifecycle is a table of transitions; this is one row, and what must hold of a whole table.
#pragma once

#include "core/lifecycle/act.hpp"
#include "core/lifecycle/state.hpp"
#include "core/rule.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace giftsim {

/// A mail that a transition sends.
enum class mail_kind : std::uint8_t {
    none,
    offer,         ///< to the recipient: the offer and its link
    reminder,      ///< to the recipient, two days before the end (EG-04)
    opened,        ///< to the sender: the offer was opened (EG-14)
    code,          ///< to the recipient: the link to pick and code (EG-11)
    address,       ///< to the recipient: the request for address, size or choice (PH-01)
    gift,          ///< to the recipient: Reachdesk's gift, or where to say its address (ML-06)
    confirmation,  ///< to the recipient: the link that confirms who they are (ML-07)
};

inline constexpr std::size_t mail_kind_count =
    static_cast<std::size_t>(mail_kind::confirmation) + 1;

/// "offer", "reminder"; empty for none.
std::string_view name(mail_kind kind);

/// What a transition does with the money of a send; a testing-mode send's moves nothing (SI-09).
enum class money_move : std::uint8_t {
    none,
    charge,   ///< available → spent, or what a confirmed hold comes to (FN-03, FN-05)
    credit,   ///< spent → available, of the source that paid (FN-07, PH-07); holds too
    hold,     ///< available → held: the dearest that it may come to (FN-05, PH-11)
    release,  ///< held → available
    true_up,  ///< the estimate becomes the actual cost (FN-06, FN-11)
    fee,      ///< the fee of a parcel that came back (PH-06)
};

/// How each vocabulary calls the state that a transition leads to (TR-07): S0 Choice statuses,
/// S1 status list, S2 Send Tracker, B Sendoso's own API, the webhook types without "send.", and
/// S3 what a CRM is told (ML-09). An empty word: that vocabulary does not show the state.
struct words {
    std::string_view s0, s1, s2, b;
    std::string_view webhook{}, second_webhook{};
    std::string_view s3{};

    friend constexpr bool operator==(const words&, const words&) = default;
};

/// In state `from`, act `by` leads to `to`. `then` is a second move made at the same instant.
/// A row from a state to itself changes nothing; it leaves a record unless it is a mere repeat.
struct transition {
    state from;
    act by;
    state to;
    rule cause;
    words called{};
    reason why = reason::none;
    act then = act::none;
    mail_kind mail = mail_kind::none;
    money_move money = money_move::none;
    bool recorded = true;

    constexpr bool moves() const { return from != to; }
};

using lifecycle_table = std::span<const transition>;

/// The row for an act in a state; null when the table lacks it.
constexpr const transition* find(lifecycle_table table, state from, act by) {
    for (const auto& row : table)
        if (row.from == from && row.by == by) return &row;
    return nullptr;
}

// Proofs, for static_assert beside each table.

/// At most one row for each (state, act).
constexpr bool is_deterministic(lifecycle_table table) {
    for (const auto& row : table)
        if (find(table, row.from, row.by) != &row) return false;
    return true;
}

/// A final state is left by nothing but a `then` of the row that entered it.
constexpr bool final_states_are_closed(lifecycle_table table) {
    for (const auto& row : table) {
        if (!is_final(row.from) || !row.moves()) continue;
        bool goes_on = false;
        for (const auto& entering : table)
            goes_on =
                goes_on || (entering.moves() && entering.to == row.from && entering.then == row.by);
        if (!goes_on || is_public(row.by)) return false;
    }
    return true;
}

/// Every `then` has its row, in the state that the first move leads to.
constexpr bool second_moves_exist(lifecycle_table table) {
    for (const auto& row : table)
        if (row.then != act::none && find(table, row.to, row.then) == nullptr) return false;
    return true;
}

/// By state: whether any chain of rows leads there from `from`, itself included.
constexpr std::array<bool, state_count> reachable_from(lifecycle_table table, state from) {
    std::array<bool, state_count> reached{};
    reached[static_cast<std::size_t>(from)] = true;
    for (std::size_t pass = 0; pass < state_count; ++pass)
        for (const auto& row : table)
            if (reached[static_cast<std::size_t>(row.from)])
                reached[static_cast<std::size_t>(row.to)] = true;
    return reached;
}

/// From nothing, every state that the table mentions can be reached.
constexpr bool every_state_is_reachable(lifecycle_table table) {
    const auto reached = reachable_from(table, state::none);
    for (const auto& row : table)
        if (!reached[static_cast<std::size_t>(row.from)]) return false;
    return true;
}

/// Every state that is not final can be left.
constexpr bool every_open_state_has_an_exit(lifecycle_table table) {
    for (const auto& entered : table) {
        if (is_final(entered.to)) continue;
        bool left = false;
        for (const auto& row : table) left = left || (row.from == entered.to && row.moves());
        if (!left) return false;
    }
    return true;
}

/// Rows that lead to the same state for the same reason call it the same (TR-07), but where it is
/// only passed through it may have other words; rows that do not move bring none.
constexpr bool vocabularies_agree(lifecycle_table table) {
    for (const auto& row : table) {
        if (!row.moves()) {
            if (row.called != words{}) return false;
            continue;
        }
        for (const auto& other : table)
            if (other.moves() && other.to == row.to && other.why == row.why &&
                other.then == row.then && other.called != row.called)
                return false;
    }
    return true;
}

constexpr bool is_sound(lifecycle_table table) {
    return is_deterministic(table) && final_states_are_closed(table) && second_moves_exist(table) &&
           every_state_is_reachable(table) && every_open_state_has_an_exit(table) &&
           vocabularies_agree(table);
}

/// A table with an index by (state, act), so that a look-up is one load.
class lifecycle {
public:
    /// The table must outlive this and have at most 255 rows.
    constexpr explicit lifecycle(lifecycle_table rows) : rows_(rows) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            places_[place(rows[i].from, rows[i].by)] = static_cast<std::uint8_t>(i + 1);
    }

    constexpr lifecycle_table rows() const { return rows_; }

    /// The row for an act in a state; null when the table lacks it.
    constexpr const transition* find(state from, act by) const {
        const auto found = places_[place(from, by)];
        return found == 0 ? nullptr : &rows_[found - 1U];
    }

    /// The number of that row, by which histories refer to it. Requires that there is one.
    constexpr std::uint8_t number_of(state from, act by) const {
        return static_cast<std::uint8_t>(places_[place(from, by)] - 1U);
    }

private:
    static constexpr std::size_t place(state from, act by) {
        return static_cast<std::size_t>(from) * act_count + static_cast<std::size_t>(by);
    }

    lifecycle_table rows_;
    std::array<std::uint8_t, state_count * act_count> places_{};
};

}  // namespace giftsim
