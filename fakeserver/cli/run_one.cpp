// SPDX-License-Identifier: MIT
// A file's verdict: it must pass, or it must be refused with the words beside it.
#include "fakeserver/cli/run_one.hpp"

#include "fakeserver/cli/narrator.hpp"
#include "fakeserver/scenario/stage.hpp"
#include "sim/scenario/load.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

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

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A malformed file must be refused with exactly the text of its golden file.
void judge_refusal(const sim::scenario_file& file, const sim::json::problems& found,
                   file_result& result) {
    auto golden = file.path;
    golden.replace_extension(".golden");
    const auto expected = content_of(golden);
    const auto actual = golden_text(found);
    if (!found.empty() && actual == expected) return;
    result.how = exit_code::failed;
    if (found.empty())
        result.report =
            fmt::format("{}: loads, though it stands among the malformed files\n", result.file);
    else
        result.report = fmt::format(
            "{}: is refused with other words than {} holds\n"
            "  expected\n{}  actual\n{}",
            result.file, golden.generic_string(), expected, actual);
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

/// The same plan on another copy of its world must leave the same digest.
void judge_repetition(const sim::scenario& plan, const run_arguments& arguments,
                      file_result& result) {
    const auto again = stage_for(plan, arguments);
    const auto came = sim::run(plan, again->target(), {arguments.until_step});
    if (came.fingerprint == result.fingerprint) return;
    result.how = worse(result.how, exit_code::not_deterministic);
    result.report += fmt::format("{}: gave {} first and {} when run again\n", result.file,
                                 sim::to_text(result.fingerprint), sim::to_text(came.fingerprint));
}

void play(const sim::scenario& plan, const run_arguments& arguments, const sim::palette& paint,
          std::ostream* story, file_result& result) {
    const auto on = stage_for(plan, arguments);
    std::optional<narrator> telling;
    if (story != nullptr) telling.emplace(plan, *on->direct(), *story, paint);
    const auto came =
        sim::run(plan, on->target(), {arguments.until_step}, telling ? &*telling : nullptr);
    if (telling) telling->finish(came);
    result.how = code_of(came.how);
    result.fingerprint = came.fingerprint;
    result.has_fingerprint = true;
    if (came.what) result.report = sim::report_text(plan, *came.what, paint);
    if (arguments.twice) judge_repetition(plan, arguments, result);
}

}  // namespace

file_result run_file(const sim::scenario_file& file, const run_arguments& arguments,
                     const sim::palette& paint, std::ostream* story) {
    file_result result;
    result.file = file.path.generic_string();
    sim::json::problems found;
    const auto plan = sim::load_scenario(file.path, found, {arguments.seed});
    if (file.what == sim::duty::not_load) {
        judge_refusal(file, found, result);
        return result;
    }
    if (!plan) {
        result.how = exit_code::not_loaded;
        result.report = rendered(found);
        return result;
    }
    result.title = plan->name;
    try {
        play(*plan, arguments, paint, story, result);
    } catch (const sim::exchange_failed& failed) {
        result.how = exit_code::failed;
        result.report = fmt::format("{}: {}\n", result.file, failed.what());
    }
    return result;
}

}  // namespace giftsim
