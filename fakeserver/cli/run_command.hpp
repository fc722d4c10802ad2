// SPDX-License-Identifier: MIT
// `giftsim run`: runs scenario files and says what came of them.
#pragma once

#include "fakeserver/cli/exit_code.hpp"
#include "fakeserver/cli/report_files.hpp"

#include <cstdint>
#include <iosfwd>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace giftsim {

/// What the scenarios run against.
enum class over {
    direct,   ///< a world in this process; HTTP steps through the handler
    handler,  ///< the handler, without a socket
    http,     ///< a server of ours, started for the run, over a socket
    url,      ///< a server that runs already
};

struct run_arguments {
    std::vector<std::string> paths;
    std::optional<std::uint64_t> seed;
    std::size_t until_step = std::numeric_limits<std::size_t>::max();
    unsigned jobs = 0;                   ///< threads; 0: as many as the machine has
    bool digests = false;                ///< print "DIGEST FILE" per scenario, nothing else
    std::vector<std::string> filters{};  ///< parts of names, rules or tags; none: everything
    std::size_t only_case = 0;           ///< of files with cases; 0: all
    std::string trace{};      ///< where the traces go; "-": to the output; empty: nowhere
    bool keep_trace = false;  ///< set where a trace is wanted
    std::vector<wanted_report> reports{};
    bool update = false;  ///< rewrite golden files instead of comparing with them
    bool watch = false;   ///< run again whenever a file changes
    bool twice = false;   ///< run each file again and compare the digests
    over where = over::direct;
    std::string url{};     ///< of the server, where it is over::url
    bool narrate = false;  ///< tell each step and what it causes
    bool colour = false;
    bool progress = false;  ///< a line that is rewritten while files run
};

/// With `watch` it returns when SIGINT or SIGTERM comes.
exit_code run_scenarios(const run_arguments& arguments, std::ostream& out, std::ostream& err);

}  // namespace giftsim
