// SPDX-License-Identifier: MIT
// What came of a load.
#pragma once

#include "fakeserver/load/histogram.hpp"
#include "fakeserver/load/plan.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver::load {

/// Why no answer came.
enum class failure : std::uint8_t {
    refused,  ///< no connection could be made
    broken,   ///< it ended, or what came over it was no answer
    timeout,  ///< nothing whole came in time
};

inline constexpr std::size_t failure_count = 3;

/// "no connection", "connection lost", "timeout".
std::string_view words(failure how);

/// Of all requests, or of one operation. due == answered + failed + unfinished.
struct counts {
    std::uint64_t due = 0;
    std::uint64_t answered = 0;    ///< with any status
    std::uint64_t failed = 0;      ///< no answer came
    std::uint64_t unfinished = 0;  ///< neither, when the load was ended
    /// From when each was due to when its answer was whole. A timeout and what is unfinished count
    /// as long as they have waited: that is the least that they took.
    histogram latency{};
};

/// One second of the load.
struct second {
    std::uint64_t due = 0;
    std::uint64_t answered = 0;  ///< whenever it was due
    std::uint64_t failed = 0;
    std::chrono::nanoseconds p50{}, p99{}, most{};  ///< of what was answered or timed out
};

struct results {
    counts all{};
    std::array<counts, operation_count> of{};  ///< by operation
    std::map<unsigned, std::uint64_t> statuses{};
    std::array<std::uint64_t, failure_count> failures{};
    std::vector<second> seconds{};
    moment ended{};              ///< when the last answer came, or the load was ended
    bool interrupted = false;    ///< before its time was over
    std::uint64_t reopened = 0;  ///< connections that the server had closed while they were idle

    // The generator's own delays: between a request being due with a connection free, and its
    // dispatch.
    std::uint64_t dispatched = 0;
    std::uint64_t late = 0;  ///< by more than `tolerable`
    std::chrono::nanoseconds latest{};
    static constexpr std::chrono::nanoseconds tolerable = std::chrono::milliseconds{1};

    std::uint64_t status_class(unsigned hundreds) const;
    /// Answered, but not with 2xx.
    std::uint64_t bad_answers() const { return all.answered - status_class(2); }
    /// More than one in a hundred came late: the numbers are then the generator's.
    bool could_not_keep_up() const { return late * 100 > dispatched; }
    /// Answers per second, while it lasted.
    std::uint64_t achieved_rate(const load_plan& plan) const;
};

}  // namespace giftsim::fakeserver::load
