// SPDX-License-Identifier: MIT
// What the program's exit status says; the help text lists the same numbers.
#pragma once

namespace giftsim {

enum class exit_code : int {
    ok = 0,
    failed = 1,             // an expectation was not met
    usage = 2,              // the command line makes no sense
    not_loaded = 3,         // a file cannot be read or understood
    invariant_broken = 4,   // the simulation contradicts itself
    not_deterministic = 5,  // the same run gave two results
    misconduct = 6,         // a client did something wrong, and that was not to be passed over
};

/// Of several outcomes the one that the program reports: 4, 5, 3, 1, then 0 (2 and 6 come alone).
exit_code worse(exit_code left, exit_code right);

}  // namespace giftsim
