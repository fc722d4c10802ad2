// SPDX-License-Identifier: MIT
// The running fingerprint of everything a world did. Always on.
#pragma once

#include "core/effect.hpp"
#include "sim/crm/crm_log.hpp"
#include "sim/webhooks/delivery.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace giftsim::sim {

/// 128 bits. Equal digests mean equal effects in equal order (up to a chance of 2^-128).
struct digest_value {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend constexpr auto operator<=>(digest_value, digest_value) = default;
};

/// 32 hexadecimal digits.
std::string to_text(digest_value value);

/// A release raises it if the same world, seed and commands give another digest than before.
/// Digests of different versions cannot be compared.
inline constexpr int digest_version = 1;

/// One lane for steps with their mails and what CRMs are told of them, one for postings, one for
/// webhook messages, so that a difference says where to look. A world without endpoints makes no
/// messages, and the third lane does not count there. Names and rule IDs enter as hashes of their
/// text, never as their place in an enumeration. Text, links, requests and the clock's position do
/// not enter.
class digest {
public:
    void absorb(const effect& what);
    void absorb(const crm_write& what);
    void absorb(const webhook_message& what);

    digest_value value() const;

    /// Effects absorbed so far.
    std::uint64_t count() const { return count_; }

    friend bool operator==(const digest&, const digest&) = default;

private:
    struct lane {
        std::uint64_t a;
        std::uint64_t b;

        void absorb(std::uint64_t w0, std::uint64_t w1, std::uint64_t w2, std::uint64_t w3);
        friend bool operator==(const lane&, const lane&) = default;
    };

    lane steps_{0x243f6a8885a308d3U, 0x13198a2e03707344U};
    lane postings_{0xa4093822299f31d0U, 0x082efa98ec4e6c89U};
    lane messages_{0x452821e638d01377U, 0xbe5466cf34e90c6cU};
    std::uint64_t told_ = 0;  ///< messages absorbed
    std::uint64_t count_ = 0;
};

}  // namespace giftsim::sim
