// SPDX-License-Identifier: MIT
// Checks and takes apart UTF-8.
#include "sim/json/utf8.hpp"

namespace giftsim::sim::json {
namespace {

struct sequence {
    std::size_t length;
    unsigned char second_min;  // the second byte alone rules out overlong forms and surrogates
    unsigned char second_max;
};

std::optional<sequence> sequence_for(unsigned char lead) {
    if (lead < 0x80) return sequence{1, 0x00, 0x00};
    if (lead >= 0xC2 && lead <= 0xDF) return sequence{2, 0x80, 0xBF};
    if (lead == 0xE0) return sequence{3, 0xA0, 0xBF};
    if (lead == 0xED) return sequence{3, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF) return sequence{3, 0x80, 0xBF};
    if (lead == 0xF0) return sequence{4, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3) return sequence{4, 0x80, 0xBF};
    if (lead == 0xF4) return sequence{4, 0x80, 0x8F};
    return std::nullopt;
}

unsigned char byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

}  // namespace

std::size_t code_point_length(std::string_view text) {
    if (text.empty()) return 0;
    const auto expected = sequence_for(byte_at(text, 0));
    if (!expected || text.size() < expected->length) return 0;
    if (expected->length == 1) return 1;
    if (byte_at(text, 1) < expected->second_min || byte_at(text, 1) > expected->second_max)
        return 0;
    for (std::size_t i = 2; i < expected->length; ++i)
        if ((byte_at(text, i) & 0xC0U) != 0x80U) return 0;
    return expected->length;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = code_point_length(text.substr(offset));
        if (length == 0) return offset;
        offset += length;
    }
    return std::nullopt;
}

char32_t first_code_point(std::string_view text) {
    const std::size_t length = code_point_length(text);
    const unsigned lead = byte_at(text, 0);
    if (length <= 1) return lead;
    char32_t number = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) number = (number << 6U) | (byte_at(text, i) & 0x3FU);
    return number;
}

}  // namespace giftsim::sim::json
