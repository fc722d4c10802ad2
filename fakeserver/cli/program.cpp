// SPDX-License-Identifier: MIT
// Reads the command line and calls what it names. Only this file and bench_options know of CLI11.
#include "fakeserver/cli/program.hpp"

#include "fakeserver/cli/bench_options.hpp"
#include "fakeserver/cli/diff_command.hpp"
#include "fakeserver/cli/lifecycles_command.hpp"
#include "fakeserver/cli/new_command.hpp"
#include "fakeserver/cli/rules_command.hpp"
#include "fakeserver/cli/run_command.hpp"
#include "fakeserver/cli/serve_command.hpp"
#include "fakeserver/control/scenario_schema.hpp"
#include "fakeserver/control/version.hpp"
#include "fakeserver/openapi/document.hpp"
#include "fakeserver/world/presets.hpp"
#include "sim/digest.hpp"
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
    "  giftsim serve                          serve the demo world and print how to reach it\n"
    "  giftsim exec -- npm test               the same while a command runs\n"
    "  giftsim bench FILE.json                how fast one of them is simulated, or served\n"
    "\n"
    "Exit status:\n"
    "  0  everything went as the files say\n"
    "  1  an expectation was not met\n"
    "  2  the command line makes no sense\n"
    "  3  a file cannot be read or understood\n"
    "  4  the simulation contradicts itself (a bug: please report it)\n"
    "  5  the same run gave two results (a bug: please report it)\n"
    "  6  exec --strict-conduct: the command did well, but not as a client\n"
    "Of several, the first of 4, 5, 3, 1 counts.\n"
    "\n"
    "How to write scenario files: scenarios/README.md";

