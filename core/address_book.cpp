// SPDX-License-Identifier: MIT
// Texts are kept once, so references say whether two addresses are the same.
#include "core/address_book.hpp"

namespace giftsim {
namespace {

std::uint32_t hash_of(const kept_address& what) {
    std::uint64_t hash = 0;
    for (const auto each :
         {what.line1, what.line2, what.city, what.state, what.postal_code, what.country})
        hash = mixed_in(hash, std::uint64_t{each.offset} << 32U | each.length);
    return static_cast<std::uint32_t>(hash);
}

}  // namespace

std::uint32_t address_book::keep(const kept_address& what) {
    if (what == nothing) return 0;
    const auto hash = hash_of(what);
    const auto known =
        places_.find(hash, [&](std::uint32_t place) { return (*this)[place] == what; });
    if (known != 0) return known;
    kept_.push_back(what);
    places_.add(hash, last());
    return last();
}

void address_book::erase(std::uint32_t place) {
    const auto gone = (*this)[place];
    if (gone == nothing) return;
    places_.remove(hash_of(gone), place);
    kept_[place - 1] = {};
}

}  // namespace giftsim
