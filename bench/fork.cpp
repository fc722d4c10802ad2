// SPDX-License-Identifier: MIT
// Forking a world, and going back to a snapshot of it: a copy of everything it holds.
#include "bench/bench_world.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

/// A day after so many sends were begun.
sim::world world_of(std::int64_t sends) {
    auto world = campaign_world();
    const auto count = static_cast<std::uint32_t>(sends);
    (void)world.populate(sends_over(count, 1h, mixed_recipients())).value();
    (void)world.advance(world.now() + 24h).value();
    return world;
}

void sizes(benchmark::internal::Benchmark* of) {
    of->ArgName("sends")
        ->RangeMultiplier(10)
        ->Range(1'000, 1'000'000)
        ->Unit(benchmark::kMillisecond);
}

void fork_world(benchmark::State& bench) {
    const auto world = world_of(bench.range(0));
    for (auto _ : bench) {
        auto fork = world;
        benchmark::DoNotOptimize(fork.fingerprint());
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}
BENCHMARK(fork_world)->Apply(sizes);

/// Into the same world again and again, as tests do between their cases.
void restore_snapshot(benchmark::State& bench) {
    const auto snapshot = world_of(bench.range(0));
    auto world = snapshot;
    for (auto _ : bench) {
        world = snapshot;
        benchmark::DoNotOptimize(world.fingerprint());
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}
BENCHMARK(restore_snapshot)->Apply(sizes);

}  // namespace
}  // namespace giftsim::bench
