// SPDX-License-Identifier: MIT
// Probabilities as ratios and delays as quantiles: integers only.
#pragma once

#include "core/instant.hpp"
#include "core/parsed.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim::sim {

/// A whole number below `bound`, from 64 random bits. Its bias is below bound / 2^64.
constexpr std::uint64_t below(std::uint64_t random, std::uint64_t bound) {
    __extension__ using wide = unsigned __int128;
    return static_cast<std::uint64_t>((static_cast<wide>(random) * bound) >> 64U);
}

/// A probability such as 3/100. Never more than 1.
struct ratio {
    std::uint32_t wins = 0;
    std::uint32_t of = 1;

    constexpr bool is_certain() const { return wins == of; }
    constexpr bool is_impossible() const { return wins == 0; }
    constexpr bool hits(std::uint64_t random) const { return below(random, of) < wins; }

    friend constexpr bool operator==(ratio, ratio) = default;
};

/// Reads "3/100", "0" or "1". Errors: wrong form, more than 1, a denominator of 0 or above 10^9.
parsed<ratio> parse_ratio(std::string_view text);

/// A random length of time, given by quantiles at equal steps: two points are a uniform
/// distribution, five are minimum, quartiles and maximum. Between two points it is even.
class delay {
public:
    /// No time at all.
    delay() = default;

    /// Requires at least one point, in ascending order, none negative.
    explicit delay(std::vector<span> points);

    span drawn(std::uint64_t random) const;

    const std::vector<span>& points() const { return points_; }

private:
    std::vector<span> points_{span{0}};
};

}  // namespace giftsim::sim
