// SPDX-License-Identifier: MIT
// A file's verdict: it must pass, or it must be refused with the words beside it.
#include "fakeserver/cli/run_one.hpp"

#include "fakeserver/cli/filter.hpp"
#include "fakeserver/cli/golden.hpp"
#include "fakeserver/cli/play.hpp"
#include "sim/scenario/load.hpp"

#include <fmt/format.h>

namespace giftsim {
namespace {

std::string rendered(const sim::json::problems& found) {
    std::string text;
    for (const auto& problem : found.sorted())
        text += sim::json::render_with_excerpt(problem) + '\n';
    return text;
}

/// As golden files hold it: without the folder, so that it does not depend on where one stands.
std::string golden_text(const sim::json::problems& found) {
    std::string text;
    for (auto problem : found.sorted()) {
        problem.file = std::filesystem::path(problem.file).filename().generic_string();
        text += sim::json::render(problem) + '\n';
    }
    return text;
}

/// What reports say of the file itself.
void note(file_result& result, sim::report::subject what, std::string name, exit_code how,
          std::string message) {
    sim::report::entry about;
    about.what = what;
    about.how = ending_of(how);
    about.file = result.file;
    about.name = std::move(name);
    about.message = std::move(message);
    result.entries.push_back(std::move(about));
}

/// A malformed file must be refused with exactly the text of its golden file.
void judge_refusal(const sim::scenario_file& file, const sim::json::problems& found, bool update,
                   file_result& result) {
    const auto golden = golden_of(file.path);
    const auto actual = golden_text(found);
    if (found.empty())
        result.report =
            fmt::format("{}: loads, though it stands among the malformed files\n", result.file);
    else if (!judge_golden(golden, actual, update).empty())
        result.report = fmt::format(
            "{}: is refused with other words than {} holds; --update rewrites it\n"
            "  expected\n{}  actual\n{}",
            result.file, golden.generic_string(), content_of(golden), actual);
    if (!result.report.empty()) result.how = exit_code::failed;
    note(result, sim::report::subject::refusal, "Is refused with the words of its golden file",
         result.how, result.report);
}

/// What happened must be what the golden trace says, where there is one.
void judge_trace(const sim::scenario_file& file, const run_arguments& arguments,
                 file_result& result) {
    const auto golden = golden_of(file.path);
    const bool whole = arguments.where == over::direct && !arguments.narrate &&
                       arguments.until_step == run_arguments{}.until_step && !arguments.seed &&
                       arguments.only_case == 0;
    if (!whole || !std::filesystem::exists(golden)) return;
    const auto other = judge_golden(golden, joined(result.trace), arguments.update);
    const auto text = other.empty() ? "" : fmt::format("{}: {}", result.file, other);
    const auto how = other.empty() ? exit_code::ok : exit_code::failed;
    result.how = worse(result.how, how);
    result.report += text;
    note(result, sim::report::subject::trace, "Leaves the trace of its golden file", how, text);
}

void play_one(const sim::scenario& plan, const run_arguments& arguments, const sim::palette& paint,
              std::ostream* story, file_result& result) {
    auto came = play(plan, arguments, paint, story);
    auto name = result.file;
    if (plan.case_number != 0) {
        ++result.cases;
        name += fmt::format("#{}", plan.case_number);
        result.trace.push_back(fmt::format("# case {}: {}", plan.case_number, plan.case_label));
    }
    result.how = worse(result.how, came.how);
    result.report += came.report;
    result.entries.push_back(std::move(came.noted));
    if (came.skipped) {
        result.skipped = true;
        return;
    }
    result.trace.insert(result.trace.end(), came.trace.begin(), came.trace.end());
    result.fingerprints.emplace_back(std::move(name), came.fingerprint);
}

}  // namespace

file_result run_file(const sim::scenario_file& file, const run_arguments& arguments,
                     const sim::palette& paint, std::ostream* story) {
    file_result result;
    result.file = file.path.generic_string();
    sim::json::problems found;
    const auto plans = sim::load_scenarios(file.path, found, {arguments.seed});
    if (file.what == sim::duty::not_load) {
        result.chosen = arguments.filters.empty();
        judge_refusal(file, found, arguments.update, result);
        return result;
    }
    if (plans.empty()) {
        result.how = exit_code::not_loaded;
        result.report = rendered(found);
        note(result, sim::report::subject::file, "Can be understood", result.how, result.report);
        return result;
    }
    result.chosen = false;
    auto own = arguments;
    own.keep_trace = arguments.keep_trace || std::filesystem::exists(golden_of(file.path));
    for (const auto& plan : plans) {
        const bool other_case = arguments.only_case != 0 && plan.case_number != arguments.only_case;
        if (other_case || !passes(plan, arguments.filters)) continue;
        result.chosen = true;
        play_one(plan, own, paint, story, result);
    }
    if (result.how == exit_code::ok) judge_trace(file, arguments, result);
    return result;
}

}  // namespace giftsim
