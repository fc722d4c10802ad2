// SPDX-License-Identifier: MIT
// The hold model: take the earliest event, add one later, with always as many pending.
#pragma once

#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"
#include "sim/schedule.hpp"

#include <cstdint>

namespace giftsim::bench {

/// Delays like those of gifts: seconds, hours, days, and deadlines of weeks.
inline span gift_like_delay(std::uint64_t random) {
    constexpr std::uint64_t ranges[] = {60'000, 3'600'000, 172'800'000, 2'592'000'000};
    return span{static_cast<std::int64_t>(sim::below(random << 8U, ranges[random >> 62U]))};
}

/// A queue with `pending` events, and its turns.
template <class Queue>
class hold {
public:
    explicit hold(std::uint32_t pending) {
        for (std::uint32_t i = 0; i < pending; ++i) add(instant{span{1'600'000'000'000}}, i);
    }

    /// Takes one event and adds its successor; returns something to look at.
    std::uint64_t turn() {
        const auto what = queue_.take();
        add(what.when(), what.number);
        return what.key;
    }

private:
    void add(instant now, std::uint32_t number) {
        const auto random = sim::mixed(++turns_ * 0x9e3779b97f4a7c15U);
        queue_.add(sim::event::at(now + gift_like_delay(random), sim::event_class::recipient,
                                  sim::subject::send, number));
    }

    Queue queue_;
    std::uint64_t turns_ = 0;
};

}  // namespace giftsim::bench
