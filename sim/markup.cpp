// SPDX-License-Identifier: MIT
// One code point at a time.
#include "sim/markup.hpp"

#include "sim/json/utf8.hpp"

#include <algorithm>

namespace giftsim::sim {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Neither a character of XML 1.0 nor of any use in HTML: control characters but the three that
/// are white space, and the two code points behind U+FFFD.
bool is_forbidden(std::string_view code_point) {
    const auto first = static_cast<unsigned char>(code_point.front());
    const bool white = first == '\t' || first == '\n' || first == '\r';
    return (first < 0x20 && !white) || first == 0x7F || code_point == "\xEF\xBF\xBE" ||
           code_point == "\xEF\xBF\xBF";
}

std::string_view safe(std::string_view code_point) {
    switch (code_point.front()) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return is_forbidden(code_point) ? replacement : code_point;
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string all;
    all.reserve(text.size());
    while (!text.empty()) {
        const auto length = json::code_point_length(text);
        all += length == 0 ? replacement : safe(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return all;
}

}  // namespace giftsim::sim
