// SPDX-License-Identifier: MIT
// Walks through a text and knows line and column on the way.
#pragma once

#include "sim/json/value.hpp"

#include <cstddef>
#include <string_view>

namespace giftsim::sim::json {

/// Cheap to copy: a copy is a bookmark. The text must outlive the cursor.
class text_cursor {
public:
    explicit text_cursor(std::string_view text) : text_(text) {}

    bool at_end() const { return offset_ == text_.size(); }
    std::size_t offset() const { return offset_; }
    position at() const { return at_; }
    std::string_view rest() const { return text_.substr(offset_); }

    /// The byte here; 0 at the end (a text with a NUL in it is refused before it is walked).
    char peek() const { return at_end() ? '\0' : text_[offset_]; }

    /// Over so many bytes, or to the end.
    void advance(std::size_t bytes);

    /// To the next byte that is not JSON white space.
    void skip_space();

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    position at_;
};

/// The cursor so many bytes further on.
text_cursor further(text_cursor from, std::size_t bytes);

/// The cursor at the next byte that is not JSON white space.
text_cursor past_space(text_cursor from);

}  // namespace giftsim::sim::json
