// SPDX-License-Identifier: MIT
// The page as a whole: a head that says what came of the run, what did not pass, everything, rules.
#include "sim/report/html.hpp"

#include "sim/counted.hpp"
#include "sim/markup.hpp"
#include "sim/report/html_parts.hpp"
#include "sim/report/page_files.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace giftsim::sim::report {
namespace {

/// Nothing may be fetched, so nobody learns that the page was opened.
constexpr const char* policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'";

std::string title_of(const run_record& run) {
    const auto counts = tally_of(run.entries);
    const auto all = counted(run.entries.size(), "check");
    const auto skipped = counts[static_cast<std::size_t>(ending::skipped)];
    if (run.entries.empty()) return "Nothing was run";
    if (const auto bad = bad_of(counts); bad != 0)
        return fmt::format("{} of {} did not pass", bad, all);
    if (skipped == 0) return fmt::format("{} passed", all);
    return fmt::format("{} of {} passed, {} skipped", run.entries.size() - skipped, all, skipped);
}

std::string tally_list(const tally& counts) {
    std::string items;
    for (std::size_t i = 0; i < ending_count; ++i) {
        const auto how = static_cast<ending>(i);
        if (counts[i] == 0 && how != ending::passed) continue;
        items +=
            fmt::format("<li class=\"{}\"><b>{}</b> {}</li>\n", name(how), counts[i], words(how));
    }
    return fmt::format("<ul class=\"tally\">\n{}</ul>\n", items);
}

std::string facts_line(const run_record& run) {
    auto text = fmt::format("{}, run against {}", run.program, run.against);
    std::set<std::string> files;
    for (const auto& one : run.entries) files.insert(one.file);
    text += fmt::format("; {}", counted(files.size(), "file"));
    if (run.not_chosen != 0) text += fmt::format("; {} not chosen", run.not_chosen);
    if (run.left_out != 0) text += fmt::format("; {} in population folders left out", run.left_out);
    return fmt::format("<p class=\"about\">{}.</p>\n", escaped(text));
}

std::string header(const run_record& run, const tally& counts) {
    return fmt::format(
        "<a class=\"skip\" href=\"#results\">To the results</a>\n"
        "<header>\n<h1>{}</h1>\n{}{}"
        "<nav aria-label=\"Parts of this page\">{}<a href=\"#results\">Results</a> "
        "<a href=\"#rules\">Rules</a></nav>\n</header>\n",
        title_of(run), tally_list(counts), facts_line(run),
        bad_of(counts) == 0 ? "" : "<a href=\"#problems\">What did not pass</a> ");
}

std::string choice(std::string_view id, std::string_view label, bool checked) {
    return fmt::format(
        "<span><input type=\"radio\" name=\"verdict\" id=\"only-{0}\"{1}>"
        "<label for=\"only-{0}\">{2}</label></span>\n",
        id, checked ? " checked" : "", label);
}

/// Verdicts are chosen without the script; the fields for words and rules appear with it.
std::string filter(const tally& counts) {
    auto choices = choice("all", "all", true);
    for (std::size_t i = 0; i < ending_count; ++i)
        if (counts[i] != 0)
            choices += choice(name(static_cast<ending>(i)), words(static_cast<ending>(i)), false);
    return fmt::format(
        "<form class=\"filter\" id=\"filter\">\n<fieldset><legend>Show</legend>\n{}</fieldset>\n"
        "<p id=\"search\" hidden>\n"
        "<label for=\"words\">Words</label> <input type=\"search\" id=\"words\">\n"
        "<label for=\"rule\">Rule</label> "
        "<input type=\"search\" id=\"rule\" size=\"8\" placeholder=\"EG-04\">\n"
        "<button type=\"button\" id=\"unfold\">Unfold these</button>\n"
        "<button type=\"button\" id=\"fold\">Fold all</button>\n"
        "<span id=\"found\" role=\"status\"></span></p>\n</form>\n",
        choices);
}

/// The entries of a folder, and the endings among them as classes, by which a choice hides it.
struct folder_part {
    std::string html;
    std::set<std::string> endings;
    std::size_t count = 0;
};

}  // namespace

std::string problems_section(const run_record& run) {
    std::string items;
    for (std::size_t i = 0; i < run.entries.size(); ++i) {
        const auto& one = run.entries[i];
        if (is_good(one.how)) continue;
        items += fmt::format(
            "<article>\n<h3>{} <a href=\"#e{}\">{}</a></h3>\n<p class=\"file\">{}</p>\n{}"
            "</article>\n",
            badge(one.how), i + 1, escaped(one.name), escaped(label_of(one)), reason_part(one));
    }
    return items.empty() ? std::string{}
                         : fmt::format(
                               "<section id=\"problems\" aria-labelledby=\"problems-title\">\n"
                               "<h2 id=\"problems-title\">What did not pass</h2>\n{}</section>\n",
                               items);
}

std::string results_section(const run_record& run) {
    std::map<std::string, folder_part> folders;
    for (std::size_t i = 0; i < run.entries.size(); ++i) {
        const auto& one = run.entries[i];
        auto& into = folders[folder_of(one)];
        into.html += entry_part(one, i + 1);
        into.endings.insert(fmt::format("has-{}", name(one.how)));
        ++into.count;
    }
    auto text = fmt::format(
        "<section id=\"results\" aria-labelledby=\"results-title\">\n"
        "<h2 id=\"results-title\" tabindex=\"-1\">Results</h2>\n{}",
        filter(tally_of(run.entries)));
    for (const auto& [path, part] : folders) {
        text += "<section class=\"folder";
        for (const auto& each : part.endings) text += ' ' + each;
        text += fmt::format("\">\n<h3>{} <small>{}</small></h3>\n{}</section>\n", escaped(path),
                            part.count, part.html);
    }
    return text + "</section>\n";
}

std::string html_of(const run_record& run) {
    const auto counts = tally_of(run.entries);
    auto text = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<link rel=\"icon\" href=\"data:,\">\n<title>giftsim: {}</title>\n<style>\n{}</style>\n"
        "</head>\n<body>\n",
        policy, title_of(run), page_style());
    text += header(run, counts);
    text += "<main>\n" + problems_section(run) + results_section(run) + rules_section(run) +
            "</main>\n";
    return text + fmt::format("<script>\n{}</script>\n</body>\n</html>\n", page_script());
}

}  // namespace giftsim::sim::report
