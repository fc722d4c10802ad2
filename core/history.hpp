// SPDX-License-Identifier: MIT
// What happened to each send, step by step: a row of its lifecycle's table, at an instant.
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/prefetch.hpp"
#include "core/slab.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace giftsim {

/// One step, eight bytes: state, cause, mail and words all follow from the row. Packed by hand,
/// because neighbouring bit-fields are written piecemeal and then waited for.
class step {
public:
    step() = default;
    /// `row` is the number of the transition in the send's lifecycle; `mailed` says that the row's
    /// mail really left.
    step(instant at, std::uint8_t row, bool mailed)
        : bits_(ticks(at) << 16U | static_cast<std::uint64_t>(row) << 8U | (mailed ? 1U : 0U)) {}

    instant at() const { return instant{span{static_cast<std::int64_t>(bits_ >> 16U)}}; }
    std::uint8_t row() const { return static_cast<std::uint8_t>(bits_ >> 8U); }
    bool mailed() const { return (bits_ & 1U) != 0; }

    friend bool operator==(step, step) = default;

private:
    std::uint64_t bits_ = 0;
};
static_assert(sizeof(step) == 8);

/// The steps of all sends. A send's first seven lie in one cache line; longer lives continue in
/// further lines.
class history {
public:
    /// Begins the (empty) history of the next send. Sends come in the order of their numbers.
    void begin();

    void append(send_id which, step what) {
        auto& first = first_[which.index()];
        if (first.length < line_steps)
            first.steps[first.length++] = what;
        else
            continue_life(first, what);
    }

    std::size_t length(send_id which) const { return first_[which.index()].length; }

    /// Calls `see(step)` for each step of a send, oldest first.
    template <class See>
    void for_each(send_id which, See see) const {
        const auto* here = &first_[which.index()];
        auto left = here->length;
        for (auto next = first_continuation(*here);; next = here->next) {
            const auto some = std::min(left, line_steps);
            for (std::uint32_t i = 0; i < some; ++i) see(here->steps[i]);
            left -= some;
            if (left == 0) return;
            here = &more_[next - 1];
        }
    }

    /// Millions may come; see chunk_store.
    void expect_many() {
        first_.expect_many();
        more_.expect_many();
    }

    /// Bytes taken from the system.
    std::size_t bytes() const { return first_.capacity_bytes() + more_.capacity_bytes(); }

    /// Hints that a send's steps will be needed soon.
    void prefetch(send_id which) const { giftsim::prefetch(&first_[which.index()]); }

private:
    static constexpr std::uint32_t line_steps = 7;

    struct alignas(64) line {
        std::array<step, line_steps> steps{};
        /// Place of another line plus 1. Of a life's first line: its last one, 0 if there is no
        /// other. Of the others: the one that follows; of the last, the one after the first.
        std::uint32_t next = 0;
        std::uint32_t length = 0;  ///< of a life's first line: steps of the whole life
    };
    static_assert(sizeof(line) == 64);

    std::uint32_t first_continuation(const line& first) const {
        return first.next == 0 ? 0 : more_[first.next - 1].next;
    }
    void continue_life(line& first, step what);

    slab<line> first_;
    slab<line, 6> more_;
};

}  // namespace giftsim
