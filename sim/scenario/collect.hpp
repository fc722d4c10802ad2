// SPDX-License-Identifier: MIT
// Which files of a folder are scenarios, and what must become of them.
#pragma once

#include "sim/json/problems.hpp"

#include <filesystem>
#include <vector>

namespace giftsim::sim {

enum class duty : std::uint8_t {
    pass,      ///< everything must go as it says
    not_load,  ///< in a folder "malformed": must be refused with the text of its .golden
};

struct scenario_file {
    std::filesystem::path path;
    duty what = duty::pass;
};

struct collection {
    std::vector<scenario_file> files;  ///< in alphabetical order of their paths
    std::size_t left_out = 0;          ///< in folders "population" that no path names
};

/// Takes files and folders. A folder's `worlds`, `schema.json`, README.md and *.golden are no
/// scenarios; any other file that nobody runs is a problem, and so is a path that does not exist.
collection collect(const std::vector<std::filesystem::path>& paths, json::problems& found);

}  // namespace giftsim::sim
