// SPDX-License-Identifier: MIT
// The files of the simulator's own pages, which the program carries with it.
#pragma once

#include <string_view>

namespace giftsim::fakeserver {

struct ui_file {
    std::string_view name;  ///< "base.css"
    std::string_view content;
};

/// Null if there is none of that name.
const ui_file* find_ui_file(std::string_view name);

}  // namespace giftsim::fakeserver
