// SPDX-License-Identifier: MIT
// Texts stay texts here: what makes no sense is told together, by the command itself.
#include "fakeserver/cli/bench_options.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace giftsim {
namespace {

constexpr const char* ending_of_bench =
    "Try it:\n"
    "  giftsim bench FILE.json                                   sends per second in this process\n"
    "  giftsim bench FILE.json --against http --rate 500/s       and over HTTP\n"
    "  giftsim bench FILE.json --against URL --client ID:SECRET --slo p99=50ms\n"
    "\n"
    "A request is due at its time whatever the answers to others do, and its latency is counted\n"
    "from then on: where a server stalls, those who had to wait count too.";

/// CLI11 would read -1 as the largest number.
std::string not_negative(const std::string& text) {
    return text.starts_with('-') ? "write a number that is not negative" : "";
}

void add_load_options(CLI::App& bench, bench_arguments& into) {
    bench.add_option("--against", into.against,
                     "Send the scenario's population over HTTP: to http, a server of this\n"
                     "program, started for it; or to the URL of a server. There a world is made\n"
                     "and ended; not so with --token or --client");
    bench.add_option("--rate", into.rate,
                     "Requests per second, 1 to 1000000, by default 100; or max, for the peak:\n"
                     "each connection asks again as soon as it is answered");
    bench.add_option("--connections", into.connections, "1 to 4000, by default 16");
    bench.add_option("--gets-per-post", into.gets_per_post,
                     "How often each send is read, 0 to 1000, by default once; POST and GET\n"
                     "have a turn of their own each");
    bench.add_option("--token", into.token, "Show this bearer token");
    bench.add_option("--client", into.client, "Ask for a token as this client, ID:SECRET");
    bench
        .add_option("--slo", into.goals,
                    "Fail with exit status 1 unless this is so: p50, p90, p99, p99.9 or max with\n"
                    "a length, p99=5ms; errors=0. Repeatable")
        ->allow_extra_args(false);
    bench
        .add_option("--report", into.reports,
                    "Write what came of it: html=FILE or json=FILE, - for here; repeatable")
        ->allow_extra_args(false);
}

}  // namespace

CLI::App* add_bench(CLI::App& app, bench_arguments& into) {
    auto* bench = app.add_subcommand(
        "bench", "Measure how fast a scenario is simulated, or how a server bears its population");
    bench->add_option("SCENARIO", into.scenario, "A scenario file")->required();
    bench->add_option("--for", into.length,
                      "Seconds, 1 to 86400; by default 3, and 10 with --against");
    bench->add_option("--seed", into.seed, "Use this seed instead of the file's own")
        ->check(not_negative);
    bench->add_option("--case", into.only_case, "Of a file with cases: which, counted from 1")
        ->check(CLI::PositiveNumber);
    add_load_options(*bench, into);
    bench->footer(ending_of_bench);
    return bench;
}

}  // namespace giftsim
