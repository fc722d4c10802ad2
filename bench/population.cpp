// SPDX-License-Identifier: MIT
// A virtual year of mixed sends with every model at work, from the first to the last thing that
// happens: Sendoso's eGifts and parcels, and both platforms beside each other.
#include "bench/year.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

void year(benchmark::State& bench, const char* name) {
    const auto plan = year_called(name);
    const auto count = static_cast<std::uint32_t>(bench.range(0));
    double events = 0;
    double bytes = 0;
    for (auto _ : bench) {
        const auto world = live_through(plan, count);
        events += static_cast<double>(world.events_done());
        bytes = static_cast<double>(world.bytes());
        benchmark::DoNotOptimize(world.fingerprint());
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
    bench.counters["events"] = {events, benchmark::Counter::kIsRate};
    bench.counters["bytes_per_send"] = bytes / count;
}

void sizes(benchmark::internal::Benchmark* of) {
    of->ArgName("sends")
        ->RangeMultiplier(10)
        ->Range(1'000, 1'000'000)
        ->Unit(benchmark::kMillisecond);
}
BENCHMARK_CAPTURE(year, parcels_and_egifts, "a-year-of-parcels-and-egifts")->Apply(sizes);
BENCHMARK_CAPTURE(year, both_platforms, "a-year-on-both-platforms")->Apply(sizes);

}  // namespace
}  // namespace giftsim::bench
