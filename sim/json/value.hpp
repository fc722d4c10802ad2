// SPDX-License-Identifier: MIT
// A JSON document as a tree in which every value and every key knows where it was written.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::json {

/// A place in a text. Both count from 1. A column is one Unicode code point, so a tab is one
/// column. A line ends with LF; the CR of a CR LF pair is the last column of its line.
struct position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    auto operator<=>(const position&) const = default;
};

/// A text with the name that problems are reported under, usually the file's.
struct source {
    std::string name;
    std::string text;
};

enum class value_kind : std::uint8_t {
    null,
    boolean,  ///< see `boolean`
    integer,  ///< see `integer`
    decimal,  ///< a fraction, an exponent, or too large for 64 bits; its literal is in `text`
    string,   ///< unescaped, in `text`
    array,    ///< see `items`
    object,   ///< see `members`
};

/// The kind with its article, as a sentence needs it: "an object", "a string", "null".
std::string_view name_of(value_kind kind);

struct member;

/// One node. It shares ownership of its source, so a node may be copied, moved into another
/// document and kept for as long as one likes. Only the fields that belong to `kind` have a
/// meaning.
struct value {
    value_kind kind = value_kind::null;
    bool boolean = false;
    position at;  ///< of the first character
    std::shared_ptr<const source> origin;
    std::int64_t integer = 0;
    std::string text;
    std::vector<value> items;
    std::vector<member> members;  ///< in the order in which they are written
    std::size_t begin = 0;        ///< bytes of the source before it
    std::size_t end = 0;          ///< bytes of the source up to behind it

    /// The content of the member with that key; null if there is none or this is not an object.
    const value* find(std::string_view key) const;

    /// The text as it was written; empty for a value that was not read from a text.
    std::string_view raw() const;

    /// The name of the source; empty for a value that was not read from a text.
    std::string_view file() const;
};

struct member {
    std::string key;
    position key_at;  ///< in the same source as `content`: whoever merges documents moves both
    value content;
};

}  // namespace giftsim::sim::json
