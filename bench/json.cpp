// SPDX-License-Identifier: MIT
// JSON in and out: a whole scenario file, a request's body, the text of an answer.
#include "sim/view/json.hpp"

#include "bench/api_world.hpp"
#include "sim/json/parse.hpp"
#include "sim/json/write.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace giftsim::bench {
namespace {

std::shared_ptr<const sim::json::source> document(std::string text) {
    return std::make_shared<const sim::json::source>(
        sim::json::source{"benchmark", std::move(text)});
}

std::shared_ptr<const sim::json::source> demo_file() {
    std::ifstream from(GIFTSIM_SCENARIOS "/demo.json", std::ios::binary);
    return document({std::istreambuf_iterator<char>(from), {}});
}

void read(benchmark::State& bench, const std::shared_ptr<const sim::json::source>& from) {
    for (auto _ : bench) {
        sim::json::problems found;
        auto tree = sim::json::parse(from, found);
        if (!tree) bench.SkipWithError("this is no JSON");
        benchmark::DoNotOptimize(tree);
    }
    bench.SetBytesProcessed(bench.iterations() * std::ssize(from->text));
}

/// With positions, for what people wrote.
void json_read_scenario(benchmark::State& bench) { read(bench, demo_file()); }
BENCHMARK(json_read_scenario);

void json_read_request(benchmark::State& bench) { read(bench, document(api_world::send_body(1))); }
BENCHMARK(json_read_request);

/// The tree of a scenario file as text.
void json_write_scenario(benchmark::State& bench) {
    sim::json::problems found;
    const auto tree = sim::json::parse(demo_file(), found).value();
    std::int64_t bytes = 0;
    for (auto _ : bench) {
        const auto text = sim::json::to_text(tree);
        bytes += std::ssize(text);
        benchmark::DoNotOptimize(text.data());
    }
    bench.SetBytesProcessed(bytes);
}
BENCHMARK(json_write_scenario);

/// The view of a send as text, by the library that most answers are written with.
void json_write_view(benchmark::State& bench) {
    api_world world;
    const auto id = world.send(1);
    const auto answer =
        world.ask(world.request(http::method::get, "/api/v3/sends/" + id), 200).body;
    const auto view = sim::json_view::parse(answer);
    for (auto _ : bench) benchmark::DoNotOptimize(view.dump());
    bench.SetBytesProcessed(bench.iterations() * std::ssize(answer));
}
BENCHMARK(json_write_view);

}  // namespace
}  // namespace giftsim::bench
