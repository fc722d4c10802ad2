// SPDX-License-Identifier: MIT
// Finds the word somebody probably meant.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace giftsim::sim::json {

/// The first candidate that is the same but for upper and lower case (of ASCII letters); else the
/// one with the fewest edits (a byte added, left out, replaced, or swapped with its neighbour), the
/// earlier of two equals. None if that takes more edits than a third of the word (at least 1 and at
/// most 3 are allowed), if it would change every letter, or for words longer than 64 bytes.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace giftsim::sim::json
