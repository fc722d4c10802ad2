// SPDX-License-Identifier: MIT
// The few things the reader must know about UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace giftsim::sim::json {

/// The mark some editors put in front of a text to say that it is UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Bytes of the well-formed code point at the front of the text; 0 if there is none (RFC 3629: no
/// overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t code_point_length(std::string_view text);

/// Offset of the first byte that does not begin a well-formed code point, if there is one.
std::optional<std::size_t> first_bad_byte(std::string_view text);

/// The number of the code point at the front. Precondition: code_point_length(text) > 0.
char32_t first_code_point(std::string_view text);

}  // namespace giftsim::sim::json
