// SPDX-License-Identifier: MIT
// What happened to each send, step by step: a row of its lifecycle's table, at an instant.
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/slab.hpp"

#include <array>
#include <cstdint>

namespace giftsim {

/// One step, eight bytes: state, cause, mail and words all follow from the row.
struct step {
    std::uint64_t at_ticks : 43 = 0;
    std::uint64_t row : 8 = 0;     ///< number of the transition in the send's lifecycle
    std::uint64_t mailed : 1 = 0;  ///< the row's mail really left

    instant at() const { return instant{span{static_cast<std::int64_t>(at_ticks)}}; }
};
static_assert(sizeof(step) == 8);

/// The steps of all sends. A send's first seven lie in one cache line; longer lives continue in
/// further lines.
class history {
public:
    /// Begins the (empty) history of the next send. Sends come in the order of their numbers.
    void begin();

    void append(send_id which, step what);

    std::size_t length(send_id which) const;

    /// Calls `see(step)` for each step of a send, oldest first.
    template <class See>
    void for_each(send_id which, See see) const {
        const auto* here = &first_[which.index()];
        for (;;) {
            const auto used = here->used;
            for (std::uint64_t i = 0; i < used; ++i) see(here->steps[i]);
            if (here->next == 0) return;
            here = &more_[here->next - 1];
        }
    }

    /// Hints that a send's steps will be needed soon.
    void prefetch(send_id which) const { __builtin_prefetch(&first_[which.index()], 1); }

private:
    static constexpr std::size_t line_steps = 7;
    static constexpr std::uint64_t max_place = (1U << 28U) - 1;

    struct alignas(64) line {
        std::array<step, line_steps> steps{};
        std::uint64_t used : 8 = 0;   ///< steps in this line
        std::uint64_t next : 28 = 0;  ///< place of the line that continues it, plus 1; 0: none
        std::uint64_t last : 28 = 0;  ///< in a first line: place of the last one, plus 1
    };
    static_assert(sizeof(line) == 64);

    slab<line> first_;
    slab<line, 6> more_;
};

}  // namespace giftsim
