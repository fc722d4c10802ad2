// SPDX-License-Identifier: MIT
// A load over HTTP, from its settings to what is told of it.
#pragma once

#include "fakeserver/cli/exit_code.hpp"
#include "fakeserver/cli/report_files.hpp"
#include "fakeserver/load/destination.hpp"
#include "fakeserver/load/goal.hpp"
#include "fakeserver/load/plan.hpp"
#include "sim/scenario/scenario.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace giftsim {

/// All that the command line says of a load, understood.
struct wanted_load {
    fakeserver::load::load_plan plan{};
    std::optional<fakeserver::load::place> where{};  ///< none: a server of this program's own
    fakeserver::load::identity as{};
    std::vector<fakeserver::load::goal> goals{};
    std::vector<wanted_report> reports{};
    std::string command{};  ///< the line that repeats it, secrets left out
    bool colour = false;
    bool progress = false;
};

/// Heeds SIGINT and SIGTERM while the load goes on. Usage is wrong where the scenario has nobody to
/// be sent anything.
exit_code bench_load(const sim::scenario& plan, const wanted_load& wanted, std::ostream& out,
                     std::ostream& err);

}  // namespace giftsim
