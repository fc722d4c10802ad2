// SPDX-License-Identifier: MIT
// The addresses that parcels of a world go to, each kept once however many go there.
#pragma once

#include "core/hash_index.hpp"
#include "core/kept_address.hpp"
#include "core/slab.hpp"

#include <cstddef>
#include <cstdint>

namespace giftsim {

/// Refers to an address by four bytes: its place, counted from 1; 0 is the empty address. A value.
class address_book {
public:
    /// The place of an address, which is the same for an equal one.
    std::uint32_t keep(const kept_address& what);

    /// Requires a place that keep() gave, or 0. Valid until the next keep().
    const kept_address& operator[](std::uint32_t place) const {
        return place == 0 ? nothing : kept_[place - 1];
    }

    /// Empties whatever stands at a place; it is not found any more (API-11).
    void erase(std::uint32_t place);

    /// The last place that was given.
    std::uint32_t last() const { return static_cast<std::uint32_t>(kept_.size()); }

    /// Bytes taken from the system.
    std::size_t bytes() const { return kept_.capacity_bytes() + places_.bytes(); }

private:
    static constexpr kept_address nothing{};

    slab<kept_address, 4> kept_;
    hash_index<std::uint32_t> places_;
};

}  // namespace giftsim
