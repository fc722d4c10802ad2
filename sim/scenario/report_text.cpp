// SPDX-License-Identifier: MIT
// Differences stand in columns as wide as their longest entry, up to a limit.
#include "sim/scenario/report_text.hpp"

#include "core/instant_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

constexpr std::size_t column_width_max = 48;

std::size_t width_of(const std::vector<difference>& all, std::string difference::*column,
                     std::string_view title) {
    std::size_t width = title.size();
    for (const auto& one : all) width = std::max(width, (one.*column).size());
    return std::min(width, column_width_max);
}

std::string table_of(std::vector<difference> all, const palette& paint) {
    for (auto& one : all) one.pointer = short_pointer(one.pointer);
    const auto where = width_of(all, &difference::pointer, "where");
    const auto expected = width_of(all, &difference::expected, "expected");
    auto text = fmt::format("  {}{:<{}}  {:<{}}  {}{}\n", paint.dim, "where", where, "expected",
                            expected, "actual", paint.plain);
    for (const auto& one : all)
        text +=
            fmt::format("  {:<{}}  {}{:<{}}{}  {}{}{}\n", one.pointer, where, paint.good,
                        one.expected, expected, paint.plain, paint.bad, one.actual, paint.plain);
    return text;
}

}  // namespace

std::string short_pointer(const std::string& pointer) {
    const auto expect = pointer.find("/expect/");
    return expect == std::string::npos ? pointer : pointer.substr(expect + 7);
}

std::string report_text(const scenario& plan, const failure& what, const palette& paint) {
    const auto index = what.step == 0 ? 0 : what.step - 1;
    json::position where;
    std::string pointer;
    std::string verb = "scenario";
    if (index < plan.steps.size()) {
        const auto& step = plan.steps[index];
        where = what.differences.empty() ? step.where : what.differences.front().at;
        pointer = what.differences.empty() ? step.pointer : what.differences.front().pointer;
        verb = step.verb;
    }
    auto text = fmt::format("{}{}:{}:{}{}: {}\n", paint.strong, plan.file, where.line, where.column,
                            paint.plain, pointer);
    text += fmt::format("  step {} ({}) {}\n", what.step, verb,
                        what.message.empty() ? "did not come to what was expected" : what.message);
    if (!what.differences.empty()) text += table_of(what.differences, paint);
    text += fmt::format("  world time  {}\n", giftsim::to_text(what.now));
    for (const auto& history : what.histories) text += fmt::format("  history     {}\n", history);
    if (plan.case_number != 0)
        text += fmt::format("  case        {}: {}\n", plan.case_number, plan.case_label);
    const auto one = plan.case_number != 0 ? fmt::format(" --case {}", plan.case_number) : "";
    text += fmt::format("  replay      giftsim run {} --seed {}{} --until-step {}\n", plan.file,
                        plan.start.seed(), one, what.step);
    return text;
}

}  // namespace giftsim::sim
