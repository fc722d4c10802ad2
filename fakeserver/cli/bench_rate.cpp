// SPDX-License-Identifier: MIT
// Each run begins with a fresh copy of the world, whose making is not measured.
#include "fakeserver/cli/bench_rate.hpp"

#include "fakeserver/load/results_text.hpp"
#include "fakeserver/scenario/stage.hpp"
#include "sim/counted.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

namespace giftsim {
namespace {

using std::chrono::nanoseconds;
using steady = std::chrono::steady_clock;

constexpr std::size_t fewest_runs = 3;

/// One run.
struct measured_run {
    sim::outcome came{};
    nanoseconds took{};
    std::uint64_t sends = 0;
    std::uint64_t events = 0;
    std::size_t bytes = 0;  ///< of the world at the end
};

measured_run measure_run(const sim::scenario& plan) {
    const auto on = fakeserver::direct_stage(plan);
    measured_run one;
    const auto began = steady::now();
    one.came = sim::run(plan, on->target());
    one.took = steady::now() - began;
    const auto& world = on->direct()->here();
    one.sends = world.state().all_sends().count();
    one.events = world.events_done();
    one.bytes = world.bytes();
    return one;
}

std::uint64_t per_second(std::uint64_t count, nanoseconds in) {
    return count * 1'000'000 /
           static_cast<std::uint64_t>(std::max<std::int64_t>(1, in.count() / 1'000));
}

void print_rates(const sim::scenario& plan, const std::vector<measured_run>& runs,
                 const sim::palette& paint, std::ostream& out) {
    const auto& any = runs.front();
    std::vector<nanoseconds> times;
    times.reserve(runs.size());
    for (const auto& each : runs) times.push_back(each.took);
    std::sort(times.begin(), times.end());
    out << fmt::format("{}{}{}\n  {}, {}, {}; digest {}\n", paint.strong,
                       sim::json::printable(plan.name), paint.plain,
                       sim::counted(runs.size(), "run"), sim::counted(any.sends, "send"),
                       sim::counted(any.events, "event"), sim::to_text(any.came.fingerprint));
    out << fmt::format("  {}{:<8}{:>12}{:>12}{:>12}{}\n", paint.dim, "", "wall", "sends/s",
                       "events/s", paint.plain);
    const auto row = [&](const char* name, nanoseconds took) {
        out << fmt::format("  {:<8}{:>12}{:>12}{:>12}\n", name, fakeserver::load::length_text(took),
                           per_second(any.sends, took), per_second(any.events, took));
    };
    row("best", times.front());
    row("median", times[times.size() / 2]);
    out << fmt::format("  {} bytes at the end, {} per send\n", any.bytes,
                       any.bytes / std::max<std::uint64_t>(1, any.sends));
}

}  // namespace

exit_code bench_rate(const sim::scenario& plan, nanoseconds length, const sim::palette& paint,
                     std::ostream& out, std::ostream& err) {
    std::vector<measured_run> runs;
    const auto began = steady::now();
    while (runs.size() < fewest_runs || steady::now() - began < length) {
        runs.push_back(measure_run(plan));
        const auto& last = runs.back();
        if (last.came.what) {
            err << sim::report_text(plan, *last.came.what, paint);
            return last.came.how == sim::verdict::invariant_broken ? exit_code::invariant_broken
                                                                   : exit_code::failed;
        }
        if (last.came.fingerprint == runs.front().came.fingerprint) continue;
        err << fmt::format("{}: gave {} first and {} in run {}\n", plan.file,
                           sim::to_text(runs.front().came.fingerprint),
                           sim::to_text(last.came.fingerprint), runs.size());
        return exit_code::not_deterministic;
    }
    print_rates(plan, runs, paint, out);
    return exit_code::ok;
}

}  // namespace giftsim
