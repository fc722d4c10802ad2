// SPDX-License-Identifier: MIT
// Loads and stores instead of additions that lock: there is one writer.
#include "fakeserver/metrics/traffic.hpp"

#include "fakeserver/routes.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr auto relaxed = std::memory_order_relaxed;

void add(std::atomic<std::uint64_t>& to, std::uint64_t some) {
    to.store(to.load(relaxed) + some, relaxed);
}

std::size_t place_of(std::chrono::nanoseconds took) {
    const auto* bucket = std::find_if(duration_buckets.begin(), duration_buckets.end(),
                                      [&](const auto& each) { return took <= each.most; });
    return static_cast<std::size_t>(bucket - duration_buckets.begin());
}

template <std::size_t Count>
void add_all(std::array<std::uint64_t, Count>& to,
             const std::array<std::atomic<std::uint64_t>, Count>& from) {
    for (std::size_t i = 0; i < Count; ++i) to[i] += from[i].load(relaxed);
}

std::size_t row_count() { return routes().size() + 1; }

}  // namespace

traffic::traffic() : rows_(row_count()) {}

void traffic::note(const route* by, std::uint16_t status, std::chrono::nanoseconds took) {
    auto& row =
        by == nullptr ? rows_.back() : rows_[static_cast<std::size_t>(by - routes().data())];
    add(row.by_class[std::min<std::size_t>(status / 100U, status_classes - 1)], 1);
    add(row.by_duration[place_of(took)], 1);
    add(row.nanoseconds, static_cast<std::uint64_t>(took.count()));
}

void traffic::add_to(traffic_counts& sum) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        add_all(sum[i].by_class, rows_[i].by_class);
        add_all(sum[i].by_duration, rows_[i].by_duration);
        sum[i].nanoseconds += rows_[i].nanoseconds.load(relaxed);
    }
}

traffic_counts no_traffic() { return traffic_counts(row_count()); }

}  // namespace giftsim::fakeserver
