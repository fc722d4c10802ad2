// SPDX-License-Identifier: MIT
// A synthetic-IV construction: the authenticator doubles as the nonce of the pad.
#include "fakeserver/world/mint.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <span>
#include <stdexcept>

namespace giftsim::fakeserver {
namespace {

constexpr std::size_t seal_bytes = 16;
constexpr std::size_t payload_bytes = 8;
constexpr std::size_t world_digits = 8;  ///< of a tracking code
constexpr std::size_t tracking_digits = 40;
constexpr std::size_t tracking_seal_bytes = 12;
using bytes = std::string;  ///< raw

bytes hmac(const mint::key& key, const bytes& message) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    unsigned length = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(message.data());
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data, message.size(),
         digest.data(), &length);
    return {reinterpret_cast<const char*>(digest.data()), length};
}

void put(bytes& into, std::uint32_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        into += static_cast<char>(number >> shift & 0xFFU);
}

std::uint32_t number_at(const bytes& from, std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[place + i]))
                  << (8 * i);
    return number;
}

bytes masked(const mint::key& key, const bytes& seal, bytes payload) {
    const auto pad = hmac(key, "pad" + seal);
    for (std::size_t i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload[i] ^ pad[i]);
    return payload;
}

std::string hex(const bytes& raw) {
    std::string text;
    for (const char each : raw)
        text += fmt::format("{:02x}", static_cast<unsigned>(static_cast<unsigned char>(each)));
    return text;
}

int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return -1;
}

std::optional<bytes> unhex(std::string_view text) {
    bytes raw;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        const auto high = digit(text[i]);
        const auto low = digit(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        raw += static_cast<char>(high * 16 + low);
    }
    return raw;
}

}  // namespace

mint::key mint::random_key() {
    key made{};
    if (RAND_bytes(made.data(), static_cast<int>(made.size())) != 1)
        throw std::runtime_error("the system gives no random bytes for the server's key");
    return made;
}

mint::key mint::key_of_seed(std::uint64_t seed) {
    const auto text = fmt::format("giftsim server key {}", seed);
    key made{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), made.data());
    return made;
}

bytes mint::digest_of(std::string_view use, const named_by_secret& what) const {
    bytes message(use);
    put(message, what.world);
    put(message, what.entity);
    put(message, what.n);
    return hmac(key_, message);
}

std::string mint::signing_key(const named_by_secret& endpoint) const {
    constexpr std::size_t key_bytes = 24;
    return digest_of("webhook", endpoint).substr(0, key_bytes);
}

std::string mint::message_name(const named_by_secret& message) const {
    return "msg_" + hex(digest_of("message", message).substr(0, seal_bytes));
}

std::string mint::invitation_key(const named_by_secret& user) const {
    return hex(digest_of("invitation", user).substr(0, seal_bytes));
}

std::string mint::tracking_code(const named_by_secret& send) const {
    const auto own = digest_of("tracking", send).substr(0, tracking_seal_bytes);
    bytes payload;
    put(payload, send.entity);
    return fmt::format("{:08x}{}", send.world, hex(own + masked(key_, own, payload)));
}

std::optional<named_by_secret> mint::open_tracking_code(std::string_view code) const {
    named_by_secret what{claimed_world(code)};
    if (what.world == 0 || code.size() != tracking_digits) return std::nullopt;
    const auto raw = unhex(code.substr(world_digits));
    if (!raw) return std::nullopt;
    const auto claimed = raw->substr(0, tracking_seal_bytes);
    what.entity = number_at(masked(key_, claimed, raw->substr(tracking_seal_bytes)), 0);
    const auto own = digest_of("tracking", what);
    if (CRYPTO_memcmp(own.data(), claimed.data(), tracking_seal_bytes) != 0) return std::nullopt;
    return what;
}

std::string mint::seal(secret_kind kind, const named_by_secret& what) const {
    bytes message = "seal";
    message += static_cast<char>(kind);
    put(message, what.world);
    put(message, what.entity);
    put(message, what.n);
    return hmac(key_, message).substr(0, seal_bytes);
}

std::string mint::make(secret_kind kind, const named_by_secret& what) const {
    const auto own = seal(kind, what);
    bytes payload;
    put(payload, what.entity);
    put(payload, what.n);
    return fmt::format("{}.{}", what.world, hex(own + masked(key_, own, payload)));
}

std::optional<named_by_secret> mint::open(secret_kind kind, std::string_view secret) const {
    named_by_secret what{claimed_world(secret)};
    if (what.world == 0) return std::nullopt;
    const auto text = secret.substr(secret.find('.') + 1);
    if (text.size() != 2 * (seal_bytes + payload_bytes)) return std::nullopt;
    const auto raw = unhex(text);
    if (!raw) return std::nullopt;
    const auto claimed = raw->substr(0, seal_bytes);
    const auto payload = masked(key_, claimed, raw->substr(seal_bytes));
    what.entity = number_at(payload, 0);
    what.n = number_at(payload, 4);
    const auto own = seal(kind, what);
    if (CRYPTO_memcmp(own.data(), claimed.data(), seal_bytes) != 0) return std::nullopt;
    return what;
}

std::string mint::code(const named_by_secret& what) const {
    constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";  // none look alike
    bytes message = "code";
    put(message, what.world);
    put(message, what.entity);
    const auto digest = hmac(key_, message);
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i != 0 && i % 4 == 0) text += '-';
        text += letters[static_cast<unsigned char>(digest[i]) % letters.size()];
    }
    return text;
}

namespace {

/// The world of what looks like a tracking code; 0 if it does not.
std::uint32_t world_of_code(std::string_view code) {
    if (std::any_of(code.begin(), code.end(), [](char each) { return digit(each) < 0; })) return 0;
    std::uint32_t world = 0;
    for (const char each : code.substr(0, world_digits))
        world = world << 4U | static_cast<std::uint32_t>(digit(each));
    return world;
}

}  // namespace

std::uint32_t claimed_world(std::string_view secret) {
    if (secret.size() == tracking_digits && secret.find('.') == std::string_view::npos)
        return world_of_code(secret);
    if (secret.starts_with('0')) return 0;  // else a world would have many names
    text_cursor in{secret.substr(0, secret.find('.'))};
    const auto number = in.number_up_to(9);
    return number && in.at_end() && secret.find('.') != std::string_view::npos
               ? static_cast<std::uint32_t>(*number)
               : 0;
}

}  // namespace giftsim::fakeserver
