// SPDX-License-Identifier: MIT
// Reads the command line and calls what it names. Nothing but this file knows of CLI11.
#include "fakeserver/cli/program.hpp"

#include "fakeserver/cli/run_command.hpp"
#include "sim/tzdata_version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace giftsim {
namespace {

constexpr const char* purpose =
    "giftsim simulates corporate gifting: gifts are sent, opened, redeemed, or they bounce and\n"
    "expire, on a clock that you move. Same input, same result, to the byte.";

constexpr const char* ending =
    "Try it:\n"
    "  giftsim run scenarios                  run every scenario file of a folder\n"
    "  giftsim run --narrate FILE.json        tell one of them, step by step\n"
    "\n"
    "Exit status:\n"
    "  0  everything went as the files say\n"
    "  1  an expectation was not met\n"
    "  2  the command line makes no sense\n"
    "  3  a file cannot be read or understood\n"
    "  4  the simulation contradicts itself (a bug: please report it)\n"
    "  5  the same run gave two results (a bug: please report it)\n"
    "Of several, the first of 4, 5, 3, 1 counts.\n"
    "\n"
    "How to write scenario files: scenarios/README.md";

std::string version_text() {
    return fmt::format("giftsim {} (tz database {})", GIFTSIM_VERSION, tzdata_version());
}

/// CLI11 ends --help and --version by a throw too, with exit status 0 and their text for `out`.
exit_code leave(const CLI::App& app, const CLI::ParseError& reason, std::ostream& out,
                std::ostream& err) {
    return app.exit(reason, out, err) == 0 ? exit_code::ok : exit_code::usage;
}

/// CLI11 would read -1 as the largest number.
std::string unsigned_only(const std::string& text) {
    return text.starts_with('-') ? "a seed is not negative" : "";
}

CLI::App* add_run(CLI::App& app, run_arguments& into) {
    auto* run = app.add_subcommand("run", "Run scenario files; folders are searched for them");
    run->add_option("PATH", into.paths, "Scenario files or folders")->required();
    run->add_option("--seed", into.seed, "Use this seed instead of the files' own")
        ->check(unsigned_only);
    run->add_option("--until-step", into.until_step, "Stop after this many steps")
        ->check(CLI::PositiveNumber);
    run->add_option("--jobs", into.jobs, "Threads; by default as many as the machine has")
        ->check(CLI::Range(1, 256));
    run->add_flag("--narrate", into.narrate, "Tell each step and what it causes");
    run->add_flag("--twice", into.twice, "Run each file twice and compare what came of it");
    run->add_flag("--digests", into.digests, "Print only the digest and name of each file");
    run->footer(ending);
    return run;
}

/// Colours and progress are for terminals, unless somebody asked for none (no-color.org).
void suit_terminal(run_arguments& arguments, const std::ostream& out) {
    const bool plain = std::getenv("NO_COLOR") != nullptr;
    arguments.colour = &out == &std::cout && isatty(STDOUT_FILENO) != 0 && !plain;
    arguments.progress = arguments.colour && isatty(STDERR_FILENO) != 0;
}

}  // namespace

exit_code run_program(std::span<const char* const> arguments, std::ostream& out,
                      std::ostream& err) {
    CLI::App app{purpose, "giftsim"};
    app.set_version_flag("--version", version_text);
    app.require_subcommand(0, 1);
    app.footer(ending);
    run_arguments running;
    const auto* run = add_run(app, running);
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError& reason) {
        return leave(app, reason, out, err);
    }
    if (run->parsed()) {
        suit_terminal(running, out);
        return run_scenarios(running, out, err);
    }
    out << app.help();
    return exit_code::ok;
}

}  // namespace giftsim
