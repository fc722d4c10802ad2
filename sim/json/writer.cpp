// SPDX-License-Identifier: MIT
// Plain letters are copied; what must be escaped or checked is the library's trade.
#include "sim/json/writer.hpp"

#include "core/assert.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace giftsim::sim::json {
namespace {

/// All is ASCII that stands for itself in a JSON string. No letter ends the look early, so that the
/// compiler can take many at a time.
bool is_plain(std::string_view text) {
    unsigned odd = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        odd |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte >= 0x7F) |
               static_cast<unsigned>(byte == '"') | static_cast<unsigned>(byte == '\\');
    }
    return odd == 0;
}

/// Short pieces are put together before they are appended: each append costs as much as ten bytes.
class piece {
public:
    static constexpr std::size_t room = 128;

    void add(char letter) { bytes_[size_++] = letter; }
    void add(std::string_view text) {
        text.copy(bytes_.data() + size_, text.size());
        size_ += text.size();
    }
    std::string_view view() const { return {bytes_.data(), size_}; }

private:
    std::array<char, room> bytes_;
    std::size_t size_ = 0;
};

constexpr std::size_t short_text = piece::room - 4;  ///< with its quotes, a comma and a colon

}  // namespace

void write_quoted(std::string& into, std::string_view text) {
    if (!is_plain(text)) {
        into += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    } else if (text.size() > short_text) {
        into += '"';
        into += text;
        into += '"';
    } else {
        piece quoted;
        quoted.add('"');
        quoted.add(text);
        quoted.add('"');
        into += quoted.view();
    }
}

void writer::key(std::string_view name) {
    BOOST_ASSERT_MSG(name.size() <= short_text, "names of members are short");
    piece member;
    if (!first_) member.add(',');
    member.add('"');
    member.add(name);
    member.add('"');
    member.add(':');
    out_ += member.view();
    first_ = true;  // no comma before the value
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
