// SPDX-License-Identifier: MIT
// Cuts an excerpt out of a text so that its caret stands right.
#include "sim/json/excerpt.hpp"

#include "sim/json/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace giftsim::sim::json {
namespace {

constexpr std::size_t width_max = 80;
constexpr std::string_view indent = "    ";
constexpr std::string_view cut_mark = "...";

std::string_view line_at(std::string_view text, std::uint32_t number) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    for (std::uint32_t line = 1; line < number; ++line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

// What each column shows. Nothing that moves the cursor may get through but the tab.
std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    while (!line.empty()) {
        const std::size_t length = std::max<std::size_t>(code_point_length(line), 1);
        const auto lead = static_cast<unsigned char>(line.front());
        const bool moves = (lead < 0x20 && lead != '\t') || lead == 0x7F;
        cells.push_back(moves || code_point_length(line) == 0 ? "?" : line.substr(0, length));
        line.remove_prefix(length);
    }
    return cells;
}

}  // namespace

std::string excerpt(std::string_view text, position at) {
    const auto cells = cells_of(line_at(text, at.line));
    const std::size_t caret = std::min<std::size_t>(std::max(at.column, 1U) - 1, cells.size());

    std::size_t begin = caret > width_max / 2 ? caret - width_max / 2 : 0;
    const std::size_t end = std::min(cells.size(), begin + width_max);
    begin = end > width_max ? std::min(begin, end - width_max) : 0;

    const std::string_view front = begin > 0 ? cut_mark : "";
    const std::string_view back = end < cells.size() ? cut_mark : "";
    std::string shown;
    std::string padding(front.size(), ' ');
    for (std::size_t i = begin; i < end; ++i) {
        shown += cells[i];
        if (i < caret) padding += cells[i] == "\t" ? '\t' : ' ';
    }
    return fmt::format("{}{}{}{}\n{}{}^", indent, front, shown, back, indent, padding);
}

}  // namespace giftsim::sim::json
