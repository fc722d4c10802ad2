// SPDX-License-Identifier: MIT
// OpenSSL decodes, and wants the padding that clients leave out.
#include "fakeserver/http/basic.hpp"

#include <algorithm>
#include <openssl/evp.h>

namespace giftsim::http {
namespace {

std::string decoded_base64(std::string_view text) {
    const std::string padded = std::string(text) + std::string((4 - text.size() % 4) % 4, '=');
    std::string raw(padded.size() / 4 * 3, '\0');
    const auto length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(raw.data()),
                                        reinterpret_cast<const unsigned char*>(padded.data()),
                                        static_cast<int>(padded.size()));
    if (length < 0) return {};
    const auto padding = padded.size() - padded.find_last_not_of('=') - 1;
    raw.resize(raw.size() - std::min<std::size_t>(padding, 2));
    return raw;
}

}  // namespace

std::optional<name_and_password> basic_credentials(const request& in) {
    const auto header = credentials(in, "basic");
    if (!header) return std::nullopt;
    const auto plain = decoded_base64(*header);
    const auto colon = plain.find(':');
    if (colon == std::string::npos) return name_and_password{};
    return name_and_password{plain.substr(0, colon), plain.substr(colon + 1)};
}

}  // namespace giftsim::http
