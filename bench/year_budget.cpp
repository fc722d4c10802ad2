// SPDX-License-Identifier: MIT
// Ten million sends over a virtual year with every model. A world belongs to one thread, so two
// cores have half of them each.
#include "bench/budget.hpp"
#include "bench/budget_lines.hpp"
#include "bench/year.hpp"

#include <fmt/format.h>

#include <sys/resource.h>

#include <exception>
#include <future>
#include <vector>

namespace giftsim::bench {
namespace {

constexpr std::uint32_t sends = 10'000'000;
constexpr std::uint32_t threads = 2;

double gibibytes_at_most() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024 / 1024;
}

}  // namespace

void print_year() {
    const auto year = year_called("a-year-of-parcels-and-egifts");
    const auto start = stopwatch::now();
    std::vector<std::future<sim::world>> halves;
    for (std::uint32_t i = 0; i < threads; ++i)
        halves.push_back(
            std::async(std::launch::async, [&] { return live_through(year, sends / threads); }));
    std::uint64_t events = 0;
    for (auto& each : halves) events += each.get().events_done();
    const auto seconds = seconds_since(start);
    print("10^7 sends, a year, all models, two cores", "< 15 s", fmt::format("{:.1f} s", seconds),
          seconds < 15);
    const auto memory = gibibytes_at_most();
    print("  memory of it", "< 3 GiB", fmt::format("{:.2f} GiB", memory), memory < 3);
    print("  events", fmt::format("{:.2f} M/s", static_cast<double>(events) / seconds / 1e6));
}

}  // namespace giftsim::bench
