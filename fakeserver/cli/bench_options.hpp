// SPDX-License-Identifier: MIT
// The options of `giftsim bench`.
#pragma once

#include "fakeserver/cli/bench_command.hpp"

#include <CLI/App.hpp>

namespace giftsim {

/// What they say is judged by bench().
CLI::App* add_bench(CLI::App& app, bench_arguments& into);

}  // namespace giftsim
