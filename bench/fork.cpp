// SPDX-License-Identifier: MIT
// Forking a world: a copy of everything it holds.
#include "bench/bench_world.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

void fork_world(benchmark::State& bench) {
    auto world = campaign_world();
    const auto count = static_cast<std::uint32_t>(bench.range(0));
    (void)world.populate(sends_over(count, 1h, mixed_recipients())).value();
    (void)world.advance(world.now() + 24h).value();
    for (auto _ : bench) {
        auto fork = world;
        benchmark::DoNotOptimize(fork.fingerprint());
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}
BENCHMARK(fork_world)
    ->ArgName("sends")
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace giftsim::bench
