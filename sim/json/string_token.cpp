// SPDX-License-Identifier: MIT
// Walks through a string as written and stops at the first thing JSON does not allow in it.
#include "sim/json/string_token.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/utf8.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstddef>
#include <string_view>

namespace giftsim::sim::json {
namespace {

constexpr std::size_t unicode_escape_length = 6;  // \uXXXX

std::optional<unsigned> unicode_escape(std::string_view text) {
    if (!text.starts_with("\\u") || text.size() < unicode_escape_length) return std::nullopt;
    unsigned number = 0;
    const char* const end = text.data() + unicode_escape_length;
    const auto [stopped, error] = std::from_chars(text.data() + 2, end, number, 16);
    if (error != std::errc() || stopped != end) return std::nullopt;
    return number;
}

bool is_high_surrogate(unsigned number) { return number >= 0xD800 && number <= 0xDBFF; }

bool is_low_surrogate(unsigned number) { return number >= 0xDC00 && number <= 0xDFFF; }

// Steps over the escape at the cursor, or says what is wrong with it.
std::optional<fault> pass_escape(text_cursor& cursor) {
    const std::string_view rest = cursor.rest();
    if (rest.size() < 2) {
        cursor.advance(1);
        return std::nullopt;
    }
    if (rest[1] != 'u' && std::string_view("\"\\/bfnrt").find(rest[1]) == std::string_view::npos)
        return fault{
            cursor.at(),
            fmt::format("\\{} is no escape in a string; write \\\\ for a backslash, or one "
                        "of \\\" \\/ \\b \\f \\n \\r \\t \\uXXXX",
                        printable(rest.substr(1, code_point_length(rest.substr(1)))))};
    if (rest[1] != 'u') {
        cursor.advance(2);
        return std::nullopt;
    }
    const auto number = unicode_escape(rest);
    if (!number)
        return fault{cursor.at(),
                     "\\u stands without its four hexadecimal digits; write them, as in "
                     "\\u00e9"};
    const auto second = unicode_escape(rest.substr(unicode_escape_length));
    const bool pair = is_high_surrogate(*number) && second && is_low_surrogate(*second);
    if (!pair && (is_high_surrogate(*number) || is_low_surrogate(*number)))
        return fault{cursor.at(), fmt::format("\\u{} is only half of a surrogate pair; write both "
                                              "halves, or the character itself",
                                              rest.substr(2, 4))};
    cursor.advance(pair ? 2 * unicode_escape_length : unicode_escape_length);
    return std::nullopt;
}

fault control_character_fault(const text_cursor& token, const text_cursor& cursor) {
    const char letter = cursor.peek();
    if (letter == '\n' || letter == '\r')
        return {token.at(),
                "the string that begins here is not closed on its line; add the closing "
                "double quote, or write \\n for a line break"};
    if (letter == '\t') return {cursor.at(), "a tab in a string; write \\t"};
    return {cursor.at(),
            fmt::format("the control character U+{:04X} in a string; write \\u{:04x}",
                        static_cast<unsigned char>(letter), static_cast<unsigned char>(letter))};
}

}  // namespace

std::size_t string_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && text[length] != '"') length += text[length] == '\\' ? 2U : 1U;
    return length < text.size() ? length + 1 : text.size();
}

std::optional<fault> string_fault(const text_cursor& token) {
    text_cursor cursor = further(token, 1);
    while (!cursor.at_end()) {
        if (cursor.peek() == '"') return std::nullopt;
        if (static_cast<unsigned char>(cursor.peek()) < 0x20)
            return control_character_fault(token, cursor);
        if (cursor.peek() != '\\')
            cursor.advance(1);
        else if (auto found = pass_escape(cursor))
            return found;
    }
    return fault{token.at(),
                 "the string that begins here is never closed; add the closing double quote"};
}

}  // namespace giftsim::sim::json
