// SPDX-License-Identifier: MIT
// Where the benchmark program begins. `./dev bench --benchmark_filter=NAME` runs a part of it.
#include <benchmark/benchmark.h>

BENCHMARK_MAIN();
