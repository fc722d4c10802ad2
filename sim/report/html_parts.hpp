// SPDX-License-Identifier: MIT
// The parts of the page, and what they are made of. Each returns HTML, and nothing where there is
// nothing to show.
#pragma once

#include "sim/report/record.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace giftsim::sim::report {

/// What did not pass, each with a link to its entry and the reason.
std::string problems_section(const run_record& run);

/// All entries by folder; that of number n has the id "e<n>", counted from 1.
std::string results_section(const run_record& run);
std::string entry_part(const entry& one, std::size_t number);

/// The message, or the differences side by side where there are any.
std::string reason_part(const entry& one);

// Of one entry, each folded.
std::string steps_part(const entry& one);
std::string sends_part(const world_record& world);
std::string money_part(const world_record& world);
std::string mail_part(const world_record& world);
std::string http_part(const entry& one);
std::string crm_part(const world_record& world);
std::string webhooks_part(const world_record& world);

/// Every rule, with the entries that name it.
std::string rules_section(const run_record& run);

// Small pieces. Arguments called `html` are HTML, all others text.

/// A part that unfolds. `count` stands beside the title.
std::string folded(std::string_view title, std::size_t count, std::string_view html);

/// A table that scrolls alone where it is too wide; `html` are its rows.
std::string table(std::string_view caption, std::initializer_list<std::string_view> columns,
                  std::string_view html);

/// One row; the first cell is its head.
std::string row(std::initializer_list<std::string_view> cells_html);

/// "passed" as a coloured word.
std::string badge(ending how);

std::string time_tag(instant at);

/// The ID of a rule, in one piece.
std::string rule_tag(std::string_view id);

/// "and 7 more, which this page leaves out"; nothing for 0.
std::string left_out_line(std::size_t count, std::string_view noun);

}  // namespace giftsim::sim::report
