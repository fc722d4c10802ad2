// SPDX-License-Identifier: MIT
// An arena with an index of what it holds. The index only answers look-ups, so its order never
// shows.
#include "core/text.hpp"

#include <algorithm>
#include <cstring>

namespace giftsim {
namespace {

/// Eight bytes at a time, in the machine's order, which shows nowhere.
std::uint32_t hash(std::string_view text) {
    std::uint64_t state = text.size();
    while (!text.empty()) {
        std::uint64_t word = 0;
        const auto some = std::min(text.size(), sizeof word);
        std::memcpy(&word, text.data(), some);
        state = mixed_in(state, word) + some;
        text.remove_prefix(some);
    }
    return static_cast<std::uint32_t>(mixed_in(state, 0));
}

}  // namespace

text_ref text_arena::find(std::string_view text) const {
    return index_.find(hash(text), [&](text_ref each) { return get(each) == text; });
}

void text_arena::erase(text_ref where) {
    if (where.empty()) return;
    index_.remove(hash(get(where)), where);
    store_.overwrite(where);
}

text_ref text_arena::keep(std::string_view text) {
    if (text.empty()) return {};
    const auto own = hash(text);
    const auto known = index_.find(own, [&](text_ref each) { return get(each) == text; });
    if (!known.empty()) return known;
    const auto kept = store_.append(text);
    index_.add(own, kept);
    return kept;
}

}  // namespace giftsim
