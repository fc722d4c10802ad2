// SPDX-License-Identifier: MIT
// Lives of more than seven steps; nearly all end within their first line.
#include "core/history.hpp"

namespace giftsim {

void history::begin() { first_.push_back({}); }

void history::continue_life(line& first, step what) {
    const auto place = first.length % line_steps;
    if (place == 0) {
        auto& added = more_.push_back({});
        const auto number = static_cast<std::uint32_t>(more_.size());
        added.next = first.next == 0 ? number : first_continuation(first);
        if (first.next != 0) more_[first.next - 1].next = number;
        first.next = number;
    }
    more_[first.next - 1].steps[place] = what;
    ++first.length;
}

}  // namespace giftsim
