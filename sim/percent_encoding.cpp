// SPDX-License-Identifier: MIT
// Bytes, so that any reader of forms understands it.
#include "sim/percent_encoding.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

/// All but what RFC 3986 calls unreserved, so that any reader of forms understands it.
std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        encoded +=
            plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

}  // namespace giftsim::sim
