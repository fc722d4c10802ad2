// SPDX-License-Identifier: MIT
// What a server has answered: how often, with what, and how fast.
#pragma once

#include "fakeserver/route.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// The upper end of a bucket of the histogram.
struct duration_bucket {
    std::chrono::microseconds most;
    std::string_view seconds;  ///< the same, as it is shown
};
inline constexpr std::array duration_buckets{
    duration_bucket{std::chrono::microseconds{50}, "0.00005"},
    duration_bucket{std::chrono::microseconds{100}, "0.0001"},
    duration_bucket{std::chrono::microseconds{250}, "0.00025"},
    duration_bucket{std::chrono::microseconds{500}, "0.0005"},
    duration_bucket{std::chrono::microseconds{1'000}, "0.001"},
    duration_bucket{std::chrono::microseconds{2'500}, "0.0025"},
    duration_bucket{std::chrono::microseconds{5'000}, "0.005"},
    duration_bucket{std::chrono::microseconds{10'000}, "0.01"},
    duration_bucket{std::chrono::microseconds{25'000}, "0.025"},
    duration_bucket{std::chrono::microseconds{50'000}, "0.05"},
    duration_bucket{std::chrono::microseconds{100'000}, "0.1"},
    duration_bucket{std::chrono::microseconds{250'000}, "0.25"},
    duration_bucket{std::chrono::microseconds{500'000}, "0.5"},
    duration_bucket{std::chrono::microseconds{1'000'000}, "1"},
    duration_bucket{std::chrono::microseconds{2'500'000}, "2.5"},
    duration_bucket{std::chrono::microseconds{5'000'000}, "5"},
    duration_bucket{std::chrono::microseconds{10'000'000}, "10"},
};

inline constexpr std::size_t status_classes = 6;  ///< none at all, then 1xx to 5xx

/// Of one route, or of what fits none.
template <class Counter>
struct traffic_of_route {
    std::array<Counter, status_classes> by_class{};
    /// What took so long, each in one bucket; the last holds what took longer than all.
    std::array<Counter, duration_buckets.size() + 1> by_duration{};
    Counter nanoseconds{};
};

/// By route, in the order of the table, then what fits none.
using traffic_counts = std::vector<traffic_of_route<std::uint64_t>>;

/// The counters of one thread, which alone writes them; any may read. No count waits for another.
class traffic {
public:
    traffic();

    /// `by`: a row of the table, or null. A status of 0 says that nothing was answered.
    void note(const route* by, std::uint16_t status, std::chrono::nanoseconds took);

    void add_to(traffic_counts& sum) const;

private:
    std::vector<traffic_of_route<std::atomic<std::uint64_t>>> rows_;
};

/// Nothing yet.
traffic_counts no_traffic();

}  // namespace giftsim::fakeserver
