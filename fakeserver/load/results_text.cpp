// SPDX-License-Identifier: MIT
// Columns that line up, and a word where a number alone would mislead.
#include "fakeserver/load/results_text.hpp"

#include "sim/counted.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver::load {
namespace {

using std::chrono::nanoseconds;

/// Such a part of a unit with three figures: 1'234'567 of a million is "1.23".
std::string three_figures(std::int64_t amount, std::int64_t unit) {
    const auto whole = amount / unit;
    const int digits = whole >= 100 ? 0 : (whole >= 10 ? 1 : 2);
    std::int64_t scale = 1;
    for (int i = 0; i < digits; ++i) scale *= 10;
    // Cut, not rounded, so that 999.9 does not become a unit that there is another word for.
    const auto parts = amount % unit * scale / unit;
    return digits == 0 ? fmt::format("{}", whole) : fmt::format("{}.{:0{}}", whole, parts, digits);
}

std::string row_of(std::string_view name, const counts& from) {
    const auto& of = from.latency;
    return fmt::format("  {:<5}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}\n", name, from.answered,
                       length_text(of.at(p50)), length_text(of.at(p90)), length_text(of.at(p99)),
                       length_text(of.at(p99_9)), length_text(of.most()));
}

std::string table_of(const results& from, const sim::palette& paint) {
    auto text = fmt::format("  {}{:<5}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}{}\n", paint.dim, "",
                            "answered", "p50", "p90", "p99", "p99.9", "max", paint.plain);
    for (std::size_t i = 0; i < operation_count; ++i)
        if (from.of[i].due != 0) text += row_of(name(static_cast<operation>(i)), from.of[i]);
    return text + row_of("all", from.all);
}

std::string statuses_line(const results& from) {
    std::string text;
    for (const auto& [status, count] : from.statuses)
        text += fmt::format("{}{} x {}", text.empty() ? "" : ", ", status, count);
    return text.empty() ? "none" : text;
}

std::string failures_line(const results& from) {
    std::string text;
    for (std::size_t i = 0; i < failure_count; ++i)
        if (from.failures[i] != 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", from.failures[i],
                                words(static_cast<failure>(i)));
    return text;
}

std::string goals_part(const results& from, const setting& of, const sim::palette& paint) {
    std::string text;
    for (const auto& each : of.goals) {
        const bool met = each.is_met(from);
        text += fmt::format("  {}{} {}{}: {}\n", met ? paint.good : paint.bad, each.text,
                            met ? "met" : "not met", paint.plain, each.measured(from));
    }
    return text;
}

}  // namespace

std::string length_text(nanoseconds length) {
    const auto count = std::max<std::int64_t>(0, length.count());
    if (count < 1'000) return fmt::format("{} ns", count);
    if (count < 1'000'000) return three_figures(count, 1'000) + " us";
    if (count < 1'000'000'000) return three_figures(count, 1'000'000) + " ms";
    return three_figures(count, 1'000'000'000) + " s";
}

std::string power_text(nanoseconds length) {
    const auto count = length.count();
    if (count < 1'000) return fmt::format("{} ns", count);
    if (count < 1'000'000) return fmt::format("{} us", count / 1'000);
    if (count < 1'000'000'000) return fmt::format("{} ms", count / 1'000'000);
    return fmt::format("{} s", count / 1'000'000'000);
}

std::string rate_text(const load_plan& plan) {
    return plan.is_closed_loop() ? "max" : fmt::format("{}/s", plan.rate);
}

std::vector<std::string> remarks_on(const results& from, const load_plan& plan) {
    std::vector<std::string> all;
    if (plan.is_closed_loop())
        all.emplace_back(
            "A closed loop: each connection asks again as soon as it is answered, so the "
            "percentiles "
            "leave out who would have waited. Measure latency with a --rate below the one "
            "reached.");
    if (from.interrupted)
        all.push_back(fmt::format("Ended early, after {}.", length_text(from.ended)));
    if (from.could_not_keep_up())
        all.push_back(fmt::format(
            "The generator could not keep its schedule: {} of {} left more than {} late (at most "
            "{}) "
            "though a connection was free. These numbers are the generator's, not the server's.",
            sim::counted(from.late, "request"), from.dispatched, length_text(results::tolerable),
            length_text(from.latest)));
    if (from.all.unfinished != 0 || from.failures[static_cast<std::size_t>(failure::timeout)] != 0)
        all.emplace_back(
            "What timed out or is unfinished counts in the percentiles as long as it has waited, "
            "which is less than it would have taken.");
    return all;
}

std::string text_of(const results& from, const setting& of, const sim::palette& paint) {
    const auto& all = from.all;
    auto text =
        fmt::format("{}{}{}\n  {} against {}\n  {}\n", paint.strong,
                    sim::json::printable(of.scenario), paint.plain,
                    fmt::format("{} for {}, {}", rate_text(of.plan), length_text(of.plan.length),
                                sim::counted(of.plan.connections, "connection")),
                    of.against, of.members);
    text += table_of(from, paint);
    text +=
        fmt::format("  {} due = {} answered + {} failed + {} unfinished; {}/s answered\n", all.due,
                    all.answered, all.failed, all.unfinished, from.achieved_rate(of.plan));
    text += fmt::format(
        "  {}status {}{}{}\n", from.bad_answers() == 0 ? "" : paint.bad, statuses_line(from),
        from.bad_answers() == 0 ? "" : paint.plain,
        from.reopened == 0
            ? ""
            : fmt::format("; {} opened again", sim::counted(from.reopened, "connection")));
    if (all.failed != 0)
        text += fmt::format("  {}failed: {}{}\n", paint.bad, failures_line(from), paint.plain);
    text += goals_part(from, of, paint);
    for (const auto& each : remarks_on(from, of.plan)) text += each + '\n';
    return text;
}

std::string progress_text(const results& so_far, const load_plan& plan, moment now) {
    const auto millis = std::max<std::int64_t>(
        1, std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    const auto done = so_far.all.answered + so_far.all.failed;
    const auto of_all = plan.is_closed_loop() ? std::string{} : fmt::format("/{}", plan.total());
    const auto errors = so_far.all.failed + so_far.bad_answers();
    return fmt::format("{}{} done, {}/s, p50 {}, p99 {}, {}", done, of_all,
                       so_far.all.answered * 1'000 / static_cast<std::uint64_t>(millis),
                       length_text(so_far.all.latency.at(p50)),
                       length_text(so_far.all.latency.at(p99)), sim::counted(errors, "error"));
}

}  // namespace giftsim::fakeserver::load
