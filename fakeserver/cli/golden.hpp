// SPDX-License-Identifier: MIT
// Files that hold what must come out: X.golden beside X.json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace giftsim {

std::filesystem::path golden_of(const std::filesystem::path& scenario);

/// Everything in a file; empty if there is none.
std::string content_of(const std::filesystem::path& file);

/// What a golden file says otherwise, for people; empty where it says the same. The first line that
/// differs is named. With `update` the file is rewritten instead.
std::string judge_golden(const std::filesystem::path& golden, const std::string& actual,
                         bool update);

/// The lines as a text.
std::string joined(const std::vector<std::string>& lines);

}  // namespace giftsim
