// SPDX-License-Identifier: MIT
// Letters of ASCII, whatever the locale; everything else is left as it is.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace giftsim {

constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

constexpr char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

inline std::string lowered(std::string_view text) {
    std::string plain(text);
    std::transform(plain.begin(), plain.end(), plain.begin(), lower);
    return plain;
}

/// The blanks that end a word: space, tab and the ends of lines.
inline constexpr std::string_view blanks = " \t\n\v\f\r";

/// Without the blanks before and behind it.
constexpr std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The same but for upper and lower case.
constexpr bool same_ignoring_case(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace giftsim
