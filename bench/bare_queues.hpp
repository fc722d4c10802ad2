// SPDX-License-Identifier: MIT
// Bare priority queues to measure the schedule against: nothing but add and take the earliest.
#pragma once

#include "sim/schedule.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <queue>
#include <vector>

namespace giftsim::bench {

/// The standard library's heap, with the schedule's order.
class binary_heap {
public:
    void add(const sim::event& what) { heap_.push(what); }
    sim::event take() {
        const auto first = heap_.top();
        heap_.pop();
        return first;
    }

private:
    struct later {
        bool operator()(const sim::event& a, const sim::event& b) const { return b < a; }
    };
    std::priority_queue<sim::event, std::vector<sim::event>, later> heap_;
};

/// A radix heap (Ahuja, Mehlhorn, Orlin, Tarjan 1990): buckets by the highest bit in which a key
/// differs from the last one taken. Monotone; orders by key alone, ties as they come.
class radix_heap {
public:
    void add(const sim::event& what) { buckets_[bucket_of(what.key)].push_back(what); }

    sim::event take() {
        if (buckets_[0].empty()) redistribute();
        const auto first = buckets_[0].back();
        buckets_[0].pop_back();
        return first;
    }

private:
    std::size_t bucket_of(std::uint64_t key) const {
        return static_cast<std::size_t>(std::bit_width(key ^ last_));
    }

    void redistribute() {
        std::size_t i = 1;
        while (buckets_[i].empty()) ++i;
        last_ = std::min_element(buckets_[i].begin(), buckets_[i].end(), [](auto& a, auto& b) {
                    return a.key < b.key;
                })->key;
        for (const auto& what : buckets_[i]) buckets_[bucket_of(what.key)].push_back(what);
        buckets_[i].clear();
    }

    std::uint64_t last_ = 0;
    std::array<std::vector<sim::event>, 65> buckets_;
};

/// A wheel of eleven levels of 64 slots, each a vector; milliseconds, ties as they come.
class vector_wheel {
public:
    void add(const sim::event& what) {
        const auto time = what.key >> 4U;
        const auto difference = time ^ origin_;
        const auto level =
            difference == 0 ? 0U : (63U - static_cast<unsigned>(std::countl_zero(difference))) / 6U;
        const auto place = (time >> (level * 6U)) & 63U;
        slots_[level][place].push_back(what);
        occupied_[level] |= std::uint64_t{1} << place;
    }

    sim::event take() {
        for (;;) {
            unsigned level = 0;
            while (occupied_[level] == 0) ++level;
            const auto place = static_cast<std::uint64_t>(std::countr_zero(occupied_[level]));
            auto& slot = slots_[level][place];
            if (level == 0) {
                const auto first = slot.back();
                slot.pop_back();
                if (slot.empty()) occupied_[0] &= occupied_[0] - 1;
                return first;
            }
            const auto shift = level * 6U;
            origin_ = (origin_ >> shift >> 6U << 6U << shift) | (place << shift);
            occupied_[level] &= occupied_[level] - 1;
            moving_.swap(slot);
            for (const auto& what : moving_) add(what);
            moving_.clear();
        }
    }

private:
    std::uint64_t origin_ = 0;
    std::array<std::array<std::vector<sim::event>, 64>, 11> slots_;
    std::array<std::uint64_t, 11> occupied_{};
    std::vector<sim::event> moving_;
};

/// The schedule itself, through the same two functions.
class whole_schedule {
public:
    void add(const sim::event& what) { queue_.add(what); }
    sim::event take() {
        const auto first = *queue_.next(far_away);
        queue_.take();
        return first;
    }

private:
    /// A long run of the hold model leaves the years that worlds can have.
    static constexpr instant far_away{span{std::int64_t{1} << 47}};

    sim::schedule queue_;
};

}  // namespace giftsim::bench
