// SPDX-License-Identifier: MIT
// Nothing here is ours, so a change of these figures is the machine's.
#include "bench/reference.hpp"

#include "bench/bare_queues.hpp"
#include "bench/budget.hpp"
#include "bench/hold.hpp"

#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace giftsim::bench {
namespace {

constexpr int runs = 5;

/// Nothing is measured that could have been left out.
void insist_on(bool used) {
    if (!used) throw std::logic_error("a reference came to nothing");
}

double multiplication() {
    constexpr std::uint32_t turns = 20'000'000;
    return 1e9 / turns * best_seconds(runs, [] {
               std::uint64_t value = 3;
               const auto start = stopwatch::now();
               for (std::uint32_t i = 0; i < turns; ++i) value = value * (value | 5U);
               const auto seconds = seconds_since(start);
               insist_on(value != 0);
               return seconds;
           });
}

/// One cycle through all lines, in no order (Sattolo's shuffle).
std::vector<std::uint32_t> cycle_of(std::uint32_t count) {
    std::vector<std::uint32_t> next(count);
    std::iota(next.begin(), next.end(), 0U);
    for (auto i = count - 1; i > 0; --i) std::swap(next[i], next[sim::below(sim::mixed(i), i)]);
    return next;
}

double memory_access() {
    constexpr std::uint32_t turns = 2'000'000;
    const auto next = cycle_of(64U * 1024 * 1024 / sizeof(std::uint32_t));
    std::uint32_t at = 0;
    return 1e9 / turns * best_seconds(runs, [&] {
               const auto start = stopwatch::now();
               for (std::uint32_t i = 0; i < turns; ++i) at = next[at];
               const auto seconds = seconds_since(start);
               insist_on(at < next.size());
               return seconds;
           });
}

double heap_turns() {
    constexpr std::uint32_t turns = 1'000'000;
    hold<binary_heap> held(100'000);
    return turns / best_seconds(runs, [&] {
               std::uint64_t seen = 1;
               const auto start = stopwatch::now();
               for (std::uint32_t i = 0; i < turns; ++i) seen += held.turn();
               const auto seconds = seconds_since(start);
               insist_on(seen != 0);
               return seconds;
           });
}

}  // namespace

reference measured_reference() { return {multiplication(), memory_access(), heap_turns()}; }

}  // namespace giftsim::bench
