// SPDX-License-Identifier: MIT
// JSON's smallest parts as they stand in a text: how long one is, and what is wrong with one.
#pragma once

#include "sim/json/text_cursor.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::sim::json {

struct fault {
    position at;
    std::string message;  ///< what was found; what would be right
};

/// Bytes of the string at the front of the text, both quotes included; to the end of the text if it
/// is never closed. Precondition: the text starts with a double quote.
std::size_t string_length(std::string_view text);

/// Bytes of the longest number (in JSON's grammar) at the front of the text; 0 if there is none.
std::size_t number_length(std::string_view text);

/// Bytes at the front of the text that a reader takes for one word or number: letters, digits, ".",
/// "+", "-", "_", "$", and outside ASCII whatever is no space, quote or other punctuation.
std::size_t word_length(std::string_view text);

/// What is wrong with the token at the cursor, whatever its surroundings; nothing if it is a
/// string, a number, a word or a punctuation mark of JSON, or the end.
std::optional<fault> token_fault(const text_cursor& token);

/// A well-formed token for a message: `the string "x"`, `the number 12`, `true`, `"]"`.
std::string describe_token(const text_cursor& token);

}  // namespace giftsim::sim::json
