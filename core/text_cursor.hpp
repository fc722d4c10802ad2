// SPDX-License-Identifier: MIT
// Reads a short text field by field; the base of the small parsers for instants, spans and money.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

/// A position in a text that must outlive it. Locale and sign play no part.
class text_cursor {
public:
    explicit text_cursor(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    /// The next character, or NUL at the end.
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

    /// Requires !at_end().
    void skip() { rest_.remove_prefix(1); }

    /// Takes the character if it comes next.
    bool accept(char wanted) {
        if (peek() != wanted || rest_.empty()) return false;
        skip();
        return true;
    }

    std::size_t digits_ahead() const {
        std::size_t count = 0;
        while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
        return count;
    }

    /// Takes exactly `width` digits (at most 18), or nothing.
    std::optional<std::int64_t> number(std::size_t width) {
        if (digits_ahead() < width) return std::nullopt;
        std::int64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) value = value * 10 + (rest_[i] - '0');
        rest_.remove_prefix(width);
        return value;
    }

    /// Takes all digits that come next if they are 1 to `width` (at most 18), or nothing.
    std::optional<std::int64_t> number_up_to(std::size_t width) {
        const auto count = digits_ahead();
        if (count == 0 || count > width) return std::nullopt;
        return number(count);
    }

    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

}  // namespace giftsim
