// SPDX-License-Identifier: MIT
// What concerns worlds alone: how fast sends live, what they take, and how fast a world is copied.
#include "bench/bare_lives.hpp"
#include "bench/bare_queues.hpp"
#include "bench/bench_world.hpp"
#include "bench/budget.hpp"
#include "bench/budget_lines.hpp"
#include "bench/hold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

/// Seconds in which `count` sends, all live at once, go from sent to redeemed.
double lifecycle_seconds(std::uint32_t count) {
    const auto start = stopwatch::now();
    auto world = campaign_world();
    (void)world.populate(sends_over(count, 1h, everyone_redeems())).value();
    (void)world.advance(world.now() + 10 * 24h).value();
    const auto seconds = seconds_since(start);
    if (world.state().all_sends().count_in(state::redeemed) != count)
        throw std::logic_error("not every send was redeemed");
    return seconds;
}

/// The same of lives that no domain looks after.
double bare_seconds(std::uint32_t count) {
    const auto start = stopwatch::now();
    bare_lives bare(count);
    (void)bare.run();
    const auto seconds = seconds_since(start);
    if (bare.redeemed() != count) throw std::logic_error("not every bare send was redeemed");
    return seconds;
}

double fork_seconds(const sim::world& world) {
    const auto start = stopwatch::now();
    const auto fork = world;
    return fork.now() == world.now() ? seconds_since(start) : 0;
}

template <class Queue>
double hold_rate(std::uint32_t pending) {
    hold<Queue> held(pending);
    std::uint64_t seen = 0;
    const auto turns = std::max<std::uint32_t>(1'000'000, 2 * pending);
    for (std::uint32_t i = 0; i < 2 * pending; ++i) seen ^= held.turn();
    const auto seconds = best_seconds(3, [&] {
        const auto start = stopwatch::now();
        for (std::uint32_t i = 0; i < turns; ++i) seen ^= held.turn();
        return seconds_since(start);
    });
    return seen == 0 ? 0 : turns / seconds;
}

}  // namespace

void print_lives(const reference& machine) {
    constexpr std::uint32_t usual = 100'000;
    constexpr std::uint32_t large = 10'000'000;
    const auto rate = usual / best_seconds(15, [] { return lifecycle_seconds(usual); });
    print("complete eGift lives at 10^5 live sends", ">= 3.00 M/s",
          fmt::format("{:.2f} M/s", rate / 1e6), rate >= 3e6);
    print("  for each turn of the bare heap", fmt::format("{:.2f}", rate / machine.heap));
    const auto bare = usual / best_seconds(15, [] { return bare_seconds(usual); });
    print("  lives of an engine without a domain", fmt::format("{:.2f} M/s", bare / 1e6));
    print("  ours beside them", ">= 0.50", fmt::format("{:.2f}", rate / bare), rate / bare >= 0.5);
    const auto large_rate = large / best_seconds(2, [] { return lifecycle_seconds(large); });
    print("the same at 10^7, relative to that", ">= 0.70", fmt::format("{:.2f}", large_rate / rate),
          large_rate / rate >= 0.7);
}

void print_memory_and_fork() {
    constexpr std::uint32_t count = 1'000'000;
    auto world = campaign_world();
    (void)world.populate(sends_over(count, 1h, everyone_redeems())).value();
    (void)world.advance(world.now() + 2h).value();
    const auto bytes = static_cast<double>(world.bytes()) / count;
    print("memory per live send, history kept", "<= 192 B", fmt::format("{:.0f} B", bytes),
          bytes <= 192);

    auto smaller = campaign_world();
    (void)smaller.populate(sends_over(100'000, 1h, mixed_recipients())).value();
    (void)smaller.advance(smaller.now() + 24h).value();
    const auto milliseconds = 1e3 * best_seconds(10, [&] { return fork_seconds(smaller); });
    print("fork of a world with 100,000 sends", "< 20 ms", fmt::format("{:.1f} ms", milliseconds),
          milliseconds < 20);
}

void print_schedules() {
    for (const std::uint32_t pending : {1'000U, 10'000U, 100'000U, 1'000'000U}) {
        const auto ours = hold_rate<whole_schedule>(pending);
        const auto best = std::max({hold_rate<binary_heap>(pending), hold_rate<radix_heap>(pending),
                                    hold_rate<vector_wheel>(pending)});
        print(fmt::format("schedule beside the best bare queue, {} pending", pending), ">= 0.80",
              fmt::format("{:.2f}", ours / best), ours / best >= 0.8);
    }
}

}  // namespace giftsim::bench
