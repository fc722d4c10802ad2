// SPDX-License-Identifier: MIT
// Where the process begins; everything else is in run_program, where tests reach it.
#include "fakeserver/cli/program.hpp"

#include <cstddef>
#include <exception>
#include <iostream>

int main(int argc, const char* argv[]) {
    try {
        const std::span arguments{argv, static_cast<std::size_t>(argc)};
        return giftsim::run_program(arguments, std::cout, std::cerr);
    } catch (const std::exception& error) {
        std::cerr << "giftsim: " << error.what() << '\n';
        return 1;
    }
}
