// SPDX-License-Identifier: MIT
// Complete eGift lives: sent, opened, clicked, verified, redeemed, with mails, ledger, digest and
// invariants on.
#include "bench/bench_world.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

/// All sends live at once, each to its end.
void egift_lives(benchmark::State& bench) {
    const auto count = static_cast<std::uint32_t>(bench.range(0));
    std::uint64_t sends = 0;
    std::uint64_t events = 0;
    for (auto _ : bench) {
        auto world = campaign_world();
        (void)world.populate(sends_over(count, 1h, everyone_redeems())).value();
        (void)world.advance(world.now() + 10 * 24h).value();
        if (world.state().all_sends().count_in(state::redeemed) != count)
            bench.SkipWithError("not every send was redeemed");
        sends += count;
        events += world.events_done();
        benchmark::DoNotOptimize(world.fingerprint());
    }
    bench.counters["sends"] =
        benchmark::Counter(static_cast<double>(sends), benchmark::Counter::kIsRate);
    bench.counters["events"] =
        benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}
BENCHMARK(egift_lives)
    ->ArgName("live")
    ->RangeMultiplier(10)
    ->Range(1'000, 10'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace giftsim::bench
