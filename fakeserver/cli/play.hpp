// SPDX-License-Identifier: MIT
// One scenario, played once (or twice) where the arguments say.
#pragma once

#include "fakeserver/cli/exit_code.hpp"
#include "fakeserver/cli/run_command.hpp"
#include "sim/digest.hpp"
#include "sim/report/record.hpp"
#include "sim/scenario/report_text.hpp"
#include "sim/scenario/scenario.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace giftsim {

struct played {
    exit_code how = exit_code::ok;
    bool skipped = false;        ///< what it was played against cannot do it; the report says what
    std::string report;          ///< what to tell about it; empty if all went well
    sim::report::entry noted{};  ///< the same for reports; with steps and world if there are any
    sim::digest_value fingerprint{};
    std::vector<std::string> trace;  ///< of a world in this process that was not narrated
};

/// Never throws for what a scenario contains. Narration goes to `story` if that is not null.
played play(const sim::scenario& plan, const run_arguments& arguments, const sim::palette& paint,
            std::ostream* story);

}  // namespace giftsim