std::string version_text() {
    return fmt::format("giftsim {} (tz database {})\nscenario schema {}, control API {}, digest {}",
                       GIFTSIM_VERSION, tzdata_version(), fakeserver::scenario_schema_version(),
                       fakeserver::control_version, sim::digest_version);
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

std::string over_only(const std::string& text) {
    const bool known =
        text == "direct" || text == "handler" || text == "http" || text.starts_with("http://");
    return known ? "" : "write direct, handler, http, or a URL such as http://127.0.0.1:8080";
}

std::string report_only(const std::string& text) {
    const auto read = parse_report(text);
    return read ? "" : read.error().message;
}

std::vector<std::string> presets() {
    const auto names = fakeserver::preset_names();
    return {names.begin(), names.end()};
}

CLI::App* add_run(CLI::App& app, run_arguments& into, std::vector<std::string>& reports) {
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
    run->add_option("--filter", into.filters,
                    "Only scenarios with this in their name, or with this rule or tag; repeatable")
        ->allow_extra_args(false);
    run->add_option("--case", into.only_case, "Only this case, counted from 1")
        ->check(CLI::PositiveNumber);
    run->add_option("--trace", into.trace, "Write every effect to this file, or to - for here");
    run->add_option("--report", reports,
                    "Write what came of it: junit=FILE, tap=FILE, html=FILE or json=FILE, - for\n"
                    "here; repeatable")
        ->allow_extra_args(false)
        ->check(report_only);
    run->add_flag("--update", into.update, "Rewrite golden files instead of comparing with them");
    run->add_flag("--watch", into.watch, "Run again whenever a file changes, until Ctrl-C");
    run->add_flag("--digests", into.digests, "Print only the digest and name of each file");
    run->add_option("--over", into.url,
                    "Against what: direct, a world in this process (the default);\n"
                    "handler, the request handler; http, a server of this program, over a\n"
                    "socket; or the URL of a server")
        ->check(over_only);
    run->footer(ending);
    return run;
}

CLI::App* add_diff(CLI::App& app, diff_arguments& into) {
    auto* diff = app.add_subcommand(
        "diff", "Name the first record in which two runs differ; exit status 1 if there is one");
    diff->add_option("A", into.left, "A scenario file, or a trace that run --trace wrote")
        ->required();
    diff->add_option("B", into.right, "Another, or the same")->required();
    diff->add_option("--seed-a", into.left_seed, "For a scenario: this seed")->check(unsigned_only);
    diff->add_option("--seed-b", into.right_seed, "The same for B")->check(unsigned_only);
    return diff;
}

CLI::App* add_new(CLI::App& app, std::string& file) {
    auto* starter = app.add_subcommand("new", "Write a scenario to begin with, with comments");
    starter->add_option("FILE", file, "Where to; it must not exist yet. Without it: here");
    return starter;
}

CLI::App* add_openapi(CLI::App& app) {
    return app.add_subcommand("openapi", "Print the OpenAPI document of all that serve answers");
}

struct rules_arguments {
    std::vector<std::string> paths{"scenarios", "scenarios/population"};
    bool every = false;
};

CLI::App* add_rules(CLI::App& app, rules_arguments& into) {
    auto* rules = app.add_subcommand(
        "rules", "Count the scenarios that show each rule; exit status 1 if one has none");
    rules->add_option("PATH", into.paths, "Scenario files or folders")->capture_default_str();
    rules->add_flag("--every", into.every, "Print every rule, not only its family");
    return rules;
}

CLI::App* add_lifecycles(CLI::App& app, std::string& name) {
    auto* lifecycles = app.add_subcommand(
        "lifecycles", "Print the states of sends and what leads from one to another, as diagrams");
    lifecycles->add_option("NAME", name, "One of them; without it: a document with all")
        ->check(CLI::IsMember(lifecycle_names()));
    return lifecycles;
}

void add_tls_options(CLI::App& command, serve_arguments& into) {
    command.add_flag("--tls", into.tls,
                     "Speak HTTPS, as localhost and under the vendors' host names, with a\n"
                     "certificate that is made for it");
    command.add_option("--tls-ca", into.tls_ca,
                       "The file with the CA of that certificate, which clients are to trust;\n"
                       "made if it does not exist, with its key in FILE.key; by default\n"
                       "~/.local/share/giftsim/ca.pem");
    command.add_option("--tls-cert", into.tls_certificate,
                       "Your own certificate instead, in PEM, with those that vouch for it");
    command.add_option("--tls-key", into.tls_key, "Its key, in PEM; may be the same file");
}

/// What serve and exec have in common.
void add_world_options(CLI::App& command, serve_arguments& into, const std::string& usual_clock,
                       const std::string& usual_log) {
    command.add_option("--preset", into.preset, "The world to serve")
        ->capture_default_str()
        ->check(CLI::IsMember(presets()));
    command.add_option("--scenario", into.scenario, "Serve the world of this file instead");
    command.add_option("--seed", into.seed, "Of the world, and of all credentials")
        ->check(unsigned_only);
    command.add_option("--clock", into.clock,
                       "frozen, running, or so many times as fast: x60; by default " + usual_clock);
    command.add_option("--threads", into.threads, "Threads; each world belongs to one")
        ->check(CLI::Range(1, 256));
    command
        .add_option("--log", into.log,
                    "Tell each request on stderr: human, json or off; by default " + usual_log)
        ->check(CLI::IsMember({"human", "json", "off"}));
    add_tls_options(command, into);
}

CLI::App* add_serve(CLI::App& app, serve_arguments& into) {
    auto* serve = app.add_subcommand("serve", "Serve a world over HTTP or HTTPS, until Ctrl-C");
    serve->add_option("--listen", into.listen, "Address and port; port 0 is any that is free")
        ->capture_default_str();
    serve
        ->add_option("--key", into.key,
                     "What the control API asks for as a bearer token; needed where other\n"
                     "machines are let in")
        ->envname("GIFTSIM_KEY");
    serve->add_option("--allow-webhooks", into.webhook_hosts,
                      "A host that webhooks may go to, besides this machine; may be repeated");
    serve
        ->add_option("--ready-fd", into.ready_fd,
                     "Write a line of JSON to this file descriptor when it answers: url, port,\n"
                     "tls, ca_file, control_url, credentials and more; then close it")
        ->check(CLI::Range(0, 1'048'576));
    serve
        ->add_option("--drain", into.drain,
                     "How many seconds requests at work have when it stops; by default 5.\n"
                     "A second Ctrl-C cuts them off")
        ->check(CLI::Range(0, 3'600));
    into.log = isatty(STDERR_FILENO) != 0 ? "human" : "off";
    add_world_options(*serve, into, "running", "human on a terminal");
    return serve;
}

CLI::App* add_exec(CLI::App& app, serve_arguments& into, std::vector<std::string>& words) {
    auto* exec = app.add_subcommand(
        "exec",
        "Serve a fresh world on a free port while a command runs; its environment holds\n"
        "GIFTSIM_URL, GIFTSIM_CONTROL_URL, GIFTSIM_WORLD, GIFTSIM_CLIENT_ID,\n"
        "GIFTSIM_CLIENT_SECRET and GIFTSIM_REACHDESK_TOKEN; with --tls GIFTSIM_CA_FILE and\n"
        "NODE_EXTRA_CA_CERTS too");
    into.listen = "127.0.0.1:0";
    add_world_options(*exec, into, "frozen", "off");
    exec->add_flag("--strict-conduct", into.strict_conduct,
                   "Fail with exit status 6 if the command did something wrong as a client,\n"
                   "though it ended with 0");
    exec->add_option("COMMAND", words, "The command with its arguments, behind --")->required();
    exec->positionals_at_end();
    return exec;
}

/// What --over says; a URL is kept as it is.
over where_of(const std::string& text) {
    if (text.empty() || text == "direct") return over::direct;
    if (text == "handler") return over::handler;
    return text == "http" ? over::http : over::url;
}

bool wants_colour(const std::ostream& stream) {
    const bool plain = std::getenv("NO_COLOR") != nullptr;
    const int where = &stream == &std::cerr ? STDERR_FILENO : STDOUT_FILENO;
    const bool is_ours = &stream == &std::cout || &stream == &std::cerr;
    return is_ours && isatty(where) != 0 && !plain;
}

std::string contradiction_about_reports(const run_arguments& arguments) {
    if (arguments.reports.empty()) return "";
    if (arguments.narrate) return "--report tells what --narrate tells and more; keep one";
    if (arguments.watch) return "--report is of one run; leave --watch out";
    const bool taken = arguments.digests || arguments.trace == "-";
    for (const auto& each : arguments.reports)
        if (taken && each.goes_to_output())
            return "digests, a trace and a report cannot all be the output; name a file";
    return contradiction_of(arguments.reports);
}

/// Options that cannot be had together; empty if there is nothing wrong.
std::string contradiction(const run_arguments& arguments) {
    const bool elsewhere = arguments.where != over::direct;
    if (arguments.narrate && elsewhere)
        return "--narrate tells what happens in this process; leave --over out";
    if (!arguments.trace.empty() && elsewhere)
        return "--trace notes what happens in this process; leave --over out";
    if (!arguments.trace.empty() && arguments.narrate)
        return "--narrate and --trace both tell what happens; keep one";
    return contradiction_about_reports(arguments);
}

/// Colours and progress are for terminals, unless somebody asked for none (no-color.org).
void suit_terminal(run_arguments& arguments, const std::ostream& out) {
    arguments.colour = wants_colour(out);
    arguments.progress = arguments.colour && isatty(STDERR_FILENO) != 0;
}

exit_code run_if_sensible(run_arguments& arguments, std::ostream& out, std::ostream& err) {
    arguments.where = where_of(arguments.url);
    arguments.keep_trace = !arguments.trace.empty();
    if (const auto wrong = contradiction(arguments); !wrong.empty()) {
        err << wrong << '\n';
        return exit_code::usage;
    }
    if (const auto file = first_unwritable(arguments.reports); !file.empty()) {
        err << fmt::format("{} cannot be written\n", file);
        return exit_code::usage;
    }
    return run_scenarios(arguments, out, err);
}

}  // namespace

int run_program(std::span<const char* const> arguments, std::ostream& out, std::ostream& err) {
    CLI::App app{purpose, "giftsim"};
    app.set_version_flag("--version", version_text);
    app.require_subcommand(0, 1);
    app.footer(ending);
    run_arguments running;
    std::vector<std::string> reports;
    const auto* run = add_run(app, running, reports);
    bench_arguments measuring;
    const auto* measuring_command = add_bench(app, measuring);
    diff_arguments differing;
    const auto* differing_command = add_diff(app, differing);
    std::string starter;
    const auto* starting_command = add_new(app, starter);
    rules_arguments counting;
    const auto* rules_command = add_rules(app, counting);
    std::string lifecycle;
    const auto* lifecycles_command = add_lifecycles(app, lifecycle);
    const auto* openapi_command = add_openapi(app);
    serve_arguments serving;
    const auto* serving_command = add_serve(app, serving);
    serve_arguments executing;
    std::vector<std::string> words;
    const auto* executing_command = add_exec(app, executing, words);
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError& reason) {
        return static_cast<int>(leave(app, reason, out, err));
    }
    if (run->parsed()) {
        for (const auto& each : reports) running.reports.push_back(parse_report(each).value());
        suit_terminal(running, out);
        return static_cast<int>(run_if_sensible(running, out, err));
    }
    if (measuring_command->parsed()) {
        measuring.colour = wants_colour(out);
        measuring.progress = wants_colour(err);
        return static_cast<int>(bench(measuring, out, err));
    }
    if (differing_command->parsed()) return static_cast<int>(diff(differing, out, err));
    if (rules_command->parsed())
        return static_cast<int>(show_rules(counting.paths, counting.every, out, err));
    if (lifecycles_command->parsed()) return static_cast<int>(show_lifecycles(lifecycle, out));
    if (starting_command->parsed()) return static_cast<int>(write_starter(starter, out, err));
    executing.colour_log = serving.colour_log = wants_colour(err);
    if (serving_command->parsed()) {
        serving.colour = wants_colour(out);
        return static_cast<int>(serve(serving, out, err));
    }
    if (executing_command->parsed()) {
        executing.colour = wants_colour(err);
        return exec(executing, words, err);
    }
    out << (openapi_command->parsed() ? fakeserver::openapi_document() + '\n' : app.help());
    return static_cast<int>(exit_code::ok);
}

}  // namespace giftsim
