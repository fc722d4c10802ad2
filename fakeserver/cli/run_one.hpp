// SPDX-License-Identifier: MIT
// One scenario file of a run.
#pragma once

#include "fakeserver/cli/exit_code.hpp"
#include "fakeserver/cli/run_command.hpp"
#include "sim/digest.hpp"
#include "sim/report/record.hpp"
#include "sim/scenario/collect.hpp"
#include "sim/scenario/report_text.hpp"

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace giftsim {

/// What came of a file, all its cases together.
struct file_result {
    std::string file;
    exit_code how = exit_code::ok;
    std::string report;     ///< what to tell about it; empty if all went well
    bool chosen = true;     ///< false: the filters left nothing of it
    bool skipped = false;   ///< of it, or of a case: what it ran against cannot do it
    std::size_t cases = 0;  ///< scenarios of a table that were played; 0: there is none
    std::vector<sim::report::entry> entries;  ///< what there is to report of it
    std::vector<std::string> trace;
    /// Of each scenario, with the name it goes by: the file's, and "#2" for its second case.
    std::vector<std::pair<std::string, sim::digest_value>> fingerprints;
};

/// Never throws for what a file contains. Narration goes to `story` if that is not null.
file_result run_file(const sim::scenario_file& file, const run_arguments& arguments,
                     const sim::palette& paint, std::ostream* story);

}  // namespace giftsim
