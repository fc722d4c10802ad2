// SPDX-License-Identifier: MIT
// What the Send Tracker shows a send as: its state, with the reason that words depend on.
#pragma once

#include "core/lifecycle/state.hpp"
#include "core/send.hpp"

#include <bitset>
#include <cstddef>

namespace giftsim {

/// A state and, where it has one, its reason: Refunded is called differently when the offer bounced
/// (TR-07).
struct standing {
    state where = state::none;
    reason why = reason::none;

    /// A number below standing_count.
    constexpr std::size_t place() const {
        return static_cast<std::size_t>(where) * reason_count + static_cast<std::size_t>(why);
    }

    static constexpr standing at(std::size_t place) {
        return {static_cast<state>(place / reason_count),
                static_cast<reason>(place % reason_count)};
    }

    friend constexpr bool operator==(const standing&, const standing&) = default;
};

inline constexpr std::size_t standing_count = state_count * reason_count;

/// By place.
using standing_set = std::bitset<standing_count>;

/// What a send began by a trigger shows between opening and click is Sent (GL-05).
constexpr bool hides_opening(const send& record) { return record.begun_by == origin::trigger; }

constexpr standing shown_standing(const send& record) {
    const bool hidden = record.where == state::opened && hides_opening(record);
    return {hidden ? state::sent : record.where, record.why};
}

/// Whether outsiders may see a step of a send: a change of its state, and not the opening of what a
/// trigger began (GL-05).
constexpr bool is_shown(const send& record, const transition& row) {
    return row.moves() && !(row.to == state::opened && hides_opening(record));
}

}  // namespace giftsim
