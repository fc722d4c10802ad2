// SPDX-License-Identifier: MIT
// Reads the command line and calls what it names. Nothing but this file knows of CLI11.
#include "fakeserver/cli/program.hpp"

#include "sim/tzdata_version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace giftsim {
namespace {

std::string version_text() {
    return fmt::format("giftsim {} (tzdata {})", GIFTSIM_VERSION, tzdata_version());
}

/// CLI11 ends --help and --version by a throw too, with exit status 0 and their text for `out`.
exit_code leave(const CLI::App& app, const CLI::ParseError& reason, std::ostream& out,
                std::ostream& err) {
    return app.exit(reason, out, err) == 0 ? exit_code::ok : exit_code::usage;
}

}  // namespace

exit_code run_program(std::span<const char* const> arguments, std::ostream& out,
                      std::ostream& err) {
    CLI::App app{"A deterministic simulator of corporate gifting and a fake API server.", "giftsim"};
    app.set_version_flag("--version", version_text);
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError& reason) {
        return leave(app, reason, out, err);
    }
    out << app.help();
    return exit_code::ok;
}

}  // namespace giftsim
