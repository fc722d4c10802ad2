// SPDX-License-Identifier: MIT
// A set of sends, compressed: the one place that knows the library of bitmaps.
#pragma once

#include "core/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <roaring/roaring.hh>
#include <vector>

namespace giftsim {

/// A value. Numbers are those of sends.
class send_set {
public:
    send_set() = default;

    /// All from `first` up to but not including `end`.
    static send_set range(std::uint32_t first, std::uint32_t end);

    void add(send_id which) { bits_.add(which.number); }
    void add_range(std::uint32_t first, std::uint32_t end);
    void remove(send_id which) { bits_.remove(which.number); }

    bool has(send_id which) const { return bits_.contains(which.number); }
    std::uint64_t count() const { return bits_.cardinality(); }
    bool empty() const { return bits_.isEmpty(); }

    /// How many are in both.
    std::uint64_t count_with(const send_set& other) const {
        return bits_.and_cardinality(other.bits_);
    }

    send_set& operator&=(const send_set& other) {
        bits_ &= other.bits_;
        return *this;
    }
    send_set& operator|=(const send_set& other) {
        bits_ |= other.bits_;
        return *this;
    }
    send_set& operator-=(const send_set& other) {
        bits_ -= other.bits_;
        return *this;
    }

    /// The next `most` sends behind `after`, upwards or downwards; without one from the beginning.
    std::vector<send_id> above(send_id after, std::size_t most) const;
    std::vector<send_id> below(send_id after, std::size_t most) const;

    /// Calls `see(send_id)` for each, upwards.
    template <class See>
    void for_each(See see) const {
        for (const auto number : bits_) see(send_id{number});
    }

private:
    Roaring bits_;
};

}  // namespace giftsim
