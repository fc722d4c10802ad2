// SPDX-License-Identifier: MIT
// What happens when: a timing wheel with a sorted front, in the one order that counts (TI-04).
#pragma once

#include "core/instant.hpp"
#include "core/slab.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace giftsim::sim {

/// Of one instant, deadlines come first (TI-04).
enum class event_class : std::uint8_t { deadline, platform, model, recipient };

/// What an event concerns.
enum class subject : std::uint8_t { send, funding, population, delivery };

/// Something to look at, at an instant: sixteen bytes, without any payload. The order is
/// (instant, class, subject, number): a property of the event, not of when it was added, so
/// that no bookkeeping can change it.
struct event {
    std::uint64_t key = 0;  ///< instant, class and subject, in this order
    std::uint32_t number = 0;
    std::uint32_t unused = 0;

    static constexpr event at(instant when, event_class order, subject what, std::uint32_t number) {
        return {(ticks(when) << 4U) | (static_cast<std::uint64_t>(order) << 2U) |
                    static_cast<std::uint64_t>(what),
                number};
    }

    constexpr instant when() const { return instant{span{static_cast<std::int64_t>(key >> 4U)}}; }
    constexpr event_class order() const { return static_cast<event_class>((key >> 2U) & 3U); }
    constexpr subject what() const { return static_cast<subject>(key & 3U); }

    /// Key and number as one integer: compared without a branch, which sorting thanks.
    __extension__ using wide = unsigned __int128;
    constexpr wide rank() const { return (static_cast<wide>(key) << 64U) | number; }

    friend constexpr bool operator==(const event&, const event&) = default;
    friend constexpr bool operator<(const event& a, const event& b) { return a.rank() < b.rank(); }
};
static_assert(sizeof(event) == 16);

/// A value: copying it copies what is pending. Events that no longer hold are left in and
/// recognised by their receiver when they come up; there is nothing to cancel.
class schedule {
public:
    /// Requires an instant not before the last event taken.
    void add(const event& what);

    /// Millions may come; see chunk_store.
    void expect_many() { chunks_.expect_many(); }

    /// The earliest event not after `limit`; null when there is none. Looking never forbids a
    /// later add() at `limit` or after. Valid until the next call.
    const event* next(instant limit);

    /// Takes away what next() has just returned.
    void take();

    /// True once after events were brought near: coming() then shows them, so that whatever they
    /// concern can be fetched while the first of them is at work.
    bool refilled() { return std::exchange(refilled_, false); }

    /// Events that will come up soon, in order.
    std::span<const event> coming() const { return std::span(front_).subspan(head_); }

    std::size_t size() const { return size_; }

    /// Bytes held, for the record of what a pending event costs.
    std::size_t capacity_bytes() const {
        return chunks_.capacity_bytes() + links_.capacity_bytes();
    }

private:
    static constexpr unsigned bits = 8;
    static constexpr unsigned levels = 6;  // 48 bits of milliseconds
    static constexpr std::size_t slots = std::size_t{1} << bits;
    static constexpr std::uint32_t chunk_events = 16;

    /// Events of one slot; further chunks of it are linked through links_.
    struct alignas(64) chunk {
        std::array<event, chunk_events> events{};
    };
    static_assert(sizeof(chunk) == 256);

    /// All chunks of a slot but the first are full, so the count says where the next event goes.
    struct slot {
        std::uint32_t first = 0;  ///< place of its newest chunk plus 1; 0: empty
        std::uint32_t count = 0;
    };

    /// The slots of a level that hold anything.
    class slot_set {
    public:
        void add(std::size_t place) { words_[place / 64] |= std::uint64_t{1} << (place % 64); }
        void remove(std::size_t place) {
            words_[place / 64] &= ~(std::uint64_t{1} << (place % 64));
        }
        /// The first of them; `slots` when there is none.
        std::size_t first() const;

    private:
        std::array<std::uint64_t, slots / 64> words_{};
    };

    void file(const event& what);
    bool refill(instant limit);
    std::uint64_t start_of(unsigned level, std::uint64_t place) const;
    void move_to_front(slot& from, unsigned level);
    void spread(slot& from);
    std::uint32_t new_chunk(std::uint32_t next);
    template <class Use>
    void drain(slot& from, Use use);
    bool front_is_empty() const { return head_ == front_.size(); }
    bool late_is_first() const;
    void narrow(std::uint64_t nearest);

    /// Later than everything in front_ and late_, not later than anything in the wheel.
    std::uint64_t horizon_ = 0;
    std::uint64_t origin_ = 0;  ///< slots are counted from here
    std::vector<event> front_;  ///< ascending
    std::size_t head_ = 0;      ///< place of its next event
    std::vector<event> late_;   ///< a heap of what was added before the horizon
    std::array<std::array<slot, slots>, levels> wheel_{};
    std::array<slot_set, levels> occupied_{};
    slab<chunk, 8> chunks_;
    slab<std::uint32_t, 12> links_;  ///< by chunk: place plus 1 of the next one; 0: none
    std::uint32_t free_ = 0;         ///< place of the first unused chunk plus 1
    std::size_t size_ = 0;
    std::vector<event> spare_;  ///< room to sort in
    bool refilled_ = false;
    bool next_is_late_ = false;  ///< where the event stands that next() showed
};

}  // namespace giftsim::sim
