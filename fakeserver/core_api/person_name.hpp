// SPDX-License-Identifier: MIT
// A user's name in two parts, as Sendoso's documented APIs have it (API-07).
#pragma once

#include "core/ascii.hpp"

#include <string>
#include <string_view>

namespace giftsim::fakeserver {

struct person_name {
    std::string first;
    std::string last;

    /// As the world keeps it.
    std::string whole() const { return last.empty() ? first : first + " " + last; }
};

/// Up to the first blank, and the rest: a world does not know where a name is to be cut.
inline person_name parts_of(std::string_view whole) {
    const auto cut = whole.find(' ');
    if (cut == std::string_view::npos) return {std::string(whole), {}};
    return {std::string(whole.substr(0, cut)), std::string(trimmed(whole.substr(cut)))};
}

}  // namespace giftsim::fakeserver
