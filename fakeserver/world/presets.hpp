// SPDX-License-Identifier: MIT
// The worlds that the program carries.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

struct preset_world {
    std::string_view name;
    std::string_view meaning;
    std::string_view beginning;  ///< a scenario without steps
};

std::span<const preset_world> presets();

/// Their names, in the order of the table.
std::vector<std::string_view> preset_names();

/// The beginning of a preset. Requires one of that name.
std::string_view preset(std::string_view name);

}  // namespace giftsim::fakeserver
