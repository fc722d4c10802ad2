// SPDX-License-Identifier: MIT
// OpenSSL does it.
#include "fakeserver/webhooks/signature.hpp"

#include <fmt/format.h>

#include <array>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

namespace giftsim::fakeserver {
namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string base64(std::string_view raw) {
    std::string text((raw.size() + 2) / 3 * 4, '\0');
    // It ends what it writes with a zero, where the string has one already.
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes_of(raw),
                    static_cast<int>(raw.size()));
    return text;
}

std::string webhook_secret(std::string_view key) { return "whsec_" + base64(key); }

std::string webhook_signature(std::string_view key, const signed_content& what) {
    const auto content = fmt::format("{}.{}.{}", what.id, what.timestamp, what.body);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    unsigned length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes_of(content), content.size(),
         digest.data(), &length);
    return "v1," + base64({reinterpret_cast<const char*>(digest.data()), length});
}

}  // namespace giftsim::fakeserver
