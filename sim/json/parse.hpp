// SPDX-License-Identifier: MIT
// Text to tree: reads JSON and tells exactly where it is not JSON.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <cstddef>
#include <memory>
#include <optional>

namespace giftsim::sim::json {

inline constexpr std::size_t text_bytes_max = 16UL * 1024 * 1024;
inline constexpr std::size_t depth_max = 64;

/// The document, or nothing and at least one problem added. A syntax error ends the reading; keys
/// that stand twice and a byte order mark are reported and the reading goes on. Never throws
/// because of the text. Precondition: `origin` is not null.
std::optional<value> parse(const std::shared_ptr<const source>& origin, problems& found);

}  // namespace giftsim::sim::json
