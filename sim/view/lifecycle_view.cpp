// SPDX-License-Identifier: MIT
// Rows between the same two states become one move.
#include "sim/view/lifecycle_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

void add_once(json_view& list, const json_view& what) {
    if (std::find(list.begin(), list.end(), what) == list.end()) list.push_back(what);
}

void add_state(json_view& states, state where) {
    if (where == state::none) return;
    add_once(states, {{"name", name(where)}, {"final", is_final(where)}, {"held", is_held(where)}});
}

json_view& move_of(json_view& moves, const transition& row) {
    const json_view from = row.from == state::none ? json_view(nullptr) : json_view(name(row.from));
    const json_view to = name(row.to);
    const auto known = std::find_if(moves.begin(), moves.end(), [&](const json_view& each) {
        return each["from"] == from && each["to"] == to;
    });
    if (known != moves.end()) return *known;
    moves.push_back(
        {{"from", from}, {"to", to}, {"acts", json_view::array()}, {"rules", json_view::array()}});
    return moves.back();
}

}  // namespace

json_view view_of(const named_lifecycle& which) {
    auto states = json_view::array();
    auto moves = json_view::array();
    for (const auto& row : which.life->rows()) {
        if (!row.moves()) continue;
        add_state(states, row.from);
        add_state(states, row.to);
        auto& move = move_of(moves, row);
        const bool is_asked_for = is_public(row.by);
        add_once(move["acts"],
                 is_asked_for ? std::string(name(row.by)) : fmt::format("[{}]", name(row.by)));
        add_once(move["rules"], row.cause.text());
    }
    return {{"name", which.name},
            {"about", which.meaning},
            {"platform", which.reachdesk ? "reachdesk" : "sendoso"},
            {"states", std::move(states)},
            {"moves", std::move(moves)}};
}

}  // namespace giftsim::sim
