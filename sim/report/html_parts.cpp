// SPDX-License-Identifier: MIT
// What all parts of the page share.
#include "sim/report/html_parts.hpp"

#include "core/instant_text.hpp"
#include "sim/counted.hpp"
#include "sim/markup.hpp"

#include <fmt/format.h>

namespace giftsim::sim::report {

std::string folded(std::string_view title, std::size_t count, std::string_view html) {
    return fmt::format(
        "<details class=\"part\"><summary><h4>{} <small>{}</small></h4></summary>\n{}</details>\n",
        escaped(title), count, html);
}

std::string table(std::string_view caption, std::initializer_list<std::string_view> columns,
                  std::string_view html) {
    auto text = fmt::format(
        "<div class=\"wide\" role=\"region\" aria-label=\"{0}\" tabindex=\"0\"><table>"
        "<caption>{0}</caption>\n<thead><tr>",
        escaped(caption));
    for (const auto column : columns)
        text += fmt::format("<th scope=\"col\">{}</th>", escaped(column));
    return text + fmt::format("</tr></thead>\n<tbody>\n{}</tbody></table></div>\n", html);
}

std::string row(std::initializer_list<std::string_view> cells_html) {
    std::string text = "<tr>";
    bool first = true;
    for (const auto cell : cells_html) {
        text += first ? fmt::format("<th scope=\"row\">{}</th>", cell)
                      : fmt::format("<td>{}</td>", cell);
        first = false;
    }
    return text + "</tr>\n";
}

std::string badge(ending how) {
    return fmt::format("<span class=\"badge {}\">{}</span>", name(how), words(how));
}

std::string time_tag(instant at) { return fmt::format("<time>{}</time>", giftsim::to_text(at)); }

std::string rule_tag(std::string_view id) {
    return fmt::format("<span class=\"rule\">{}</span>", escaped(id));
}

std::string left_out_line(std::size_t count, std::string_view noun) {
    return count == 0 ? std::string{}
                      : fmt::format("<p class=\"left-out\">And {} more, left out here.</p>\n",
                                    counted(count, noun));
}

}  // namespace giftsim::sim::report
