// SPDX-License-Identifier: MIT
// Sets the stage, watches, and says what came of it.
#include "fakeserver/cli/play.hpp"

#include "fakeserver/cli/narrator.hpp"
#include "fakeserver/scenario/stage.hpp"
#include "fakeserver/scenario/wire_target.hpp"
#include "sim/report/recorder.hpp"
#include "sim/trace_text.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>

namespace giftsim {
namespace {

exit_code code_of(sim::verdict how) {
    switch (how) {
        case sim::verdict::passed:
            return exit_code::ok;
        case sim::verdict::failed:
            return exit_code::failed;
        case sim::verdict::invariant_broken:
            return exit_code::invariant_broken;
    }
    return exit_code::failed;
}

std::unique_ptr<fakeserver::stage> stage_for(const sim::scenario& plan,
                                             const run_arguments& arguments) {
    switch (arguments.where) {
        case over::direct:
            return fakeserver::direct_stage(plan);
        case over::handler:
            return fakeserver::handler_stage(plan);
        case over::http:
        case over::url:
            return fakeserver::socket_stage(plan, arguments.url);
    }
    return nullptr;
}

sim::outcome play_narrated(const sim::scenario& plan, const run_arguments& arguments,
                           fakeserver::stage& on, const sim::palette& paint, std::ostream& story) {
    narrator telling(plan, *on.direct(), story, paint);
    return sim::run(plan, on.target(), {arguments.until_step}, &telling);
}

sim::outcome play_traced(const sim::scenario& plan, const run_arguments& arguments,
                         fakeserver::stage& on, sim::step_watcher* watcher,
                         std::vector<std::string>& trace) {
    auto* direct = on.direct();
    if (direct == nullptr || !arguments.keep_trace)
        return sim::run(plan, on.target(), {arguments.until_step}, watcher);
    sim::trace_keeper keeper(direct->here().state());
    direct->here().show(&keeper);
    auto came = sim::run(plan, on.target(), {arguments.until_step}, watcher);
    direct->here().show(nullptr);
    trace = keeper.lines();
    return came;
}

/// What is told of a scenario, on the terminal and in reports.
void tell(played& result, const std::string& text) {
    result.report += text;
    result.noted.message += text;
}

/// The same plan on another copy of its world must leave the same digest.
void judge_repetition(const sim::scenario& plan, const run_arguments& arguments, played& result) {
    const auto again = stage_for(plan, arguments);
    const auto came = sim::run(plan, again->target(), {arguments.until_step});
    if (came.fingerprint == result.fingerprint) return;
    result.how = worse(result.how, exit_code::not_deterministic);
    tell(result, fmt::format("{}: gave {} first and {} when run again\n", plan.file,
                             sim::to_text(result.fingerprint), sim::to_text(came.fingerprint)));
}

void play_once(const sim::scenario& plan, const run_arguments& arguments, const sim::palette& paint,
               std::ostream* story, played& result) {
    const auto on = stage_for(plan, arguments);
    std::optional<sim::report::recorder> noting;
    if (!arguments.reports.empty()) noting.emplace(plan, on->target(), result.noted);
    const auto came = story != nullptr ? play_narrated(plan, arguments, *on, paint, *story)
                                       : play_traced(plan, arguments, *on,
                                                     noting ? &*noting : nullptr, result.trace);
    result.how = code_of(came.how);
    result.fingerprint = came.fingerprint;
    if (!came.what) return;
    result.report = sim::report_text(plan, *came.what, paint);
    result.noted.message = sim::report_text(plan, *came.what, {});
}

}  // namespace

played play(const sim::scenario& plan, const run_arguments& arguments, const sim::palette& paint,
            std::ostream* story) {
    const auto started = std::chrono::steady_clock::now();
    played result;
    result.noted = sim::report::entry_of(plan);
    try {
        play_once(plan, arguments, paint, story, result);
        if (arguments.twice) judge_repetition(plan, arguments, result);
    } catch (const fakeserver::not_offered& lack) {
        result.skipped = true;
        tell(result,
             fmt::format("{}: skipped: {}\n", sim::report::label_of(result.noted), lack.what()));
    } catch (const sim::exchange_failed& failed) {
        result.how = exit_code::failed;
        tell(result, fmt::format("{}: {}\n", plan.file, failed.what()));
    } catch (const sim::json_view::exception& odd) {
        result.how = exit_code::failed;
        tell(result, fmt::format("{}: the control API answered something else: {}\n", plan.file,
                                 odd.what()));
    }
    result.noted.how = result.skipped ? sim::report::ending::skipped : ending_of(result.how);
    result.noted.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - started);
    return result;
}

}  // namespace giftsim
