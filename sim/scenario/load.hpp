// SPDX-License-Identifier: MIT
// From a file to a scenario, or to everything that is wrong with it.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/scenario/scenario.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace giftsim::sim {

struct load_options {
    std::optional<std::uint64_t> seed;  ///< instead of the file's
    bool whole = true;  ///< name, rules and steps must be there; else a beginning will do
};

/// Reads the scenario of a file, or one for each of its cases, and makes their worlds. Empty if and
/// only if there is a problem: the file cannot be read, its JSON is broken, a key or a word is
/// unknown, a value makes no sense, an entity does not exist, or the domain refuses what the world
/// asks for. All that can be found is reported.
std::vector<scenario> load_scenarios(const std::filesystem::path& file, json::problems& found,
                                     const load_options& options = {});

/// The same for a document that is no file: nothing can be included, and there are no cases.
std::optional<scenario> read_scenario(const json::value& document, json::problems& found,
                                      const load_options& options = {});

}  // namespace giftsim::sim
