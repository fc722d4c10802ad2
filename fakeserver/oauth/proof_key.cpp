// SPDX-License-Identifier: MIT
// One hash, and its alphabet.
#include "fakeserver/oauth/proof_key.hpp"

#include <algorithm>
#include <array>
#include <openssl/evp.h>
#include <openssl/sha.h>

namespace giftsim::fakeserver {

bool is_proof_key(std::string_view text) {
    constexpr std::size_t shortest = 43, longest = 128;
    constexpr std::string_view allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    return text.size() >= shortest && text.size() <= longest &&
           text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string challenge_of(const std::string& verifier, bool hashed) {
    if (!hashed) return verifier;
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(), digest.data());
    std::array<unsigned char, 64> base64{};
    const auto length = EVP_EncodeBlock(base64.data(), digest.data(), digest.size());
    std::string text(base64.begin(), base64.begin() + length);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    while (text.ends_with('=')) text.pop_back();
    return text;
}

}  // namespace giftsim::fakeserver
