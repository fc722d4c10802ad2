// SPDX-License-Identifier: MIT
// The lifecycle tables: the row for an act in a state, which every move looks for.
#include "core/lifecycle/all.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

#include <benchmark/benchmark.h>

#include <vector>

namespace giftsim::bench {
namespace {

struct question {
    const lifecycle* life;
    state from;
    act by;
};

/// Every row of every table, in no order.
std::vector<question> all_rows() {
    std::vector<question> all;
    for (const auto& each : all_lifecycles())
        for (const auto& row : each.life->rows()) all.push_back({each.life, row.from, row.by});
    for (std::size_t i = all.size(); i > 1; --i)
        std::swap(all[i - 1], all[sim::below(sim::mixed(i), i)]);
    return all;
}

/// By the index that moves use.
void table_row(benchmark::State& bench) {
    const auto rows = all_rows();
    std::size_t turn = 0;
    for (auto _ : bench) {
        const auto& asked = rows[turn];
        benchmark::DoNotOptimize(asked.life->find(asked.from, asked.by));
        if (++turn == rows.size()) turn = 0;
    }
    bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(table_row);

/// By looking at one row after the other, to compare.
void table_row_without_index(benchmark::State& bench) {
    const auto rows = all_rows();
    std::size_t turn = 0;
    for (auto _ : bench) {
        const auto& asked = rows[turn];
        benchmark::DoNotOptimize(find(asked.life->rows(), asked.from, asked.by));
        if (++turn == rows.size()) turn = 0;
    }
    bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(table_row_without_index);

}  // namespace
}  // namespace giftsim::bench
