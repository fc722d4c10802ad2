// SPDX-License-Identifier: MIT
// One line as soon as it is known: some take long.
#include "bench/budget.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace giftsim::bench {
namespace {

void print_line(const std::string& what, const std::string& budget, const std::string& measured,
                const char* verdict) {
    fmt::print("{:<46} {:>12} {:>14}  {}\n", what, budget, measured, verdict);
    std::fflush(stdout);
}

}  // namespace

void print(const std::string& what, const std::string& budget, const std::string& measured,
           bool met) {
    print_line(what, budget, measured, met ? "met" : "MISSED");
}

void print(const std::string& what, const std::string& measured) {
    print_line(what, "-", measured, "");
}

}  // namespace giftsim::bench
