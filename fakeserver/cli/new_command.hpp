// SPDX-License-Identifier: MIT
// `giftsim new`: a scenario to begin with.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <iosfwd>
#include <string>

namespace giftsim {

/// Writes a commented scenario that passes to a file that must not exist, or to `out` if the name
/// is empty.
exit_code write_starter(const std::string& file, std::ostream& out, std::ostream& err);

}  // namespace giftsim
