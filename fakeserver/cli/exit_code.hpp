// SPDX-License-Identifier: MIT
// What the program's exit status says; the help text lists the same numbers.
#pragma once

namespace giftsim {

enum class exit_code : int {
    ok = 0,
    usage = 1,   // the command line could not be read
    failed = 2,  // something outside broke: a file, the network, the machine
};

}  // namespace giftsim
