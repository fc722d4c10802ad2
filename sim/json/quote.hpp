// SPDX-License-Identifier: MIT
// Makes text from a document safe to show inside a one-line message.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace giftsim::sim::json {

/// Control characters as \u00XX, bytes that are not UTF-8 as "?"; all else unchanged.
std::string printable(std::string_view text);

/// Printable, and cut with "..." after so many code points.
std::string shortened(std::string_view text, std::size_t length_max = 60);

/// Shortened, in double quotes, with quotes and backslashes inside escaped as JSON does.
std::string quote(std::string_view text);

/// "a", "b", "c"
std::string quote_list(std::span<const std::string_view> words);

}  // namespace giftsim::sim::json
