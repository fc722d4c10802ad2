// SPDX-License-Identifier: MIT
// The handler without a socket: a request that has been read, to an answer that is to be written.
#include "bench/api_world.hpp"
#include "fakeserver/load/histogram.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace giftsim::bench {
namespace {

constexpr std::uint32_t various = 1'000;

/// A send of several, by turns.
void handler_get_send(benchmark::State& bench) {
    api_world world;
    std::vector<http::request> requests;
    for (std::uint32_t i = 0; i < various; ++i)
        requests.push_back(world.request(http::method::get, "/api/v3/sends/" + world.send(i)));
    for (const auto& each : requests) (void)world.ask(each, 200);
    std::size_t turn = 0;
    for (auto _ : bench) {
        benchmark::DoNotOptimize(world.handler().handle(requests[turn]));
        if (++turn == requests.size()) turn = 0;
    }
    bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(handler_get_send);

/// Each makes a send that stays.
void handler_post_send(benchmark::State& bench) {
    api_world world;
    std::vector<std::string> bodies;
    for (std::uint32_t i = 0; i < various; ++i) bodies.push_back(api_world::send_body(i));
    auto request = world.request(http::method::post, "/api/v3/sends", bodies.front());
    (void)world.ask(request, 201);
    std::size_t turn = 0;
    for (auto _ : bench) {
        request.body = bodies[turn];
        if (world.handler().handle(request).answer.status != 201)
            bench.SkipWithError("not every send was made");
        if (++turn == bodies.size()) turn = 0;
    }
    bench.SetItemsProcessed(bench.iterations());
    bench.SetBytesProcessed(bench.iterations() * static_cast<std::int64_t>(bodies.front().size()));
}
BENCHMARK(handler_post_send);

/// How long each of so many takes, from the first to the last in one world: whoever meets a table
/// that grows shows here, and in no average.
void handler_post_send_times(benchmark::State& bench) {
    using clock = std::chrono::steady_clock;
    using microseconds = std::chrono::duration<double, std::micro>;
    fakeserver::load::histogram took;
    for (auto _ : bench) {
        api_world world;
        auto request = world.request(http::method::post, "/api/v3/sends", "{}");
        for (std::int64_t i = 0; i < bench.range(0); ++i) {
            request.body = api_world::send_body(static_cast<std::uint32_t>(i));
            const auto begun = clock::now();
            if (world.handler().handle(request).answer.status != 201)
                bench.SkipWithError("not every send was made");
            took.add(clock::now() - begun);
        }
    }
    const auto at = [&](std::uint32_t millionths) {
        return microseconds(took.at(millionths)).count();
    };
    bench.counters["p50_us"] = at(fakeserver::load::p50);
    bench.counters["p99_us"] = at(fakeserver::load::p99);
    bench.counters["p99.9_us"] = at(fakeserver::load::p99_9);
    bench.counters["slowest_us"] = microseconds(took.most()).count();
}
BENCHMARK(handler_post_send_times)
    ->ArgName("sends")
    ->Arg(1'000)
    ->Arg(1'000'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace giftsim::bench
