// SPDX-License-Identifier: MIT
// Reads the arguments, all of them before anything is done, then does what they ask for.
#include "fakeserver/cli/bench_command.hpp"

#include "fakeserver/cli/bench_load.hpp"
#include "fakeserver/cli/bench_rate.hpp"
#include "fakeserver/load/results_text.hpp"
#include "sim/counted.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <ostream>

namespace giftsim {
namespace {

namespace load = fakeserver::load;

constexpr std::chrono::seconds usual_rate_length{3};

/// Sentences, one per mistake.
using complaints = std::vector<std::string>;

/// The value of an option, or a complaint about it.
template <class T>
std::optional<T> understood(const char* option, parsed<T> read, complaints& wrong) {
    if (read) return *std::move(read);
    wrong.push_back(fmt::format("{}: {}", option, read.error().message));
    return std::nullopt;
}

void take_number(const char* option, const std::optional<std::int64_t>& given, std::int64_t least,
                 std::int64_t most, std::uint32_t& into, complaints& wrong) {
    if (!given) return;
    if (*given < least || *given > most)
        wrong.push_back(
            fmt::format("{}: {} is out of bounds: write {} to {}", option, *given, least, most));
    else
        into = static_cast<std::uint32_t>(*given);
}

void read_plan(const bench_arguments& from, load::load_plan& plan, complaints& wrong) {
    if (!from.rate.empty())
        if (const auto rate = understood("--rate", load::parse_rate(from.rate), wrong))
            plan.rate = *rate;
    take_number("--connections", from.connections, 1, load::most_connections, plan.connections,
                wrong);
    take_number("--gets-per-post", from.gets_per_post, 0, load::most_gets_per_post,
                plan.gets_per_post, wrong);
}

void read_identity(const bench_arguments& from, wanted_load& wanted, complaints& wrong) {
    wanted.as = {from.token, from.client};
    if (!from.token.empty() && !from.client.empty())
        wrong.emplace_back("--token and --client both say who asks; keep one");
    const auto is_odd = [](unsigned char each) { return each <= ' ' || each >= 0x7f; };
    if (std::any_of(from.token.begin(), from.token.end(), is_odd))
        wrong.emplace_back(
            "--token: a bearer token has no blanks, controls or other letters than "
            "ASCII");
    const auto colon = from.client.find(':');
    if (!from.client.empty() && (colon == std::string::npos || colon == 0))
        wrong.emplace_back("--client: write ID:SECRET, as /oauth/token knows them");
    const bool is_own = from.against == "http";
    if (is_own && (!from.token.empty() || !from.client.empty()))
        wrong.emplace_back(
            "--against http makes a world and knows its client; leave --token and "
            "--client out");
}

void read_reports(const bench_arguments& from, wanted_load& wanted, complaints& wrong) {
    for (const auto& text : from.reports) {
        const auto read = understood("--report", parse_report(text), wrong);
        if (!read) continue;
        if (read->format != report_format::html && read->format != report_format::json)
            wrong.push_back(fmt::format("--report: {} tells of tests; write html=FILE or json=FILE",
                                        sim::json::quote(text)));
        else
            wanted.reports.push_back(*read);
    }
    if (const auto odd = contradiction_of(wanted.reports); !odd.empty()) wrong.push_back(odd);
}

/// As a shell takes it.
std::string shell_word(const std::string& text) {
    const auto is_plain = [](unsigned char each) {
        return std::isalnum(each) != 0 ||
               std::string_view("/._-:=,@%+").find(static_cast<char>(each)) !=
                   std::string_view::npos;
    };
    if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return text;
    std::string word = "'";
    for (const char each : text) word += each == '\'' ? std::string("'\\''") : std::string(1, each);
    return word + "'";
}

/// The line that repeats a load; whoever repeats it fills in the secret.
std::string command_of(const bench_arguments& from, const load::load_plan& plan) {
    auto line = fmt::format(
        "giftsim bench {} --against {} --rate {} --for {}s --connections {} "
        "--gets-per-post {}",
        shell_word(from.scenario), shell_word(from.against), load::rate_text(plan),
        std::chrono::duration_cast<std::chrono::seconds>(plan.length).count(), plan.connections,
        plan.gets_per_post);
    if (from.seed) line += fmt::format(" --seed {}", *from.seed);
    if (from.only_case != 0) line += fmt::format(" --case {}", from.only_case);
    if (!from.token.empty()) line += " --token \"$TOKEN\"";
    if (!from.client.empty())
        line += fmt::format(" --client {}:\"$SECRET\"",
                            shell_word(from.client.substr(0, from.client.find(':'))));
    for (const auto& each : from.goals) line += fmt::format(" --slo {}", shell_word(each));
    return line;
}

wanted_load read_load(const bench_arguments& from, complaints& wrong) {
    wanted_load wanted;
    if (from.against != "http") {
        auto where = understood("--against", load::parse_place(from.against), wrong);
        if (where) wanted.where = std::move(where);
    }
    read_plan(from, wanted.plan, wrong);
    if (!from.length.empty())
        if (const auto seconds = understood("--for", load::parse_seconds(from.length), wrong))
            wanted.plan.length = std::chrono::seconds{*seconds};
    read_identity(from, wanted, wrong);
    for (const auto& text : from.goals)
        if (auto read = understood("--slo", load::parse_goal(text), wrong))
            wanted.goals.push_back(*std::move(read));
    read_reports(from, wanted, wrong);
    wanted.command = command_of(from, wanted.plan);
    wanted.colour = from.colour;
    wanted.progress = from.progress;
    return wanted;
}

/// Options of a load where there is none.
complaints misplaced(const bench_arguments& from) {
    complaints wrong;
    const auto complain = [&](bool given, const char* option) {
        if (given)
            wrong.push_back(
                fmt::format("{} is of a load; say where it goes, with --against http or "
                            "--against URL, or leave it out",
                            option));
    };
    complain(!from.rate.empty(), "--rate");
    complain(from.connections.has_value(), "--connections");
    complain(from.gets_per_post.has_value(), "--gets-per-post");
    complain(!from.token.empty(), "--token");
    complain(!from.client.empty(), "--client");
    complain(!from.goals.empty(), "--slo");
    complain(!from.reports.empty(), "--report");
    return wrong;
}

/// The one that is meant; nothing, with the reason told, where there is none.
std::optional<sim::scenario> scenario_of(const bench_arguments& from, exit_code& how,
                                         std::ostream& err) {
    sim::json::problems found;
    auto plans = sim::load_scenarios(from.scenario, found, {from.seed});
    how = exit_code::not_loaded;
    for (const auto& problem : found.sorted())
        err << sim::json::render_with_excerpt(problem) << '\n';
    if (plans.empty()) return std::nullopt;
    how = exit_code::usage;
    const bool has_cases = plans.front().case_number != 0;
    if (from.only_case == 0 && (!has_cases || plans.size() == 1)) return std::move(plans.front());
    if (from.only_case == 0)
        err << fmt::format("{} has {}; name one with --case, 1 to {}\n", from.scenario,
                           sim::counted(plans.size(), "case"), plans.size());
    else if (!has_cases)
        err << fmt::format("--case: {} has no cases; leave it out\n", from.scenario);
    else if (from.only_case > plans.size())
        err << fmt::format("--case: {} has {}; write 1 to {}\n", from.scenario,
                           sim::counted(plans.size(), "case"), plans.size());
    else
        return std::move(plans[from.only_case - 1]);
    return std::nullopt;
}

}  // namespace

exit_code bench(const bench_arguments& arguments, std::ostream& out, std::ostream& err) {
    complaints wrong;
    wanted_load wanted;
    std::chrono::nanoseconds length = usual_rate_length;
    if (!arguments.against.empty()) {
        wanted = read_load(arguments, wrong);
    } else {
        wrong = misplaced(arguments);
        if (!arguments.length.empty())
            if (const auto seconds =
                    understood("--for", load::parse_seconds(arguments.length), wrong))
                length = std::chrono::seconds{*seconds};
    }
    if (wrong.empty())
        if (const auto file = first_unwritable(wanted.reports); !file.empty())
            wrong.push_back(fmt::format("--report: {} cannot be written", file));
    for (const auto& each : wrong) err << each << '\n';
    if (!wrong.empty()) return exit_code::usage;
    auto how = exit_code::ok;
    const auto plan = scenario_of(arguments, how, err);
    if (!plan) return how;
    if (!arguments.against.empty()) return bench_load(*plan, wanted, out, err);
    const auto paint = arguments.colour ? sim::palette::colours() : sim::palette{};
    return bench_rate(*plan, length, paint, out, err);
}

}  // namespace giftsim
