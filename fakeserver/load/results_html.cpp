// SPDX-License-Identifier: MIT
// The page has the style of the page of a run, and a few lines more for drawings.
#include "fakeserver/load/results_html.hpp"

#include "fakeserver/load/curve.hpp"
#include "sim/counted.hpp"
#include "sim/markup.hpp"
#include "sim/report/html_parts.hpp"
#include "sim/report/page_files.hpp"

#include <fmt/format.h>

#include <string_view>

namespace giftsim::fakeserver::load {
namespace {

using sim::escaped;
using sim::report::row;
using sim::report::table;

/// Nothing may be fetched or run.
constexpr const char* policy_of_load =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'";

constexpr const char* style_of_drawings =
    ".drawing { display: block; width: 100%; max-width: 50rem; height: auto; margin: .5rem 0; }\n"
    ".drawing text { fill: var(--faint); font: 12px system-ui, sans-serif; }\n"
    ".drawing path { fill: none; stroke-width: 2; }\n"
    ".drawing .grid { stroke: var(--line); stroke-width: 1; }\n"
    ".curve, .p99, .answered { stroke: var(--live); }\n"
    ".p50 { stroke: var(--good); }\n"
    ".longest, .wanted { stroke: var(--odd); }\n"
    ".longest, .wanted { stroke-dasharray: 5 3; }\n"
    ".legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; }\n"
    ".legend svg { width: 1.75rem; height: .6rem; margin-right: .35rem; }\n"
    ".legend path { fill: none; stroke-width: 3; }\n"
    ".remark { border-left: .25rem solid var(--odd); padding-left: .75rem; }\n"
    "@media (max-width: 40rem) { .drawing text { font-size: 20px; } }\n";

std::string section_of(std::string_view title, const std::string& html) {
    return html.empty() ? std::string{}
                        : fmt::format("<section>\n<h2>{}</h2>\n{}</section>\n", title, html);
}

std::string legend_item(std::string_view css, std::string_view words) {
    return fmt::format(
        "<li><svg viewBox=\"0 0 28 10\" aria-hidden=\"true\"><path class=\"{}\" d=\"M0 5H28\"/>"
        "</svg>{}</li>\n",
        css, words);
}

std::string legend(const std::string& items) {
    return fmt::format("<ul class=\"legend\">\n{}</ul>\n", items);
}

std::string title_of_load(const results& from, const setting& of) {
    const auto& latency = from.all.latency;
    if (latency.count() == 0) return "Nothing was answered";
    return fmt::format("{}/s answered, median {}, p99 {}", from.achieved_rate(of.plan),
                       length_text(latency.at(p50)), length_text(latency.at(p99)));
}

std::string tally_of_load(const results& from) {
    const auto item = [](std::string_view css, std::uint64_t count, std::string_view words) {
        return fmt::format("<li class=\"{}\"><b>{}</b> {}</li>\n", css, count, words);
    };
    auto items =
        item("", from.all.due, "due") + item("passed", from.status_class(2), "answered with 2xx");
    if (from.bad_answers() != 0) items += item("failed", from.bad_answers(), "with another status");
    if (from.all.failed != 0) items += item("failed", from.all.failed, "without an answer");
    if (from.all.unfinished != 0) items += item("not_loaded", from.all.unfinished, "unfinished");
    return fmt::format("<ul class=\"tally\">\n{}</ul>\n", items);
}

std::string header_of_load(const results& from, const setting& of) {
    auto text =
        fmt::format("<header>\n<h1>{}</h1>\n{}<p class=\"about\">{}: {} for {} against {}.</p>\n",
                    title_of_load(from, of), tally_of_load(from), escaped(of.scenario),
                    rate_text(of.plan), length_text(of.plan.length), escaped(of.against));
    for (const auto& each : remarks_on(from, of.plan))
        text += fmt::format("<p class=\"remark\">{}</p>\n", escaped(each));
    return text + "</header>\n";
}

std::string latency_row(std::string_view name, const counts& from) {
    const auto& all = from.latency;
    return row({name, length_text(all.least()), length_text(all.mean()), length_text(all.at(p50)),
                length_text(all.at(p90)), length_text(all.at(p99)), length_text(all.at(p99_9)),
                length_text(all.most())});
}

std::string latency_table(const results& from) {
    std::string rows;
    for (std::size_t i = 0; i < operation_count; ++i)
        if (from.of[i].due != 0) rows += latency_row(name(static_cast<operation>(i)), from.of[i]);
    rows += latency_row("all", from.all);
    return table("Latency, from when a request was due to when its answer was whole",
                 {"", "least", "mean", "p50", "p90", "p99", "p99.9", "longest"}, rows);
}

std::string counts_row(std::string_view name, const counts& from) {
    return row({name, std::to_string(from.due), std::to_string(from.answered),
                std::to_string(from.failed), std::to_string(from.unfinished)});
}

std::string counts_tables(const results& from) {
    std::string rows;
    for (std::size_t i = 0; i < operation_count; ++i)
        if (from.of[i].due != 0) rows += counts_row(name(static_cast<operation>(i)), from.of[i]);
    rows += counts_row("all", from.all);
    std::string kinds;
    for (const auto& [status, count] : from.statuses)
        kinds += row({fmt::format("status {}", status), std::to_string(count)});
    for (std::size_t i = 0; i < failure_count; ++i)
        if (from.failures[i] != 0)
            kinds += row({words(static_cast<failure>(i)), std::to_string(from.failures[i])});
    return table("Requests; due = answered + failed + unfinished",
                 {"", "due", "answered", "failed", "unfinished"}, rows) +
           table("What came of them", {"", "requests"}, kinds);
}

std::string goals_table(const results& from, const setting& of) {
    std::string rows;
    for (const auto& each : of.goals)
        rows += row({escaped(each.text), each.is_met(from) ? "met" : "not met",
                     escaped(each.measured(from))});
    return rows.empty() ? rows : table("What was demanded", {"", "", "measured"}, rows);
}

std::string settings_list(const results& from, const setting& of) {
    const auto fact = [](std::string_view name, const std::string& html) {
        return fmt::format("<dt>{}</dt><dd>{}</dd>\n", name, html);
    };
    const auto facts =
        fact("program", escaped(of.program)) + fact("scenario", escaped(of.scenario)) +
        fact("sent to", escaped(of.members)) + fact("against", escaped(of.against)) +
        fact("rate", rate_text(of.plan)) + fact("length", length_text(of.plan.length)) +
        fact("connections", fmt::format("{}, opened again {}", of.plan.connections,
                                        sim::counted(from.reopened, "time"))) +
        fact("GETs per POST", std::to_string(of.plan.gets_per_post)) +
        fact("patience", length_text(of.plan.patience)) +
        fact("generator", fmt::format("{} of {} dispatched more than {} late, at most {}",
                                      from.late, from.dispatched, length_text(results::tolerable),
                                      length_text(from.latest)));
    return fmt::format("<dl class=\"facts\">\n{}</dl>\n<p>To repeat it:</p>\n<pre>{}</pre>\n",
                       facts, escaped(of.command));
}

}  // namespace

std::string html_of(const results& from, const setting& of) {
    auto text = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<link rel=\"icon\" href=\"data:,\">\n<title>giftsim bench: {}</title>\n<style>\n{}{}"
        "</style>\n</head>\n<body>\n",
        policy_of_load, escaped(of.scenario), sim::report::page_style(), style_of_drawings);
    text += header_of_load(from, of) + "<main>\n";
    text += section_of("Latency by percentile", percentile_curve(from) + latency_table(from));
    text += section_of(
        "Latency over time",
        latency_over_time(from) + legend(legend_item("p50", "median") + legend_item("p99", "p99") +
                                         legend_item("longest", "longest")));
    text += section_of("Rate over time",
                       rate_over_time(from) + legend(legend_item("wanted", "due") +
                                                     legend_item("answered", "answered")));
    text += section_of("Counts", goals_table(from, of) + counts_tables(from));
    text += section_of("Settings", settings_list(from, of));
    return text + "</main>\n</body>\n</html>\n";
}

}  // namespace giftsim::fakeserver::load
