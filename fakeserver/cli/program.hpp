// SPDX-License-Identifier: MIT
// The program as a function, so that a test can call it without a process.
#pragma once

#include <iosfwd>
#include <span>

namespace giftsim {

/// Does what the command line says; `arguments` begin with the program's name, as main gets them.
/// Writes results to `out` and complaints to `err`. Returns the exit status: an exit_code, or that
/// of an executed command. Throws only what is a bug.
int run_program(std::span<const char* const> arguments, std::ostream& out, std::ostream& err);

}  // namespace giftsim
