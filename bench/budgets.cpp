// SPDX-License-Identifier: MIT
// The budgets of the design, each measured in this one run and printed beside its limit.
#include "bench/budget.hpp"
#include "bench/budget_lines.hpp"

#include <fmt/format.h>

int main() {
    using namespace giftsim::bench;
    fmt::print("{:<46} {:>12} {:>14}\n", "what", "budget", "measured");
    print_year();
    const auto machine = measured_reference();
    print("this machine: a multiplication", fmt::format("{:.2f} ns", machine.multiply));
    print("this machine: an access in 64 MiB", fmt::format("{:.1f} ns", machine.memory));
    print("this machine: bare binary heap, 10^5 pending",
          fmt::format("{:.2f} M/s", machine.heap / 1e6));
    print_lives(machine);
    print_memory_and_fork();
    print_schedules();
    print_handler();
}
