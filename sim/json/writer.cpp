// SPDX-License-Identifier: MIT
// Plain letters are copied; what must be escaped or checked is the library's trade.
#include "sim/json/writer.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

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

/// Copies eight bytes at a time, the last of which may be no text any more: there has to be room
/// for seven more. False if something is not plain; what was written is of no use then.
bool copy_plain(char* to, std::string_view text) {
    for (std::size_t done = 0; done < text.size(); done += at_a_time) {
        std::uint64_t bytes = each_byte * ' ';
        const auto left = text.size() - done;
        if (left >= at_a_time)
            std::memcpy(&bytes, text.data() + done, at_a_time);
        else
            std::memcpy(&bytes, text.data() + done, left);
        if (!is_plain(bytes)) return false;
        std::memcpy(to + done, &bytes, at_a_time);
    }
    return true;
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
