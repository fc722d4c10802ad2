// SPDX-License-Identifier: MIT
// How many of something, in words for people.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace giftsim::sim {

/// "1 file", "2 files"; for nouns that take an s.
inline std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace giftsim::sim
