// SPDX-License-Identifier: MIT
// The program as a function, so that a test can call it without a process.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <iosfwd>
#include <span>

namespace giftsim {

/// Does what the command line says; `arguments` begin with the program's name, as main gets them.
/// Writes results to `out` and complaints to `err`. Throws only what is a bug.
exit_code run_program(std::span<const char* const> arguments, std::ostream& out, std::ostream& err);

}  // namespace giftsim
