// SPDX-License-Identifier: MIT
// Counts lines and code points while walking.
#include "sim/json/text_cursor.hpp"

namespace giftsim::sim::json {

void text_cursor::advance(std::size_t bytes) {
    for (; bytes > 0 && !at_end(); --bytes, ++offset_) {
        const auto byte = static_cast<unsigned char>(text_[offset_]);
        const bool continues_code_point = (byte & 0xC0U) == 0x80U;
        if (byte == '\n')
            at_ = {at_.line + 1, 1};
        else if (!continues_code_point)
            ++at_.column;
    }
}

void text_cursor::skip_space() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') advance(1);
}

text_cursor further(text_cursor from, std::size_t bytes) {
    from.advance(bytes);
    return from;
}

text_cursor past_space(text_cursor from) {
    from.skip_space();
    return from;
}

}  // namespace giftsim::sim::json
