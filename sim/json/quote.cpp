// SPDX-License-Identifier: MIT
// Quotes words from a document for messages.
#include "sim/json/quote.hpp"

#include "sim/json/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim::json {
namespace {

std::string printable_code_point(std::string_view bytes) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    if (byte < 0x20 || byte == 0x7F) return fmt::format("\\u{:04x}", byte);
    return std::string(bytes);
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const std::size_t length = code_point_length(text);
        shown += length == 0 ? "?" : printable_code_point(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return shown;
}

std::string shortened(std::string_view text, std::size_t length_max) {
    std::size_t bytes = 0;
    for (std::size_t count = 0; count < length_max && bytes < text.size(); ++count)
        bytes += std::max<std::size_t>(code_point_length(text.substr(bytes)), 1);
    return printable(text.substr(0, bytes)) + (bytes < text.size() ? "..." : "");
}

std::string quote(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') escaped += '\\';
        escaped += letter;
    }
    return fmt::format("\"{}\"", shortened(escaped));
}

std::string quote_list(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + quote(word);
    return list;
}

}  // namespace giftsim::sim::json
