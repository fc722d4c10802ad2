// SPDX-License-Identifier: MIT
// `giftsim run --report FORMAT=FILE`: what came of a run, for other programs and for browsers.
#pragma once

#include "core/parsed.hpp"
#include "fakeserver/cli/exit_code.hpp"
#include "sim/report/record.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

enum class report_format : std::uint8_t { junit, tap, html, json };

struct wanted_report {
    report_format format = report_format::junit;
    std::string file;  ///< "-": the output

    bool goes_to_output() const { return file == "-"; }
};

/// Reads "html=run.html". Errors: another format, no file.
parsed<wanted_report> parse_report(std::string_view text);

/// What makes no sense about several together: a format or a file twice. Empty if all is well.
std::string contradiction_of(const std::vector<wanted_report>& wanted);

/// The first file that cannot be written; empty if all can. Makes those that do not exist yet, so
/// that nothing runs in vain.
std::string first_unwritable(const std::vector<wanted_report>& wanted);

/// Writes each report to its file, or to `out`. Throws std::runtime_error if a file takes not all
/// of it.
void write_reports(const sim::report::run_record& run, const std::vector<wanted_report>& wanted,
                   std::ostream& out);

/// How a report calls what the program's exit status says.
sim::report::ending ending_of(exit_code how);

/// "giftsim 0.1.0"
std::string program_name();

}  // namespace giftsim
