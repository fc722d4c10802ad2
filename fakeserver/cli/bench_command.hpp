// SPDX-License-Identifier: MIT
// `giftsim bench`: how fast a scenario is simulated, and how a server bears its population.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace giftsim {

/// As the command line says it; empty texts and no numbers: as it is by default.
struct bench_arguments {
    std::string scenario;
    std::optional<std::uint64_t> seed{};
    std::size_t only_case = 0;  ///< of a file with cases
    std::string length{};       ///< "10", "10s"

    // Of a load over HTTP.
    std::string against{};  ///< "http": a server of this program; a URL; empty: no load
    std::string rate{};     ///< "250/s", "max"
    std::optional<std::int64_t> connections{};
    std::optional<std::int64_t> gets_per_post{};
    std::string token{};
    std::string client{};  ///< ID:SECRET
    std::vector<std::string> goals{};
    std::vector<std::string> reports{};

    bool colour = false;
    bool progress = false;  ///< a line that is rewritten while it runs
};

/// Without `against` the scenario runs again and again in this process. Else its population is sent
/// over HTTP, until SIGINT or SIGTERM comes or the time is over; exit_code::failed where a goal was
/// missed, or the server could not be asked at all. All that is wrong with the arguments is told at
/// once.
exit_code bench(const bench_arguments& arguments, std::ostream& out, std::ostream& err);

}  // namespace giftsim
