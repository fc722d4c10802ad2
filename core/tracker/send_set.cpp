// SPDX-License-Identifier: MIT
// Ranges, and steps through the set from a place in it.
#include "core/tracker/send_set.hpp"

#include <memory>

namespace giftsim {
namespace {

struct freed {
    void operator()(roaring_uint32_iterator_t* it) const { roaring_free_uint32_iterator(it); }
};
using cursor = std::unique_ptr<roaring_uint32_iterator_t, freed>;

cursor at_begin(const Roaring& bits) { return cursor(roaring_create_iterator(&bits.roaring)); }

}  // namespace

send_set send_set::range(std::uint32_t first, std::uint32_t end) {
    send_set made;
    made.add_range(first, end);
    return made;
}

void send_set::add_range(std::uint32_t first, std::uint32_t end) {
    if (first < end) bits_.addRange(first, end);
}

std::vector<send_id> send_set::above(send_id after, std::size_t most) const {
    std::vector<send_id> list;
    const auto at = at_begin(bits_);
    if (after) roaring_move_uint32_iterator_equalorlarger(at.get(), after.number + 1);
    for (; at->has_value && list.size() < most; roaring_advance_uint32_iterator(at.get()))
        list.push_back(send_id{at->current_value});
    return list;
}

std::vector<send_id> send_set::below(send_id after, std::size_t most) const {
    std::vector<send_id> list;
    const auto at = at_begin(bits_);
    if (after) roaring_move_uint32_iterator_equalorlarger(at.get(), after.number);
    if (after && at->has_value)
        roaring_previous_uint32_iterator(at.get());
    else
        roaring_init_iterator_last(&bits_.roaring, at.get());
    for (; at->has_value && list.size() < most; roaring_previous_uint32_iterator(at.get()))
        list.push_back(send_id{at->current_value});
    return list;
}

}  // namespace giftsim
