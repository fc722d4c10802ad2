// SPDX-License-Identifier: MIT
// Cell by cell, both ways.
#include "sim/csv.hpp"

namespace giftsim::sim {
namespace {

constexpr std::string_view runs_as_formula = "=+-@\t\r";
constexpr std::string_view line_end = "\r\n";

void write_cell(std::string& out, std::string_view text) {
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted) out += '"';
    if (!text.empty() && runs_as_formula.find(text.front()) != std::string_view::npos) out += '\'';
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    if (quoted) out += '"';
}

/// Takes one cell off the text; false if it is malformed.
bool take_quoted(std::string_view& text, std::string& cell) {
    text.remove_prefix(1);
    for (;;) {
        const auto quote = text.find('"');
        if (quote == std::string_view::npos) return false;
        cell += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"')) return true;
        cell += '"';
        text.remove_prefix(1);
    }
}

bool take_cell(std::string_view& text, std::string& cell) {
    if (text.starts_with('"')) return take_quoted(text, cell);
    const auto end = text.find_first_of(",\"\r\n");
    if (end == std::string_view::npos || text[end] == '"' || text[end] == '\n') return false;
    cell = text.substr(0, end);
    text.remove_prefix(end);
    return true;
}

/// Takes one record and its line end.
bool take_record(std::string_view& text, csv_record& record) {
    for (;;) {
        if (!take_cell(text, record.emplace_back())) return false;
        if (text.starts_with(line_end)) {
            text.remove_prefix(line_end.size());
            return true;
        }
        if (!text.starts_with(',')) return false;
        text.remove_prefix(1);
    }
}

}  // namespace

void write_csv(std::string& out, const csv_record& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != 0) out += ',';
        write_cell(out, cells[i]);
    }
    out += line_end;
}

std::optional<std::vector<csv_record>> read_csv(std::string_view text) {
    std::vector<csv_record> all;
    while (!text.empty())
        if (!take_record(text, all.emplace_back())) return std::nullopt;
    return all;
}

}  // namespace giftsim::sim
