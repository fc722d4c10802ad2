// SPDX-License-Identifier: MIT
// Which texts an arena has, by their hashes: a table that grows by one line at a time.
#pragma once

#include "core/slab.hpp"
#include "core/text_ref.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace giftsim {

/// Linear hashing (Litwin: Linear Hashing, a New Tool for File and Table Addressing, VLDB 1980):
/// where other tables double, this one has one bucket more, which takes its share of just one
/// other. So every addition costs the same, and none pays for all that were before. A bucket is a
/// cache line with the hashes beside the references, so that the texts need not be looked at.
class text_index {
public:
    /// The first reference of that hash for which `is(text_ref)` holds; an empty one otherwise.
    template <class Is>
    text_ref find(std::uint32_t hash, Is is) const {
        if (buckets_.empty()) return {};
        for (const auto* here = &buckets_[bucket_of(hash)];; here = &more_[here->next - 1]) {
            for (std::size_t i = 0; i < width; ++i)
                if (here->hashes[i] == hash && !here->texts[i].empty() && is(here->texts[i]))
                    return here->texts[i];
            if (here->next == 0) return {};
        }
    }

    /// Requires a text that is not empty and does not stand here yet.
    void add(std::uint32_t hash, text_ref text);

    /// One that does not stand here changes nothing.
    void remove(std::uint32_t hash, text_ref text);

    std::size_t size() const { return size_; }
    std::size_t buckets() const { return buckets_.size(); }

private:
    static constexpr std::size_t width = 5;

    /// Filled from the front.
    struct alignas(64) line {
        std::array<text_ref, width> texts{};
        std::array<std::uint32_t, width> hashes{};
        std::uint32_t next = 0;  ///< place in more_ plus 1 of what did not fit; 0: all did
    };
    static_assert(sizeof(line) == 64);

    std::size_t bucket_of(std::uint32_t hash) const;
    void grow();
    void deal(std::size_t bucket, text_ref but);
    void put(std::uint32_t hash, text_ref text);
    std::uint32_t take_line();
    line give_back(std::uint32_t place);

    slab<line, 8> buckets_;
    slab<line, 6> more_;
    std::uint32_t free_ = 0;  ///< the first unused line of more_, as in `next`
    std::size_t size_ = 0;
};

}  // namespace giftsim
