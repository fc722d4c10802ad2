// SPDX-License-Identifier: MIT
// The style and the script of the page, which the program carries with it.
#pragma once

#include <string_view>

namespace giftsim::sim::report {

/// page.css to the letter.
std::string_view page_style();

/// page.js to the letter.
std::string_view page_script();

}  // namespace giftsim::sim::report
