// SPDX-License-Identifier: MIT
// The account of a load while it goes on: who is due, who is on the way, what came of each.
#pragma once

#include "fakeserver/load/results.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace giftsim::fakeserver::load {

/// One request of a load.
struct arrival {
    std::uint64_t number = 0;
    operation what = operation::create;
    moment due{};
};

/// Knows no clock and no socket: whoever uses it says what time it is. Times never go back.
class book {
public:
    explicit book(const load_plan& plan) : plan_(plan) {}

    /// The next request for a connection that has been free since `free_since`. Nothing if none is
    /// due at `now`; of a closed loop one is, as long as the load lasts.
    std::optional<arrival> take(moment now, moment free_since);

    /// All have been taken that ever come due.
    bool all_taken(moment now) const;

    void answered(const arrival& which, moment now, unsigned status);
    void failed(const arrival& which, moment now, failure how);
    void reopened() { ++sum_.reopened; }

    /// The same numbers so far, without what is on the way.
    const results& so_far() const { return sum_; }
    /// How many are on the way.
    std::size_t under_way() const { return under_way_.size(); }

    /// Nothing more comes: what is on the way or was not even taken is unfinished.
    results close(moment now, bool interrupted);

private:
    counts& of(operation what) { return sum_.of[static_cast<std::size_t>(what)]; }
    void measure(operation what, std::chrono::nanoseconds latency);
    /// The seconds up to `now`, those before it finished.
    second& second_at(moment now);
    void finish_second();
    void leave(const arrival& which, moment now);
    void count_due(moment until);

    load_plan plan_;
    std::uint64_t next_ = 0;
    std::map<std::uint64_t, arrival> under_way_;
    results sum_;
    histogram of_second_;
};

}  // namespace giftsim::fakeserver::load
