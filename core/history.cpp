// SPDX-License-Identifier: MIT
// Appending steps; nearly all lives end within their first line.
#include "core/history.hpp"

namespace giftsim {

void history::begin() { first_.push_back({}); }

void history::append(send_id which, step what) {
    auto& first = first_[which.index()];
    auto* here = first.last == 0 ? &first : &more_[first.last - 1];
    if (here->used == line_steps) {
        auto& next = more_.push_back({});
        here->next = first.last = more_.size() & max_place;
        here = &next;
    }
    here->steps[here->used] = what;
    here->used = (here->used + 1U) & 0xFFU;
}

std::size_t history::length(send_id which) const {
    std::size_t count = 0;
    for_each(which, [&](step) { ++count; });
    return count;
}

}  // namespace giftsim
