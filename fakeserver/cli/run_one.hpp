// SPDX-License-Identifier: MIT
// Loads and runs one scenario file, and judges it.
#pragma once

#include "fakeserver/cli/exit_code.hpp"
#include "fakeserver/cli/run_command.hpp"
#include "sim/digest.hpp"
#include "sim/scenario/collect.hpp"
#include "sim/scenario/report_text.hpp"

#include <iosfwd>
#include <string>

namespace giftsim {

struct file_result {
    std::string file;
    std::string title;  ///< the scenario's name
    exit_code how = exit_code::ok;
    std::string report;  ///< what to tell about it; empty if all went well
    sim::digest_value fingerprint{};
    bool has_fingerprint = false;
};

/// Never throws for what a file contains. Narration goes to `story` if that is not null.
file_result run_file(const sim::scenario_file& file, const run_arguments& arguments,
                     const sim::palette& paint, std::ostream* story);

}  // namespace giftsim
