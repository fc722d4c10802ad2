// SPDX-License-Identifier: MIT
// The ledger: what a charge costs, checks and record included, over one source and over many.
#include "core/ledger.hpp"

#include <benchmark/benchmark.h>

namespace giftsim::bench {
namespace {

constexpr instant start{span{1'600'000'000'000}};

ledger with_sources(std::uint32_t count) {
    ledger books;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto which = books.add({.name = "source"});
        (void)books.post(
            which, {account::outside, account::available, 1'000'000'000'000'000, rule{}}, start);
    }
    return books;
}

/// A charge as a send makes it: whether the source can pay, whether it fits, and the posting. Money
/// runs out after more turns than there ever are.
void ledger_charge(benchmark::State& bench) {
    const auto sources = static_cast<std::uint32_t>(bench.range(0));
    auto books = with_sources(sources);
    std::uint32_t turn = 0;
    for (auto _ : bench) {
        const funding_id which{turn % sources + 1};
        const movement charge{account::available, account::spent, 2'500, rule{}, send_id{++turn}};
        if (!books.can_pay(which, charge.amount) || !books.fits(which, charge))
            bench.SkipWithError("a charge was refused");
        benchmark::DoNotOptimize(books.post(which, charge, start));
    }
    bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(ledger_charge)->ArgName("sources")->Arg(1)->Arg(1'000)->Arg(100'000);

/// Every posting ever made, added up, as an audit does it.
void ledger_audit(benchmark::State& bench) {
    auto books = with_sources(1);
    for (std::int64_t i = 0; i < bench.range(0); ++i)
        (void)books.post(funding_id{1}, {account::available, account::spent, 2'500, rule{}}, start);
    for (auto _ : bench) {
        std::int64_t spent = 0;
        for (std::size_t i = 0; i < books.postings().size(); ++i)
            if (books.postings()[i].to() == account::spent) spent += books.postings()[i].amount();
        benchmark::DoNotOptimize(spent);
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}
BENCHMARK(ledger_audit)->ArgName("postings")->Arg(1'000)->Arg(1'000'000);

}  // namespace
}  // namespace giftsim::bench
