// SPDX-License-Identifier: MIT
// A JSON file as a located document, with what it includes merged in.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <filesystem>
#include <optional>

namespace giftsim::sim {

/// Reads and parses one file. A file that cannot be read is a problem at its first character.
std::optional<json::value> read_json_file(const std::filesystem::path& file, json::problems& found);

/// Lays `over` upon `under`: members of objects one by one, lists of objects with an "id" entry by
/// entry (the same id is overridden, a new one is added), anything else replaced. What remains
/// keeps the position of the file that it came from.
json::value merged(const json::value& under, const json::value& over);

/// Follows the "include" of a world (one file or a list, relative to the file that names them) and
/// returns the whole without that member. Files that include each other are a problem.
std::optional<json::value> with_includes(const json::value& world, const std::string& pointer,
                                         const std::filesystem::path& file, json::problems& found);

}  // namespace giftsim::sim
