// SPDX-License-Identifier: MIT
// Measures tokens and tells the common slips of people who write JSON by hand.
#include "sim/json/token.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/string_token.hpp"
#include "sim/json/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim::sim::json {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' ||
           letter == '$';
}

bool starts_number(char letter) {
    return is_digit(letter) || letter == '-' || letter == '+' || letter == '.';
}

std::size_t digits_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    return length;
}

std::string number_advice(std::string_view word) {
    if (word.starts_with('+')) return "leave the plus sign out";
    if (word.starts_with('.') || word.starts_with("-."))
        return "write a digit before the point, as in 0.5";
    if (word.ends_with('.'))
        return "write a digit after the point, as in 1.0, or leave the point out";
    const std::string_view digits = word.substr(word.starts_with('-') ? 1 : 0);
    if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]))
        return "leave the leading zeros out";
    return "write a number as in 12, -3 or 0.5, or a string in double quotes";
}

std::optional<fault> number_fault(const text_cursor& token) {
    const std::string_view word = token.rest().substr(0, word_length(token.rest()));
    if (number_length(word) == word.size()) return std::nullopt;
    return fault{token.at(),
                 fmt::format("{} is not a number; {}", shortened(word), number_advice(word))};
}

struct misspelling {
    std::string_view written;
    std::string_view right;
};

constexpr std::array misspellings{
    misspelling{"True", "true"},      misspelling{"TRUE", "true"}, misspelling{"False", "false"},
    misspelling{"FALSE", "false"},    misspelling{"Null", "null"}, misspelling{"NULL", "null"},
    misspelling{"None", "null"},      misspelling{"nil", "null"},  misspelling{"yes", "true"},
    misspelling{"undefined", "null"}, misspelling{"no", "false"},
};

std::optional<fault> word_fault(const text_cursor& token) {
    const std::string_view word = token.rest().substr(0, word_length(token.rest()));
    if (word == "true" || word == "false" || word == "null") return std::nullopt;
    for (const auto& [written, right] : misspellings)
        if (word == written)
            return fault{token.at(), fmt::format("{} is not JSON; write {}", written, right)};
    if (word == "NaN" || word == "Infinity")
        return fault{token.at(), fmt::format("{} is not JSON; write a number", word)};
    return fault{token.at(), fmt::format("the word {} is not JSON; write true, false, null, or a "
                                         "string in double quotes: {}",
                                         shortened(word), quote(word))};
}

// Spaces and punctuation outside ASCII: no-break space, typographic quotes, marks without a width.
bool ends_word(char32_t number) {
    return (number >= 0x80 && number <= 0xBF) || (number >= 0x2000 && number <= 0x206F) ||
           (number >= 0x3000 && number <= 0x303F) || number == 0xFEFF;
}

bool is_typographic_quote(char32_t number) {
    return number == 0xAB || number == 0xBB || (number >= 0x2018 && number <= 0x201F);
}

fault stray_character(const text_cursor& token) {
    const char32_t number = first_code_point(token.rest());
    const bool shows = number > 0x20 && number < 0x7F;
    const std::string name = shows ? fmt::format("\"{}\"", token.peek())
                                   : fmt::format("U+{:04X}", static_cast<unsigned>(number));
    return {token.at(), fmt::format("the character {} is not JSON; remove it", name)};
}

}  // namespace

std::size_t number_length(std::string_view text) {
    std::size_t length = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digits_length(text.substr(length));
    if (whole == 0) return 0;
    length += text[length] == '0' ? 1 : whole;

    if (text.substr(length).starts_with('.'))
        if (const std::size_t digits = digits_length(text.substr(length + 1)); digits > 0)
            length += 1 + digits;

    const std::string_view exponent = text.substr(length);
    if (!exponent.starts_with('e') && !exponent.starts_with('E')) return length;
    const std::size_t sign = exponent.size() > 1 && (exponent[1] == '+' || exponent[1] == '-');
    const std::size_t digits = digits_length(exponent.substr(1 + sign));
    return digits > 0 ? length + 1 + sign + digits : length;
}

std::size_t word_length(std::string_view text) {
    std::size_t length = 0;
    while (const std::size_t bytes = code_point_length(text.substr(length))) {
        const char letter = text[length];
        const bool ascii_word = is_letter(letter) || starts_number(letter);
        if (bytes == 1 ? !ascii_word : ends_word(first_code_point(text.substr(length)))) break;
        length += bytes;
    }
    return length;
}

std::optional<fault> token_fault(const text_cursor& token) {
    if (token.at_end()) return std::nullopt;
    const char letter = token.peek();
    if (letter == '"') return string_fault(token);
    if (starts_number(letter)) return number_fault(token);
    if (word_length(token.rest()) > 0) return word_fault(token);
    if (std::string_view("{}[]:,").find(letter) != std::string_view::npos) return std::nullopt;
    if (letter == '\'' || letter == '`')
        return fault{token.at(), fmt::format("the quote {} does not begin a string in JSON; write "
                                             "double quotes: \"...\"",
                                             letter)};
    if (letter == '#' || token.rest().starts_with("//") || token.rest().starts_with("/*"))
        return fault{token.at(), "JSON has no comments; remove this one"};
    if (is_typographic_quote(first_code_point(token.rest())))
        return fault{token.at(),
                     "a typographic quote does not begin a string in JSON; write "
                     "straight double quotes: \"...\""};
    return stray_character(token);
}

std::string describe_token(const text_cursor& token) {
    if (token.at_end()) return "the end of the text";
    const std::string_view rest = token.rest();
    if (token.peek() == '"') return "the string " + shortened(rest.substr(0, string_length(rest)));
    if (const std::size_t length = number_length(rest); length > 0)
        return "the number " + shortened(rest.substr(0, length));
    if (const std::size_t length = word_length(rest); length > 0)
        return shortened(rest.substr(0, length));
    return fmt::format("\"{}\"", printable(rest.substr(0, code_point_length(rest))));
}

}  // namespace giftsim::sim::json
