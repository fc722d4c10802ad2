// SPDX-License-Identifier: MIT
// Sets the stage, watches, and says what came of it.
#include "fakeserver/cli/play.hpp"

#include "fakeserver/cli/narrator.hpp"
#include "fakeserver/scenario/stage.hpp"
#include "fakeserver/scenario/wire_target.hpp"
#include "sim/trace_text.hpp"

#include <fmt/format.h>

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
    auto came = sim::run(plan, on.target(), {arguments.until_step}, &telling);
    telling.finish(came);
    return came;
}

sim::outcome play_traced(const sim::scenario& plan, const run_arguments& arguments,
                         fakeserver::stage& on, std::vector<std::string>& trace) {
    auto* direct = on.direct();
    if (direct == nullptr || !arguments.keep_trace)
        return sim::run(plan, on.target(), {arguments.until_step});
    sim::trace_keeper keeper(direct->here().state());
    direct->here().show(&keeper);
    auto came = sim::run(plan, on.target(), {arguments.until_step});
    direct->here().show(nullptr);
    trace = keeper.lines();
    return came;
}

/// The same plan on another copy of its world must leave the same digest.
void judge_repetition(const sim::scenario& plan, const run_arguments& arguments, played& result) {
    const auto again = stage_for(plan, arguments);
    const auto came = sim::run(plan, again->target(), {arguments.until_step});
    if (came.fingerprint == result.fingerprint) return;
    result.how = worse(result.how, exit_code::not_deterministic);
    result.report += fmt::format("{}: gave {} first and {} when run again\n", plan.file,
                                 sim::to_text(result.fingerprint), sim::to_text(came.fingerprint));
}

}  // namespace

played play(const sim::scenario& plan, const run_arguments& arguments, const sim::palette& paint,
            std::ostream* story) {
    played result;
    const auto name =
        plan.case_number == 0 ? plan.file : fmt::format("{}#{}", plan.file, plan.case_number);
    try {
        const auto on = stage_for(plan, arguments);
        const auto came = story != nullptr ? play_narrated(plan, arguments, *on, paint, *story)
                                           : play_traced(plan, arguments, *on, result.trace);
        result.how = code_of(came.how);
        result.fingerprint = came.fingerprint;
        if (came.what) result.report = sim::report_text(plan, *came.what, paint);
        if (arguments.twice) judge_repetition(plan, arguments, result);
    } catch (const fakeserver::not_offered& lack) {
        result.skipped = true;
        result.report = fmt::format("{}: skipped: {}\n", name, lack.what());
    } catch (const sim::exchange_failed& failed) {
        result.how = exit_code::failed;
        result.report = fmt::format("{}: {}\n", plan.file, failed.what());
    } catch (const sim::json_view::exception& odd) {
        result.how = exit_code::failed;
        result.report =
            fmt::format("{}: the control API answered something else: {}\n", plan.file, odd.what());
    }
    return result;
}

}  // namespace giftsim
