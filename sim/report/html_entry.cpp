// SPDX-License-Identifier: MIT
// One entry of the page: what it is, why it did not pass, its steps, and the world at the end.
#include "core/instant_text.hpp"
#include "sim/markup.hpp"
#include "sim/report/html_parts.hpp"
#include "sim/scenario/report_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace giftsim::sim::report {
namespace {

std::string fact(std::string_view title, const std::string& html) {
    return html.empty() ? std::string{} : fmt::format("<dt>{}</dt><dd>{}</dd>\n", title, html);
}

std::vector<std::string> texts_of(const std::vector<rule>& rules) {
    std::vector<std::string> texts;
    for (const auto each : rules) texts.push_back(each.text());
    return texts;
}

std::string facts(const entry& one) {
    auto text = fact("File", fmt::format("<code>{}</code>", escaped(one.file)));
    if (one.case_number != 0)
        text += fact("Case", fmt::format("{}: {}", one.case_number, escaped(one.case_label)));
    text += fact("Rules", fmt::format("{}", fmt::join(texts_of(one.rules), ", ")));
    text += fact("Tags", escaped(fmt::format("{}", fmt::join(one.tags, ", "))));
    if (one.what == subject::scenario) text += fact("Seed", std::to_string(one.seed));
    if (one.world) {
        text += fact("World time",
                     fmt::format("{} to {}", time_tag(one.world->begun), time_tag(one.world->now)));
        text += fact("Digest", fmt::format("<code>{}</code>", escaped(one.world->digest)));
    }
    return fmt::format("<dl class=\"facts\">\n{}</dl>\n", text);
}

std::string missing_part(const world_record& world) {
    std::string text;
    for (const auto& each : world.missing)
        text += fmt::format("<p class=\"left-out\">Not shown: {}</p>\n", escaped(each));
    return text;
}

std::string world_parts(const entry& one) {
    if (!one.world) return http_part(one);
    return sends_part(*one.world) + money_part(*one.world) + mail_part(*one.world) +
           http_part(one) + crm_part(*one.world) + webhooks_part(*one.world) +
           missing_part(*one.world);
}

std::string differences_part(const failure& wrong) {
    std::string rows;
    for (const auto& each : wrong.differences) {
        const auto place = fmt::format("{}:{}", each.at.line, each.at.column);
        rows += row({fmt::format("<code>{}</code>", escaped(short_pointer(each.pointer))), place,
                     fmt::format("<ins>{}</ins>", escaped(each.expected)),
                     fmt::format("<del>{}</del>", escaped(each.actual))});
    }
    return table("Differences", {"where", "line", "expected", "actual"}, rows);
}

/// What a search looks through.
std::string words_of(const entry& one) {
    return fmt::format("{} {} {} {}", label_of(one), one.name, one.description,
                       fmt::join(one.tags, " "));
}

}  // namespace

std::string reason_part(const entry& one) {
    if (one.message.empty()) return {};
    const bool differs = one.wrong && !one.wrong->differences.empty();
    return fmt::format("<div class=\"reason\">\n{}<pre tabindex=\"0\">{}</pre>\n</div>\n",
                       differs ? differences_part(*one.wrong) : "", escaped(one.message));
}

std::string entry_part(const entry& one, std::size_t number) {
    const auto number_of_case =
        one.case_number == 0 ? "" : fmt::format(" <small>case {}</small>", one.case_number);
    const auto description =
        one.description.empty()
            ? ""
            : fmt::format("<p class=\"description\">{}</p>\n", escaped(one.description));
    return fmt::format(
        "<details class=\"entry {}\" id=\"e{}\" data-words=\"{}\" data-rules=\"{}\">\n"
        "<summary>{} <span class=\"name\">{}{}</span> <span class=\"file\">{}</span></summary>\n"
        "<div class=\"inside\">\n{}{}{}{}{}</div>\n</details>\n",
        name(one.how), number, escaped(words_of(one)), fmt::join(texts_of(one.rules), " "),
        badge(one.how), escaped(one.name), number_of_case, escaped(file_name_of(one)), description,
        facts(one), reason_part(one), steps_part(one), world_parts(one));
}

}  // namespace giftsim::sim::report
