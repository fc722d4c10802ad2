// SPDX-License-Identifier: MIT
// Makes what must not be guessed: credentials, tokens, the links in mails. Nothing is stored for
// it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// What a secret is for. One kind never passes for another.
enum class secret_kind : std::uint8_t {
    client,
    client_secret,
    access,
    reachdesk,
    offer,
    code_link,
    address,
    multi_use_link,
    gift,
    confirmation,
    authorization_code,
    refresh,
    campaign_hook
};

/// What a secret names.
struct named_by_secret {
    std::uint32_t world = 0;
    std::uint32_t entity = 0;
    std::uint32_t n = 0;  ///< the how-manieth of its kind for the entity

    friend bool operator==(const named_by_secret&, const named_by_secret&) = default;
};

/// Secrets are written WORLD.HEX: 128 bits of HMAC-SHA256 over kind, world, entity and n, then
/// entity and n, masked by a pad that follows from those bits. So whatever holds the key can read
/// one back, and nobody else can tell two of them apart or make one.
class mint {
public:
    using key = std::array<unsigned char, 32>;

    explicit mint(const key& secret) : key_(secret) {}

    /// A key that nobody knows. Throws std::runtime_error if the system has no randomness.
    static key random_key();
    /// The same key for the same seed, so that a whole run repeats.
    static key key_of_seed(std::uint64_t seed);

    std::string make(secret_kind kind, const named_by_secret& what) const;

    /// What a secret of this kind names; nothing if it was not made here.
    std::optional<named_by_secret> open(secret_kind kind, std::string_view secret) const;

    /// A text of 16 letters and digits in groups of four that follows from all this; the code of a
    /// redeemed gift.
    std::string code(const named_by_secret& what) const;

    /// 24 raw bytes that follow from all this; what signs an endpoint's webhooks.
    std::string signing_key(const named_by_secret& endpoint) const;

    /// 40 hex digits, the first eight of them the world: 96 bits of HMAC-SHA256 over world and
    /// send, then the send, masked as above. Its n is 0.
    std::string tracking_code(const named_by_secret& send) const;

    /// The send that a tracking code names; nothing if it was not made here.
    std::optional<named_by_secret> open_tracking_code(std::string_view code) const;

    /// 32 hex digits that follow from all this: what a user once joined by.
    std::string invitation_key(const named_by_secret& user) const;

    /// "msg_" and 32 letters and digits: how a webhook's message is called, `n` being the world's
    /// incarnation.
    std::string message_name(const named_by_secret& message) const;

private:
    std::string digest_of(std::string_view use, const named_by_secret& what) const;
    std::string seal(secret_kind kind, const named_by_secret& what) const;

    key key_;
};

/// The world that a secret or a tracking code says it belongs to, believed by nobody yet; 0 if it
/// names none.
std::uint32_t claimed_world(std::string_view secret);

}  // namespace giftsim::fakeserver
