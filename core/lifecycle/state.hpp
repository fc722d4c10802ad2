// SPDX-License-Identifier: MIT
// The canonical states of a send, and the reasons that some of them carry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

/// Where a send stands. Which moves exist between states is the lifecycle tables' affair.
enum class state : std::uint8_t {
    none,       ///< before its first record; never shown
    initiated,  ///< begun by a sender or an integration (EG-01); passed through at once

    // Held before anything has left (SI): no money, no deadline.
    suspicious_email,    ///< blocklisted or of low quality (SI-02)
    insufficient_funds,  ///< the payer lacked the money (FN-08)

    // The offer is out.
    sent,      ///< the offer has gone out, unopened (EG-01)
    opened,    ///< the offer's mail was viewed
    clicked,   ///< the link was followed, the address not yet confirmed
    verified,  ///< the address was confirmed, a code link mailed (EG-11)

    // Final.
    redeemed,              ///< a gift was picked and its code given out (EG-13)
    expired,               ///< the time was over (EG-06, EG-07)
    refunded,              ///< the charge went back; the reason says why (EG-06, EG-08)
    canceled,              ///< somebody called a held send off (SI-08)
    invalid_email_format,  ///< recorded, never sent, free (SI-01)
};

inline constexpr std::size_t state_count =
    static_cast<std::size_t>(state::invalid_email_format) + 1;

/// Why a send was refunded (EG-06). Everything else has none.
enum class reason : std::uint8_t { none, expired, bounced };

/// The canonical name: "Insufficient Funds".
std::string_view name(state where);
std::optional<state> state_named(std::string_view text);

/// "expired", "bounced"; empty for none.
std::string_view name(reason why);

/// Waiting for somebody's decision (SI-07).
constexpr bool is_held(state where) {
    return where == state::suspicious_email || where == state::insufficient_funds;
}

/// No act and no deadline leads anywhere else.
constexpr bool is_final(state where) { return where >= state::redeemed; }

/// The offer is out and time runs.
constexpr bool is_live(state where) { return where >= state::sent && where <= state::verified; }

}  // namespace giftsim
