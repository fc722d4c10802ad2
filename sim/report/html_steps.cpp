// SPDX-License-Identifier: MIT
// The steps of an entry, and what those that talk HTTP asked and were answered.
#include "sim/counted.hpp"
#include "sim/markup.hpp"
#include "sim/report/html_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim::report {
namespace {

/// Nested deeper, a body is shown as it is: laying it out would take too much room.
constexpr int depth_laid_out_max = 40;

std::string step_item(const step_record& step) {
    std::string text = fmt::format("<li class=\"{}\">", name(step.how));
    if (step.how != ending::passed) text += badge(step.how) + ' ';
    text += fmt::format("<b>{}</b> {}", escaped(step.verb), escaped(step.about));
    if (!step.refused.empty())
        text += fmt::format(" <span class=\"refused\">refused: {}</span>", step.refused);
    if (!step.note.empty()) text += fmt::format("<br><i>{}</i>", escaped(step.note));
    return text + fmt::format("<br><small>line {}, {}</small></li>\n", step.where.line,
                              time_tag(step.now));
}

/// How deep brackets nest, wherever they stand.
int depth_of(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    for (const char each : text) {
        if (each == '{' || each == '[') deepest = std::max(deepest, ++depth);
        if (each == '}' || each == ']') --depth;
    }
    return deepest;
}

/// JSON laid out in lines; anything else as it is.
std::string laid_out(const std::string& body) {
    if (depth_of(body) > depth_laid_out_max) return body;
    const auto read = json_view::parse(body, nullptr, false);
    return read.is_structured() ? read.dump(2) : body;
}

std::string message_part(std::string_view title, const http_headers& headers,
                         const std::string& body, std::size_t left_out) {
    std::string lines;
    for (const auto& [name, value] : headers) lines += fmt::format("{}: {}\n", name, value);
    if (!body.empty()) lines += (lines.empty() ? "" : "\n") + laid_out(body);
    if (left_out != 0) lines += fmt::format("\n[{} bytes left out]", left_out);
    return fmt::format("<h5>{}</h5>\n<pre tabindex=\"0\">{}</pre>\n", title,
                       lines.empty() ? "(nothing)" : escaped(lines));
}

std::string exchange_item(const step_record& step) {
    const auto& talk = *step.talk;
    const auto status = talk.answer ? std::to_string(talk.answer->status) : "no answer";
    auto inside = message_part("Asked", talk.asked.headers, talk.asked.body, talk.asked_left_out);
    if (talk.answer)
        inside +=
            message_part("Answered", talk.answer->headers, talk.answer->body, talk.answer_left_out);
    return fmt::format(
        "<details class=\"talk\"><summary><b>{}</b> <code>{}</code> <b>{}</b> "
        "<small>step {}, {}</small></summary>\n{}</details>\n",
        escaped(talk.asked.method), escaped(talk.asked.path), status, step.number,
        time_tag(step.now), inside);
}

}  // namespace

std::string steps_part(const entry& one) {
    if (one.steps.empty()) return {};
    std::string items;
    for (const auto& step : one.steps) items += step_item(step);
    const auto rest = one.steps_planned - one.steps.size();
    const auto after = rest == 0 ? ""
                                 : fmt::format("<p class=\"left-out\">{} never begun.</p>\n",
                                               counted(rest, "further step"));
    return folded("Steps", one.steps.size(),
                  fmt::format("<ol class=\"steps\">\n{}</ol>\n{}", items, after));
}

std::string http_part(const entry& one) {
    std::string items;
    std::size_t count = 0;
    for (const auto& step : one.steps) {
        if (!step.talk) continue;
        ++count;
        items += exchange_item(step);
    }
    return count == 0 ? std::string{} : folded("HTTP", count, items);
}

}  // namespace giftsim::sim::report
