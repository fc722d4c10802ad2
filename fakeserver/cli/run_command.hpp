// SPDX-License-Identifier: MIT
// `giftsim run`: runs scenario files and says what came of them.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

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
    unsigned jobs = 0;     ///< threads; 0: as many as the machine has
    bool digests = false;  ///< print "DIGEST FILE" per scenario, nothing else
    bool twice = false;    ///< run each file again and compare the digests
    over where = over::direct;
    std::string url{};     ///< of the server, where it is over::url
    bool narrate = false;  ///< tell each step and what it causes
    bool colour = false;
    bool progress = false;  ///< a line that is rewritten while files run
};

exit_code run_scenarios(const run_arguments& arguments, std::ostream& out, std::ostream& err);

}  // namespace giftsim
