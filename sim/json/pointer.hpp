// SPDX-License-Identifier: MIT
// Builds JSON pointers (RFC 6901): the way from a document's root to a value, as in /steps/3/send.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace giftsim::sim::json {

// The pointer to the whole document is the empty string.

/// The pointer to the member with that key; "~" and "/" in the key are escaped.
inline std::string child_pointer(std::string_view parent, std::string_view key) {
    std::string pointer(parent);
    pointer += '/';
    for (const char letter : key) {
        if (letter == '~')
            pointer += "~0";
        else if (letter == '/')
            pointer += "~1";
        else
            pointer += letter;
    }
    return pointer;
}

/// The pointer to an array's item; the first is number 0.
inline std::string child_pointer(std::string_view parent, std::size_t index) {
    return child_pointer(parent, std::string_view(std::to_string(index)));
}

}  // namespace giftsim::sim::json
