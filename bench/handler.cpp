// SPDX-License-Identifier: MIT
// The handler without a socket: a request that has been read, to an answer that is to be written.
#include "bench/api_world.hpp"

#include <benchmark/benchmark.h>

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

}  // namespace
}  // namespace giftsim::bench
