// SPDX-License-Identifier: MIT
// An arena with an index of what it holds. The index only answers look-ups, so its order never
// shows.
#include "core/text.hpp"

#include "core/assert.hpp"
#include "core/prefetch.hpp"

#include <algorithm>
#include <limits>

namespace giftsim {
namespace {

/// FNV-1a, 64 bits.
std::size_t hash(std::string_view text) {
    std::uint64_t state = 0xcbf29ce484222325U;
    for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::size_t>(state ^ (state >> 32U));
}

}  // namespace

std::string_view text_arena::get(text_ref where) const {
    return {bytes_.data() + where.offset, where.length};
}

std::size_t text_arena::slot_of(std::string_view text) const {
    const auto mask = slots_.size() - 1;
    auto slot = hash(text) & mask;
    while (!slots_[slot].empty() && get(slots_[slot]) != text) slot = (slot + 1) & mask;
    return slot;
}

text_ref text_arena::find(std::string_view text) const {
    return text.empty() || slots_.empty() ? text_ref{} : slots_[slot_of(text)];
}

/// Texts lie all over the memory, so they are fetched ahead; and no two are alike, so none is
/// compared. Else one command among many would wait for all of them.
void text_arena::grow() {
    constexpr std::size_t ahead = 16;
    const auto old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : old.size() * 2, {});
    const auto mask = slots_.size() - 1;
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (i + ahead < old.size()) prefetch(bytes_.data() + old[i + ahead].offset);
        if (old[i].empty()) continue;
        auto slot = hash(get(old[i])) & mask;
        while (!slots_[slot].empty()) slot = (slot + 1) & mask;
        slots_[slot] = old[i];
    }
}

void text_arena::erase(text_ref where) {
    if (where.empty()) return;
    const auto mask = slots_.size() - 1;
    auto slot = slot_of(get(where));
    slots_[slot] = {};
    --used_;
    std::fill_n(bytes_.begin() + where.offset, where.length, '\0');
    // Whatever had to stand behind it may stand nearer to its own place now.
    for (slot = (slot + 1) & mask; !slots_[slot].empty(); slot = (slot + 1) & mask) {
        const auto moved = slots_[slot];
        slots_[slot] = {};
        slots_[slot_of(get(moved))] = moved;
    }
}

text_ref text_arena::keep(std::string_view text) {
    if (text.empty()) return {};
    if (used_ * 2 >= slots_.size()) grow();
    const auto slot = slot_of(text);
    if (!slots_[slot].empty()) return slots_[slot];
    BOOST_ASSERT_MSG(bytes_.size() + text.size() <= std::numeric_limits<std::uint32_t>::max(),
                     "a world keeps at most 4 GiB of text");
    const text_ref ref{static_cast<std::uint32_t>(bytes_.size()),
                       static_cast<std::uint32_t>(text.size())};
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    slots_[slot] = ref;
    ++used_;
    return ref;
}

}  // namespace giftsim
