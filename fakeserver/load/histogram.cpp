// SPDX-License-Identifier: MIT
// Log-linear, as HdrHistogram is, with integers alone.
#include "fakeserver/load/histogram.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <bit>

namespace giftsim::fakeserver::load {
namespace {

using std::chrono::nanoseconds;

constexpr unsigned step_bits = 7;
constexpr std::uint64_t steps = std::uint64_t{1} << step_bits;  ///< of each power of two

/// By how many bits a length is too precise.
constexpr unsigned excess_bits(std::uint64_t length) {
    const auto width = static_cast<unsigned>(std::bit_width(length));
    return width > step_bits + 1 ? width - (step_bits + 1) : 0;
}

constexpr std::size_t place_of(std::uint64_t length) {
    const auto excess = excess_bits(length);
    return static_cast<std::size_t>(excess * steps + (length >> excess));
}

/// The longest that has this place.
constexpr std::uint64_t last_at(std::size_t place) {
    if (place < 2 * steps) return place;
    const auto excess = place / steps - 1;
    const auto step = place % steps + steps;
    return ((step + 1) << excess) - 1;
}

static_assert(last_at(place_of(0)) == 0 && last_at(place_of(255)) == 255);
static_assert(last_at(place_of(256)) == 257 && place_of(257) + 1 == place_of(258));
static_assert(last_at(place_of(511)) == 511 && place_of(511) + 1 == place_of(512));
static_assert(last_at(place_of(1'000'000)) < 1'000'000 + 1'000'000 / 128);

}  // namespace

void histogram::add(nanoseconds length) {
    const auto kept = std::clamp(length, nanoseconds{}, longest);
    const auto place = place_of(static_cast<std::uint64_t>(kept.count()));
    if (place >= counts_.size()) counts_.resize(place + 1);
    ++counts_[place];
    least_ = count_ == 0 ? kept : std::min(least_, kept);
    most_ = std::max(most_, kept);
    ++count_;
    sum_ += static_cast<std::uint64_t>(kept.count());
}

void histogram::clear() {
    std::fill(counts_.begin(), counts_.end(), 0);
    count_ = 0;
    sum_ = 0;
    least_ = most_ = {};
}

nanoseconds histogram::mean() const {
    return nanoseconds{static_cast<std::int64_t>(count_ == 0 ? 0 : sum_ / count_)};
}

nanoseconds histogram::at(std::uint32_t millionths) const {
    BOOST_ASSERT_MSG(millionths <= 1'000'000, "no more than all");
    if (count_ == 0) return {};
    // The rank, rounded up, without leaving 64 bits: the whole millions, then the rest.
    const auto whole = count_ / 1'000'000 * millionths;
    const auto rest = (count_ % 1'000'000 * millionths + 999'999) / 1'000'000;
    const auto rank = std::max<std::uint64_t>(1, whole + rest);
    std::uint64_t passed = 0;
    for (std::size_t place = 0; place < counts_.size(); ++place) {
        passed += counts_[place];
        if (passed >= rank)
            return std::min(most_, nanoseconds{static_cast<std::int64_t>(last_at(place))});
    }
    return most_;
}

}  // namespace giftsim::fakeserver::load
