// SPDX-License-Identifier: MIT
// The schedule beside bare priority queues, in the hold model with gift-like delays.
#include "bench/bare_queues.hpp"
#include "bench/hold.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

template <class Queue>
void hold_model(benchmark::State& bench) {
    hold<Queue> held(static_cast<std::uint32_t>(bench.range(0)));
    for (auto _ : bench) benchmark::DoNotOptimize(held.turn());
    bench.SetItemsProcessed(bench.iterations());
}

#define GIFTSIM_HOLD(queue) \
    BENCHMARK(hold_model<queue>)->ArgName("pending")->RangeMultiplier(10)->Range(1'000, 1'000'000)
GIFTSIM_HOLD(whole_schedule);
GIFTSIM_HOLD(binary_heap);
GIFTSIM_HOLD(radix_heap);
GIFTSIM_HOLD(vector_wheel);
#undef GIFTSIM_HOLD

}  // namespace
}  // namespace giftsim::bench
