// SPDX-License-Identifier: MIT
// Files run side by side on a few threads and are told in their alphabetical order.
#include "fakeserver/cli/run_command.hpp"

#include "fakeserver/cli/file_watch.hpp"
#include "fakeserver/cli/first_world.hpp"
#include "fakeserver/cli/golden.hpp"
#include "fakeserver/cli/run_one.hpp"
#include "sim/counted.hpp"
#include "sim/scenario/collect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
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
        for (const auto& [name, digest] : one.fingerprints)
            out << fmt::format("{} {}\n", sim::to_text(digest), name);
}

/// Each file's trace under its name.
void write_traces(const std::vector<file_result>& results, const std::string& where,
                  std::ostream& out) {
    std::ofstream file;
    if (where != "-") file.open(where, std::ios::binary);
    auto& into = where == "-" ? out : file;
    for (const auto& one : results) {
        if (one.trace.empty()) continue;
        if (results.size() > 1) into << fmt::format("# {}\n", one.file);
        into << joined(one.trace);
    }
}

/// Where there are several: below all that was told of each, only their names.
void print_failed(const std::vector<file_result>& results, const sim::palette& paint,
                  std::ostream& out) {
    for (const auto& one : results)
        if (one.how != exit_code::ok)
            out << fmt::format("  {}{}{}  {}\n", paint.bad, sim::report::words(ending_of(one.how)),
                               paint.plain, one.file);
}

void print_summary(const std::vector<file_result>& results, const run_arguments& arguments,
                   std::size_t left_out, const sim::palette& paint, std::ostream& out) {
    std::size_t all = 0;
    std::size_t bad = 0;
    std::size_t skipped = 0;
    std::size_t cases = 0;
    for (const auto& one : results) {
        if (!one.chosen && one.how == exit_code::ok) continue;
        ++all;
        if (one.how != exit_code::ok)
            ++bad;
        else if (one.skipped)
            ++skipped;
        cases += one.cases;
    }
    const auto of_tables =
        cases == 0 ? "" : fmt::format(", {} of tables", sim::counted(cases, "case"));
    if (bad == 0)
        out << fmt::format("{}{} passed{}{}", paint.good, sim::counted(all - skipped, "file"),
                           of_tables, paint.plain);
    else
        out << fmt::format("{}{} of {} did not pass{}{}", paint.bad, bad, sim::counted(all, "file"),
                           of_tables, paint.plain);
    if (skipped != 0) out << fmt::format("; {} skipped", sim::counted(skipped, "file"));
    if (!arguments.filters.empty())
        out << fmt::format("; {} not chosen", sim::counted(results.size() - all, "file"));
    if (left_out != 0)
        out << fmt::format("; {} in population folders left out, name such a folder to run it",
                           sim::counted(left_out, "file"));
    out << '\n';
    if (bad > 1) print_failed(results, paint, out);
}

std::string words_for(const run_arguments& arguments) {
    switch (arguments.where) {
        case over::direct:
            return "a world in this process";
        case over::handler:
            return "the request handler";
        case over::http:
            return "a server of this program, over a socket";
        case over::url:
            return arguments.url;
    }
    return {};
}

/// Everything that was found and done, in the order of files.
sim::report::run_record record_of(std::vector<file_result>& results, const sim::collection& all,
                                  const sim::json::problems& found,
                                  const run_arguments& arguments) {
    sim::report::run_record run{program_name(), words_for(arguments), {}, 0, all.left_out};
    for (const auto& problem : found.sorted()) {
        sim::report::entry about;
        about.what = sim::report::subject::file;
        about.how = sim::report::ending::not_loaded;
        about.file = problem.file;
        about.name = "Can be found and run";
        about.message = sim::json::render(problem) + '\n';
        run.entries.push_back(std::move(about));
    }
    for (auto& one : results) {
        if (!one.chosen && one.how == exit_code::ok) ++run.not_chosen;
        std::move(one.entries.begin(), one.entries.end(), std::back_inserter(run.entries));
    }
    return run;
}

/// Whether the output is for something else than people.
bool output_is_taken(const run_arguments& arguments) {
    return arguments.narrate || arguments.trace == "-" ||
           std::any_of(arguments.reports.begin(), arguments.reports.end(),
                       [](const auto& each) { return each.goes_to_output(); });
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
    auto results = arguments.narrate ? narrate_all(all, arguments, paint, out)
                                     : run_all(all, arguments, paint, err);
    for (const auto& one : results) {
        worst = worse(worst, one.how);
        err << one.report;
    }
    if (!arguments.trace.empty()) write_traces(results, arguments.trace, out);
    if (arguments.digests)
        print_digests(results, out);
    else if (!output_is_taken(arguments))
        print_summary(results, arguments, all.left_out, paint, out);
    if (!arguments.reports.empty())
        write_reports(record_of(results, all, found, arguments), arguments.reports, out);
    return worst;
}

exit_code run_watching(const run_arguments& arguments, std::ostream& out, std::ostream& err) {
    file_watch watched({arguments.paths.begin(), arguments.paths.end()});
    auto last = exit_code::ok;
    do {
        last = run_collected(arguments, out, err);
        out << "Waiting for a change; Ctrl-C ends.\n" << std::flush;
    } while (watched.wait());
    return last;
}

exit_code run_once_or_watching(const run_arguments& arguments, std::ostream& out,
                               std::ostream& err) {
    return arguments.watch ? run_watching(arguments, out, err) : run_collected(arguments, out, err);
}

}  // namespace

exit_code run_scenarios(const run_arguments& arguments, std::ostream& out, std::ostream& err) {
    if (arguments.where != over::http) return run_once_or_watching(arguments, out, err);
    serve_arguments empty_world;
    empty_world.listen = "127.0.0.1:0";
    empty_world.preset = "empty";
    const auto own = make_first_world(empty_world, "frozen", err);
    own->server->start();
    auto against = arguments;
    against.url = own->url();
    return run_once_or_watching(against, out, err);
}

}  // namespace giftsim
