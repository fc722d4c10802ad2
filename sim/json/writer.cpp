// SPDX-License-Identifier: MIT
// Plain letters are copied; what must be escaped or checked is the library's trade.
#include "sim/json/writer.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace giftsim::sim::json {
namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101U;
constexpr std::uint64_t top_bits = each_byte * 0x80U;
constexpr std::size_t at_a_time = sizeof(std::uint64_t);

/// The top bit of a byte that is below `bound`, and of none if none is, where all are ASCII
/// (Mycroft's test of all bytes of a word at once).
constexpr std::uint64_t below(std::uint64_t bytes, std::uint64_t bound) {
    return (bytes - each_byte * bound) & ~bytes & top_bits;
}

/// All eight are ASCII that stands for itself in a JSON string.
constexpr bool is_plain(std::uint64_t bytes) {
    const auto quotes = bytes ^ (each_byte * '"');
    const auto backslashes = bytes ^ (each_byte * '\\');
    const auto odd =
        (bytes & top_bits) | below(bytes, 0x20) | below(quotes, 1) | below(backslashes, 1);
    return odd == 0;
}

bool copy_plain_word(char* to, const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, at_a_time);
    std::memcpy(to, &bytes, at_a_time);
    return is_plain(bytes);
}

/// Less than a whole word, without a loop: halves, or single letters, may overlap.
bool copy_plain_part(char* to, std::string_view text) {
    std::array<char, at_a_time> filled{' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '};
    constexpr auto half = at_a_time / 2;
    if (text.size() >= half) {
        std::memcpy(filled.data(), text.data(), half);
        std::memcpy(filled.data() + text.size() - half, text.data() + text.size() - half, half);
    } else if (!text.empty()) {
        filled[0] = text.front();
        filled[text.size() / 2] = text[text.size() / 2];
        filled[text.size() - 1] = text.back();
    }
    return copy_plain_word(to, filled.data());
}

/// Copies eight bytes at a time, the last eight of which may overlap those before; a shorter text
/// is filled up, so that there has to be room for a whole word. False if something is not plain;
/// what was written is of no use then.
bool copy_plain(char* to, std::string_view text) {
    if (text.size() < at_a_time) return copy_plain_part(to, text);
    const auto last = text.size() - at_a_time;
    for (std::size_t done = 0; done < last; done += at_a_time)
        if (!copy_plain_word(to + done, text.data() + done)) return false;
    return copy_plain_word(to + last, text.data() + last);
}

std::string quoted_by_library(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void write_quoted(std::string& into, std::string_view text) {
    const auto before = into.size();
    into.resize(before + text.size() + at_a_time + 2);
    auto* to = into.data() + before;
    const bool plain = copy_plain(to + 1, text);
    *to = '"';
    to[text.size() + 1] = '"';
    into.resize(before + (plain ? text.size() + 2 : 0));
    if (!plain) into += quoted_by_library(text);
}

void writer::text(std::string_view value) {
    char* to = begin_value(room(value.size() + at_a_time + 3));
    if (copy_plain(to + 1, value)) {
        *to = '"';
        return put(to + value.size() + 1, '"');
    }
    end(to);
    const auto quoted = quoted_by_library(value);
    end(std::copy(quoted.begin(), quoted.end(), room(quoted.size())));
}

void writer::number(std::string_view name, std::int64_t number) {
    const fmt::format_int digits(number);
    raw(name, {digits.data(), digits.size()});
}

void writer::number_text(std::string_view name, std::uint32_t number) {
    key(name);
    if (number == 0) return null();
    const fmt::format_int digits(number);
    text(std::string_view(digits.data(), digits.size()));
}

}  // namespace giftsim::sim::json
