// SPDX-License-Identifier: MIT
// Questions to the Send Tracker of a large world: the index, pages, counts, a search, the file.
#include "bench/bench_world.hpp"
#include "core/tracker/query.hpp"
#include "sim/tracker/tracker_csv.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

/// Half a year of recipients of all sorts, so that sends stand everywhere.
sim::world world_of(std::uint32_t sends) {
    auto world = campaign_world();
    (void)world.populate(sends_over(sends, 24h * 60, mixed_recipients())).value();
    (void)world.advance(world.now() + 24h * 60).value();
    (void)world.tracked();  // its own benchmark
    return world;
}

tracker_filter opened_in_november() {
    using namespace std::chrono;
    tracker_filter wanted{.standings = *standings_called("Opened", vocabulary::s1)};
    wanted.from = sys_days{2020y / November / 1};
    return wanted;
}

void build_tracker_index(benchmark::State& bench) {
    const auto world = world_of(static_cast<std::uint32_t>(bench.range(0)));
    for (auto _ : bench) {
        tracker_index index;
        index.refresh(world.state());
        benchmark::DoNotOptimize(index.count());
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}

void tracker_page_of_a_filter(benchmark::State& bench) {
    const auto world = world_of(static_cast<std::uint32_t>(bench.range(0)));
    const auto wanted = opened_in_november();
    for (auto _ : bench) {
        const auto all = matching(world.state(), world.tracked(), {}, wanted);
        benchmark::DoNotOptimize(page_of(all, tracker_order::newest_first, {}, 50));
        benchmark::DoNotOptimize(all.count());
    }
}

void tracker_counts_by_word(benchmark::State& bench) {
    const auto world = world_of(static_cast<std::uint32_t>(bench.range(0)));
    for (auto _ : bench) {
        const auto all = matching(world.state(), world.tracked(), {}, {});
        benchmark::DoNotOptimize(counts_of(all, world.tracked(), vocabulary::s1));
    }
}

void tracker_search(benchmark::State& bench) {
    const auto world = world_of(static_cast<std::uint32_t>(bench.range(0)));
    for (auto _ : bench)
        benchmark::DoNotOptimize(
            matching(world.state(), world.tracked(), {}, {.search = "member-77"}));
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}

void tracker_file(benchmark::State& bench) {
    const auto world = world_of(static_cast<std::uint32_t>(bench.range(0)));
    for (auto _ : bench) {
        sim::tracker_csv file(matching(world.state(), world.tracked(), {}, {}), vocabulary::s1);
        for (auto piece = file.next(world.state(), 1'000); !piece.empty();
             piece = file.next(world.state(), 1'000))
            benchmark::DoNotOptimize(piece.data());
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}

void sizes(benchmark::internal::Benchmark* of) {
    of->ArgName("sends")
        ->RangeMultiplier(100)
        ->Range(1'000, 10'000'000)
        ->Unit(benchmark::kMillisecond);
}
BENCHMARK(build_tracker_index)->Apply(sizes);
BENCHMARK(tracker_page_of_a_filter)->Apply(sizes);
BENCHMARK(tracker_counts_by_word)->Apply(sizes);
BENCHMARK(tracker_search)->Apply(sizes);
BENCHMARK(tracker_file)
    ->ArgName("sends")
    ->RangeMultiplier(1'000)
    ->Range(1'000, 1'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace giftsim::bench
