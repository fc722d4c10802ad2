// SPDX-License-Identifier: MIT
// Comma-separated values as RFC 4180 has them, for people who open them in a spreadsheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim {

using csv_record = std::vector<std::string>;

/// Appends a record and its line end. Cells are quoted where they must be. A cell that a
/// spreadsheet would run as a formula, which begins with =, +, -, @, a tab or a carriage return,
/// gets an apostrophe before it and is shown as text then (TR-05).
void write_csv(std::string& out, const csv_record& cells);

/// The records of a strict file: CRLF behind each, quotes only around whole cells. Nothing if it is
/// none. What was made harmless stays as it is.
std::optional<std::vector<csv_record>> read_csv(std::string_view text);

}  // namespace giftsim::sim
