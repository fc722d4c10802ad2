// SPDX-License-Identifier: MIT
// The lines of the table of budgets, by what they are about. Each prints as it measures.
#pragma once

#include "bench/reference.hpp"

namespace giftsim::bench {

/// First of all: it also tells the memory that it took, which is the program's largest so far.
void print_year();

void print_lives(const reference& machine);
void print_memory_and_fork();
void print_schedules();
void print_handler();

}  // namespace giftsim::bench
