// SPDX-License-Identifier: MIT
// The digest: what an effect costs on its way into the fingerprint.
#include "sim/digest.hpp"

#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"

#include <benchmark/benchmark.h>

#include <vector>

namespace giftsim::bench {
namespace {

/// Steps and postings as an eGift's life has them: four of the former to one of the latter.
std::vector<effect> some_effects() {
    std::vector<effect> all(1'024);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& made = all[i];
        made.at = instant{span{1'600'000'000'000 + static_cast<std::int64_t>(i)}};
        made.send = send_id{static_cast<std::uint32_t>(sim::below(sim::mixed(i), 100'000)) + 1};
        if (i % 5 == 4) {
            made.sort = effect::kind::posting;
            made.amount = 2'500;
            made.funding = funding_id{1};
            made.debit = account::available;
            made.credit = account::spent;
        } else {
            made.by = act::open;
            made.to = state::opened;
            made.moved = true;
            made.mail = i % 2 == 0 ? mail_kind::opened : mail_kind::none;
        }
    }
    return all;
}

void digest_effect(benchmark::State& bench) {
    const auto effects = some_effects();
    sim::digest print;
    for (auto _ : bench)
        for (const auto& each : effects) print.absorb(each);
    benchmark::DoNotOptimize(print.value());
    bench.SetItemsProcessed(bench.iterations() * std::ssize(effects));
}
BENCHMARK(digest_effect);

}  // namespace
}  // namespace giftsim::bench
