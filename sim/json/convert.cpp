// SPDX-License-Identifier: MIT
// Checks kinds and ranges of values and words the complaints.
#include "sim/json/convert.hpp"

#include "sim/json/nearest.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

namespace giftsim::sim::json {
namespace {

bool is_number(const value& found) {
    return found.kind == value_kind::integer || found.kind == value_kind::decimal;
}

std::string literal_of(const value& number) {
    return number.kind == value_kind::decimal ? shortened(number.text)
                                              : std::to_string(number.integer);
}

// The kind, and for numbers and booleans what is written: they are short.
std::string describe(const value& found) {
    if (is_number(found)) return "the number " + literal_of(found);
    if (found.kind == value_kind::boolean) return found.boolean ? "true" : "false";
    return std::string(name_of(found.kind));
}

void add_wrong_kind(const value& from, std::string_view pointer, problems& found,
                    std::string_view expected, std::string_view advice = "") {
    found.add(from, pointer,
              fmt::format("expected {}, found {}{}", expected, describe(from), advice));
}

std::string whole_number(std::int64_t min, std::int64_t max) {
    return fmt::format("a whole number from {} to {}", min, max);
}

std::string choice_advice(std::string_view word, std::span<const std::string_view> words) {
    if (const auto meant = nearest(word, words))
        return fmt::format("did you mean {}?", quote(*meant));
    return "write one of " + quote_list(words);
}

}  // namespace

std::optional<std::string> as_string(const value& from, std::string_view pointer, problems& found) {
    if (from.kind == value_kind::string) return from.text;
    const std::string advice =
        is_number(from) ? fmt::format("; write it in double quotes: \"{}\"", literal_of(from)) : "";
    add_wrong_kind(from, pointer, found, "a string", advice);
    return std::nullopt;
}

std::optional<bool> as_boolean(const value& from, std::string_view pointer, problems& found) {
    if (from.kind == value_kind::boolean) return from.boolean;
    add_wrong_kind(from, pointer, found, "true or false");
    return std::nullopt;
}

std::optional<std::int64_t> as_integer(const value& from, std::string_view pointer, problems& found,
                                       std::int64_t min, std::int64_t max) {
    if (from.kind == value_kind::integer && from.integer >= min && from.integer <= max)
        return from.integer;
    add_wrong_kind(from, pointer, found, whole_number(min, max));
    return std::nullopt;
}

std::optional<std::size_t> as_choice(const value& from, std::string_view pointer, problems& found,
                                     std::span<const std::string_view> words) {
    if (from.kind != value_kind::string) {
        add_wrong_kind(from, pointer, found, "one of " + quote_list(words));
        return std::nullopt;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == from.text) return i;
    found.add(
        from, pointer,
        fmt::format("unknown word {}; {}", quote(from.text), choice_advice(from.text, words)));
    return std::nullopt;
}

const std::vector<value>* as_array(const value& from, std::string_view pointer, problems& found) {
    if (from.kind == value_kind::array) return &from.items;
    add_wrong_kind(from, pointer, found, "an array");
    return nullptr;
}

const std::vector<member>* as_object(const value& from, std::string_view pointer, problems& found) {
    if (from.kind == value_kind::object) return &from.members;
    add_wrong_kind(from, pointer, found, "an object");
    return nullptr;
}

}  // namespace giftsim::sim::json
