// SPDX-License-Identifier: MIT
// How often which length of time was measured, in little room and within one part in 128.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace giftsim::fakeserver::load {

/// Lengths up to 255 ns are kept as they are; longer ones in 128 steps of each power of two. What
/// is longer than `longest` counts as that.
class histogram {
public:
    static constexpr std::chrono::nanoseconds longest = std::chrono::hours{24};

    /// What is below zero counts as zero.
    void add(std::chrono::nanoseconds length);
    void clear();

    std::uint64_t count() const { return count_; }
    std::chrono::nanoseconds least() const {
        return count_ == 0 ? std::chrono::nanoseconds{} : least_;
    }
    std::chrono::nanoseconds most() const { return most_; }
    /// Exact but for the fraction of a nanosecond; 0 if there is nothing.
    std::chrono::nanoseconds mean() const;

    /// The smallest length that so many millionths of all reach at most (500'000: the median, p50),
    /// rounded up by at most 1/128; never more than most(). 0 if there is nothing. Requires
    /// millionths <= 1'000'000.
    std::chrono::nanoseconds at(std::uint32_t millionths) const;

private:
    std::vector<std::uint64_t> counts_;
    std::uint64_t count_ = 0;
    std::uint64_t sum_ = 0;
    std::chrono::nanoseconds least_{}, most_{};
};

// The percentiles that are told everywhere.
inline constexpr std::uint32_t p50 = 500'000;
inline constexpr std::uint32_t p90 = 900'000;
inline constexpr std::uint32_t p99 = 990'000;
inline constexpr std::uint32_t p99_9 = 999'000;

}  // namespace giftsim::fakeserver::load
