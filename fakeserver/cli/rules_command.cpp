// SPDX-License-Identifier: MIT
// Counts the files that name each rule.
#include "fakeserver/cli/rules_command.hpp"

#include "sim/json/problems.hpp"
#include "sim/report/coverage.hpp"
#include "sim/scenario/collect.hpp"
#include "sim/scenario/load.hpp"

#include <fmt/format.h>

#include <ostream>

namespace giftsim {
namespace {

using sim::report::coverage;

coverage coverage_by(const sim::collection& all, sim::json::problems& found) {
    coverage shown;
    for (const auto& file : all.files) {
        if (file.what != sim::duty::pass) continue;
        for (const auto& each : sim::load_scenarios(file.path, found))
            shown.add(each.file, each.rules);
    }
    return shown;
}

void print_each(const coverage& shown, std::ostream& out) {
    for (const auto which : sim::report::all_rules()) {
        const auto count = shown.files_of(which).size();
        out << fmt::format("{:<7} {} files\n", which.text(), count);
    }
}

struct sums {
    std::size_t rules = 0, shown = 0;
};

sums sum_of(int first, int size, const coverage& shown) {
    sums all;
    for (int place = first; place < first + size; ++place) {
        const rule which{static_cast<std::uint8_t>(place)};
        ++all.rules;
        if (!shown.files_of(which).empty()) ++all.shown;
    }
    return all;
}

void print_line(std::string_view name, const sums& of, std::ostream& out) {
    out << fmt::format("{:<6} {:>3} rules, {:>3} shown\n", name, of.rules, of.shown);
}

void print_families(const coverage& shown, std::ostream& out) {
    int first = 1;
    for (const auto& family : rule_families) {
        print_line(family.prefix, sum_of(first, family.size, shown), out);
        first += family.size;
    }
    print_line("all", sum_of(1, rule_count(), shown), out);
}

}  // namespace

exit_code show_rules(const std::vector<std::string>& paths, bool every, std::ostream& out,
                     std::ostream& err) {
    sim::json::problems found;
    const auto all = sim::collect({paths.begin(), paths.end()}, found);
    const auto shown = coverage_by(all, found);
    for (const auto& problem : found.sorted()) err << sim::json::render(problem) << '\n';
    if (!found.empty()) return exit_code::not_loaded;

    if (every) print_each(shown, out);
    print_families(shown, out);
    auto how = exit_code::ok;
    for (const auto which : sim::report::all_rules()) {
        if (!shown.files_of(which).empty()) continue;
        how = exit_code::failed;
        err << fmt::format("{}: no scenario shows it\n", which.text());
    }
    return how;
}

}  // namespace giftsim
