// SPDX-License-Identifier: MIT
// What somebody keeps, found by its hash: a table that grows by one line at a time.
#pragma once

#include "core/assert.hpp"
#include "core/slab.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace giftsim {

/// A word more in a hash, which begins as any constant: both halves of a product depend on all
/// bits.
constexpr std::uint64_t mixed_in(std::uint64_t hash, std::uint64_t word) {
    __extension__ using wide = unsigned __int128;
    const auto product = static_cast<wide>(hash ^ word) * 0x9e3779b97f4a7c15U;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// Linear hashing (Litwin: Linear Hashing, a New Tool for File and Table Addressing, VLDB 1980):
/// where other tables double, this one has one bucket more, which takes its share of just one
/// other. So every addition costs the same, and none pays for all that were before. A bucket is a
/// cache line with the hashes beside the references, so that what they refer to need not be looked
/// at. It answers look-ups only and cannot be walked, so its order never shows. A value.
///
/// `Ref` is small and plain; Ref{} refers to nothing.
template <class Ref>
class hash_index {
public:
    /// The first reference of that hash for which `is(Ref)` holds; Ref{} otherwise.
    template <class Is>
    Ref find(std::uint32_t hash, Is is) const {
        if (buckets_.empty()) return {};
        for (const auto* here = &buckets_[bucket_of(hash)];; here = &more_[here->next - 1]) {
            for (std::size_t i = 0; i < width; ++i)
                if (here->hashes[i] == hash && here->refs[i] != Ref{} && is(here->refs[i]))
                    return here->refs[i];
            if (here->next == 0) return {};
        }
    }

    /// Requires a reference to something, which does not stand here yet.
    void add(std::uint32_t hash, Ref what) {
        BOOST_ASSERT_MSG(what != Ref{}, "nothing stands nowhere");
        if (size_ >= buckets_.size() * usual) grow();
        put(hash, what);
        ++size_;
    }

    /// One that does not stand here changes nothing.
    void remove(std::uint32_t hash, Ref what) {
        if (find(hash, [&](Ref each) { return each == what; }) == Ref{}) return;
        deal(bucket_of(hash), what);
        --size_;
    }

    std::size_t size() const { return size_; }
    std::size_t buckets() const { return buckets_.size(); }

    /// How many each bucket holds on average, at most. More, and too many would not fit; fewer, and
    /// the table would be larger than what it finds.
    static constexpr std::size_t usual = 3;

    /// Bytes taken from the system.
    std::size_t bytes() const { return buckets_.capacity_bytes() + more_.capacity_bytes(); }

private:
    static constexpr std::size_t width =
        (64 - sizeof(std::uint32_t)) / (sizeof(Ref) + sizeof(std::uint32_t));

    /// Filled from the front.
    struct alignas(64) line {
        std::array<Ref, width> refs{};
        std::array<std::uint32_t, width> hashes{};
        std::uint32_t next = 0;  ///< place in more_ plus 1 of what did not fit; 0: all did
    };
    static_assert(sizeof(line) == 64);

    /// As many low bits as number all buckets, or one less where that bucket does not exist yet.
    std::size_t bucket_of(std::uint32_t hash) const {
        const auto mask = std::bit_ceil(buckets_.size()) - 1;
        const auto bucket = hash & mask;
        return bucket < buckets_.size() ? bucket : hash & (mask >> 1U);
    }

    /// The new bucket takes what one bit more of the hash tells apart from another one's.
    void grow() {
        const auto added = buckets_.size();
        buckets_.push_back({});
        if (added != 0) deal(added - std::bit_floor(added), {});
    }

    /// Takes all out of a bucket and puts them back, but for one.
    void deal(std::size_t bucket, Ref but) {
        auto old = std::exchange(buckets_[bucket], {});
        for (;;) {
            for (std::size_t i = 0; i < width; ++i)
                if (old.refs[i] != Ref{} && old.refs[i] != but) put(old.hashes[i], old.refs[i]);
            if (old.next == 0) return;
            old = give_back(old.next);
        }
    }

    void put(std::uint32_t hash, Ref what) {
        auto* here = &buckets_[bucket_of(hash)];
        while (here->refs.back() != Ref{}) {
            if (here->next == 0) here->next = take_line();
            here = &more_[here->next - 1];
        }
        std::size_t place = 0;
        while (here->refs[place] != Ref{}) ++place;
        here->refs[place] = what;
        here->hashes[place] = hash;
    }

    std::uint32_t take_line() {
        if (free_ == 0) {
            more_.push_back({});
            return static_cast<std::uint32_t>(more_.size());
        }
        const auto taken = free_;
        free_ = std::exchange(more_[taken - 1], {}).next;
        return taken;
    }

    /// What stood in it; the line is free from now on.
    line give_back(std::uint32_t place) {
        return std::exchange(more_[place - 1], line{.next = std::exchange(free_, place)});
    }

    slab<line, 8> buckets_;
    slab<line, 6> more_;
    std::uint32_t free_ = 0;  ///< the first unused line of more_, as in `next`
    std::size_t size_ = 0;
};

}  // namespace giftsim
