// SPDX-License-Identifier: MIT
// Complete lives of each kind, all live at once, each to its end, with mails, ledger, digest and
// invariants on.
#include "bench/bare_lives.hpp"
#include "bench/kinds.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

/// Also what a send takes while it is live: two hours after the first was begun.
void lives(benchmark::State& bench, const kind& which) {
    const auto count = static_cast<std::uint32_t>(bench.range(0));
    double sends = 0;
    double events = 0;
    double bytes = 0;
    for (auto _ : bench) {
        auto world = world_of_every_kind();
        (void)world.populate(which.sends(count, 1h)).value();
        (void)world.advance(world.now() + 2h).value();
        bytes = static_cast<double>(world.bytes());
        (void)world.advance(world.now() + 40 * 24h).value();
        if (world.state().all_sends().count_in(which.end) != count)
            bench.SkipWithError("not every send came to its end");
        sends += count;
        events += static_cast<double>(world.events_done());
        benchmark::DoNotOptimize(world.fingerprint());
    }
    bench.counters["sends"] = {sends, benchmark::Counter::kIsRate};
    bench.counters["events"] = {events, benchmark::Counter::kIsRate};
    bench.counters["bytes_per_send"] = bytes / count;
}

/// What lives cost without a domain.
void lives_without_domain(benchmark::State& bench) {
    const auto count = static_cast<std::uint32_t>(bench.range(0));
    double sends = 0;
    for (auto _ : bench) {
        bare_lives bare(count);
        benchmark::DoNotOptimize(bare.run());
        if (bare.redeemed() != count) bench.SkipWithError("not every send came to its end");
        sends += count;
    }
    bench.counters["sends"] = {sends, benchmark::Counter::kIsRate};
}

void in_all_sizes(benchmark::internal::Benchmark* of) {
    of->ArgName("live")
        ->RangeMultiplier(10)
        ->Range(1'000, 10'000'000)
        ->Unit(benchmark::kMillisecond);
}

/// lives/egift/live:1000, ..., lives/bare/live:1000, ...
const bool registered = [] {
    for (const auto& each : kinds())
        in_all_sizes(
            benchmark::RegisterBenchmark(("lives/" + std::string(each.name)).c_str(), lives, each));
    in_all_sizes(benchmark::RegisterBenchmark("lives/bare", lives_without_domain));
    return true;
}();

}  // namespace
}  // namespace giftsim::bench
