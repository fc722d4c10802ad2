// SPDX-License-Identifier: MIT
// Finds out which of the usual slips broke a document, and says what would be right.
#include "sim/json/syntax.hpp"

#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace giftsim::sim::json {
namespace {

bool is_closing(char letter) { return letter == '}' || letter == ']'; }

bool starts_value(const text_cursor& token) {
    return token.peek() == '"' || token.peek() == '{' || token.peek() == '[' ||
           word_length(token.rest()) > 0;
}

std::string place(position at) { return fmt::format("line {}, column {}", at.line, at.column); }

std::string_view container_of(awaited next) {
    const bool array = next == awaited::first_item_or_close || next == awaited::next_item_or_close;
    return array ? "array" : "object";
}

std::string_view close_of(awaited next) { return container_of(next) == "array" ? "]" : "}"; }

fault not_closed(const progress& before, position at) {
    return {at,
            fmt::format("the text ends before the {} opened at {} is closed; add \"{}\"",
                        container_of(before.next), place(before.opened), close_of(before.next))};
}

fault wrong_bracket(const progress& before, const text_cursor& token) {
    return {token.at(),
            fmt::format("\"{}\" does not close the {} opened at {}; write \"{}\"", token.peek(),
                        container_of(before.next), place(before.opened), close_of(before.next))};
}

// The library refuses only one kind of well-formed value, and says so by an error of its own.
fault too_large(const text_cursor& token) {
    return {token.at(), describe_token(token) + " is too large; write one below 1e308"};
}

// `01`, `truely`, `1.2.3`: the front of the word was right, the word is not.
std::optional<fault> glued_word(const progress& before) {
    const bool is_string = before.token.peek() == '"';
    if (is_string || word_length(before.token.rest()) == 0 ||
        word_length(before.behind.rest()) == 0)
        return std::nullopt;
    return token_fault(before.token);
}

fault explain_value(const text_cursor& token, std::string_view where) {
    if (past_space(token).at_end())
        return {token.at(), fmt::format("the text ends {}; write the value", where)};
    if (auto found = token_fault(token)) return *found;
    if (number_length(token.rest()) > 0) return too_large(token);
    return {token.at(), fmt::format("{} stands {}; write the value", describe_token(token), where)};
}

fault explain_key(const text_cursor& token) {
    const std::string_view rest = token.rest();
    if (token.peek() == '"')
        if (auto found = token_fault(token)) return *found;
    if (const std::size_t length = word_length(rest); length > 0)
        return {token.at(),
                fmt::format("the key {} stands without quotes; write {}",
                            shortened(rest.substr(0, length)), quote(rest.substr(0, length)))};
    if (auto found = token_fault(token)) return *found;
    return {token.at(), fmt::format("{} stands where a key should be; write the key as a string in "
                                    "double quotes",
                                    describe_token(token))};
}

fault explain_colon(const progress& before, const text_cursor& token) {
    if (token.peek() == ':') {
        const text_cursor content = past_space(further(token, 1));
        return explain_value(content.at_end() ? further(token, 1) : content,
                             "where a value should be");
    }
    if (token.peek() == '=')
        return {token.at(), "\"=\" stands between a key and its value; write \":\""};
    if (token.at_end())
        return {before.behind.at(), "the text ends behind a key; write \":\" and the value"};
    if (auto found = token_fault(token); found && !starts_value(token)) return *found;
    return {before.behind.at(), fmt::format("no colon between this key and {}; write \":\" here",
                                            describe_token(token))};
}

// Behind a comma; `comma` is at it.
fault explain_next(const progress& before, const text_cursor& comma) {
    const text_cursor token = past_space(further(comma, 1));
    if (token.at_end()) return not_closed(before, further(comma, 1).at());
    if (is_closing(token.peek()))
        return {comma.at(), fmt::format("nothing follows this comma but \"{}\"; remove the comma",
                                        token.peek())};
    if (token.peek() == ',') return {token.at(), "two commas in a row; remove one"};
    if (before.next == awaited::next_key_or_close) return explain_key(token);
    return explain_value(token, "where a value should be");
}

// Behind a complete member or item.
fault explain_comma(const progress& before, const text_cursor& token) {
    if (token.peek() == ',') return explain_next(before, token);
    if (token.at_end()) return not_closed(before, before.behind.at());
    if (is_closing(token.peek())) return wrong_bracket(before, token);
    if (token.peek() == ':' && container_of(before.next) == "array")
        return {token.at(), "\":\" stands in an array; write {\"key\": value} for keys"};
    if (token.peek() == ';')
        return {token.at(), "\";\" stands where a comma should be; write \",\""};
    if (starts_value(token))
        return {before.behind.at(), fmt::format("no comma between this and {}; write \",\" here",
                                                describe_token(token))};
    if (auto found = token_fault(token)) return *found;
    return {token.at(), fmt::format("{} stands where \",\" or \"{}\" should be; remove it",
                                    describe_token(token), close_of(before.next))};
}

fault explain_end(const text_cursor& token) {
    if (is_closing(token.peek()))
        return {token.at(), fmt::format("\"{}\" closes nothing; remove it", token.peek())};
    const bool comment = token.peek() == '#' || token.peek() == '/';
    if (auto found = token_fault(token); found && comment) return *found;
    return {token.at(), fmt::format("{} stands behind the end of the document; remove it",
                                    describe_token(token))};
}

// Right behind an opening bracket.
fault explain_first(const progress& before, const text_cursor& token) {
    if (token.at_end()) return not_closed(before, before.behind.at());
    if (is_closing(token.peek())) return wrong_bracket(before, token);
    if (token.peek() == ',')
        return {token.at(), "a comma stands before the first value; remove it"};
    if (before.next == awaited::first_key_or_close) return explain_key(token);
    return explain_value(token, "where a value should be");
}

}  // namespace

fault explain(const progress& before) {
    if (auto found = glued_word(before)) return *found;

    const text_cursor token = past_space(before.behind);
    switch (before.next) {
        case awaited::document:
            return explain_value(token, "where the document should be");
        case awaited::first_key_or_close:
        case awaited::first_item_or_close:
            return explain_first(before, token);
        case awaited::colon_and_value:
            return explain_colon(before, token);
        case awaited::next_key_or_close:
        case awaited::next_item_or_close:
            return explain_comma(before, token);
        case awaited::end_of_text:
            return explain_end(token);
    }
    return {token.at(), "this is not JSON; write a value, a comma or a closing bracket"};
}

}  // namespace giftsim::sim::json
