// SPDX-License-Identifier: MIT
// Plain letters are copied; what must be escaped or checked is the library's trade.
#include "sim/json/writer.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace giftsim::sim::json {
namespace {

/// ASCII that stands for itself in a JSON string.
bool is_plain_letter(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x20 && byte < 0x7F && letter != '"' && letter != '\\';
}

}  // namespace

void write_quoted(std::string& into, std::string_view text) {
    if (!std::all_of(text.begin(), text.end(), is_plain_letter)) {
        into += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return;
    }
    into += '"';
    into += text;
    into += '"';
}

void writer::number(std::string_view name, std::int64_t number) {
    raw(name, fmt::format_int(number).c_str());
}

void writer::number_text(std::string_view name, std::uint32_t number) {
    key(name);
    if (number == 0) return null();
    text(fmt::format_int(number).c_str());
}

}  // namespace giftsim::sim::json
