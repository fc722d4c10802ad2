// SPDX-License-Identifier: MIT
// Files run side by side on a few threads and are told in their alphabetical order.
#include "fakeserver/cli/run_command.hpp"

#include "fakeserver/cli/first_world.hpp"
#include "fakeserver/cli/run_one.hpp"
#include "sim/scenario/collect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <ostream>
#include <thread>

namespace giftsim {
namespace {

/// Runs all files on `jobs` threads; each result stands at its file's place.
std::vector<file_result> run_all(const sim::collection& all, const run_arguments& arguments,
                                 const sim::palette& paint, std::ostream& err) {
    std::vector<file_result> results(all.files.size());
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    const auto work = [&](bool tells) {
        for (auto i = next++; i < all.files.size(); i = next++) {
            results[i] = run_file(all.files[i], arguments, paint, nullptr);
            ++done;
            if (tells && arguments.progress)
                err << fmt::format("\r{} of {} files", done.load(), all.files.size()) << std::flush;
        }
    };
    const auto jobs =
        arguments.jobs != 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < jobs && i < all.files.size(); ++i) others.emplace_back(work, false);
    work(true);
    others.clear();  // joins
    if (arguments.progress) err << "\r\x1b[K";
    return results;
}

std::vector<file_result> narrate_all(const sim::collection& all, const run_arguments& arguments,
                                     const sim::palette& paint, std::ostream& out) {
    std::vector<file_result> results;
    for (const auto& file : all.files) results.push_back(run_file(file, arguments, paint, &out));
    return results;
}

void print_digests(const std::vector<file_result>& results, std::ostream& out) {
    for (const auto& one : results)
        if (one.has_fingerprint)
            out << fmt::format("{} {}\n", sim::to_text(one.fingerprint), one.file);
}

std::string counted(std::size_t count, const char* noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void print_summary(const std::vector<file_result>& results, std::size_t left_out,
                   const sim::palette& paint, std::ostream& out) {
    const auto bad = static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(),
                      [](const file_result& one) { return one.how != exit_code::ok; }));
    if (bad == 0)
        out << fmt::format("{}{} passed{}", paint.good, counted(results.size(), "file"),
                           paint.plain);
    else
        out << fmt::format("{}{} of {} did not pass{}", paint.bad, bad,
                           counted(results.size(), "file"), paint.plain);
    if (left_out != 0)
        out << fmt::format("; {} in population folders left out, name such a folder to run it",
                           counted(left_out, "file"));
    out << '\n';
}

exit_code run_collected(const run_arguments& arguments, std::ostream& out, std::ostream& err) {
    const auto paint = arguments.colour ? sim::palette::colours() : sim::palette{};
    sim::json::problems found;
    const auto all = sim::collect({arguments.paths.begin(), arguments.paths.end()}, found);
    auto worst = exit_code::ok;
    for (const auto& problem : found.sorted()) {
        err << sim::json::render(problem) << '\n';
        worst = exit_code::not_loaded;
    }
    const auto results = arguments.narrate ? narrate_all(all, arguments, paint, out)
                                           : run_all(all, arguments, paint, err);
    for (const auto& one : results) {
        worst = worse(worst, one.how);
        err << one.report;
    }
    if (arguments.digests)
        print_digests(results, out);
    else if (!arguments.narrate)
        print_summary(results, all.left_out, paint, out);
    return worst;
}

}  // namespace

exit_code run_scenarios(const run_arguments& arguments, std::ostream& out, std::ostream& err) {
    if (arguments.where != over::http) return run_collected(arguments, out, err);
    serve_arguments empty_world;
    empty_world.listen = "127.0.0.1:0";
    empty_world.preset = "empty";
    const auto own = make_first_world(empty_world, "frozen");
    own->server->start();
    auto against = arguments;
    against.url = own->url();
    return run_collected(against, out, err);
}

}  // namespace giftsim
