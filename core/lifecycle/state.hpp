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
    suspicious_email,          ///< blocklisted or of low quality (SI-02)
    pending_approval,          ///< an Admin or a Manager decides (SI-03)
    pending_sendoso_approval,  ///< the vendor's support decides (SI-03, SI-08)
    out_of_stock,              ///< nothing of it is left (SI-03, PH-12)
    insufficient_funds,        ///< the payer lacked the money (FN-08)
    pending,                   ///< Reachdesk's word for all of these (ML-08, ML-11)

    // A parcel before it leaves the warehouse, and on its way.
    offer_sent,             ///< the recipient is asked for address, size or choice (PH-01)
    awaiting_confirmation,  ///< the address is known, not yet who gave it (ML-07)
    address_confirmed,      ///< both are known, the money is spent (ML-07)
    amazon_fulfilling,      ///< ordered at Amazon, on the way to nobody yet (PH-08)
    amazon_shipped,         ///< Amazon sent it to the warehouse (PH-08)
    order_received,         ///< the warehouse has the order (PH-03)
    fulfilling,             ///< it is being packed (PH-03)
    fulfillment_issue,      ///< something holds it up (PH-04)
    shipped,                ///< the carrier has it (PH-03)
    undeliverable,          ///< the carrier could not hand it over (PH-06)

    // The offer of an eGift is out.
    sent,      ///< the offer has gone out, unopened (EG-01)
    opened,    ///< the offer's mail was viewed
    clicked,   ///< the link was followed, the address not yet confirmed
    verified,  ///< the address was confirmed, a code link mailed (EG-11)

    // Final.
    redeemed,               ///< a gift was picked and its code given out (EG-13)
    delivered,              ///< the parcel was handed over (PH-03)
    returned,               ///< the parcel came back to the warehouse (PH-06)
    failed,                 ///< the order came to nothing (PH-10)
    expired,                ///< the time was over (EG-06, EG-07)
    refunded,               ///< the charge went back; the reason says why (EG-06, EG-08, PH-07)
    confirmation_canceled,  ///< nobody confirmed the address in time (PH-02)
    canceled,               ///< somebody called it off (SI-08, PH-07, ML-13)
    rejected,               ///< somebody decided against it (ML-08)
    invalid_email_format,   ///< recorded, never sent, free (SI-01)
};

inline constexpr std::size_t state_count =
    static_cast<std::size_t>(state::invalid_email_format) + 1;

/// Why a send was refunded (EG-06), or its request for an address came to nothing (PH-14).
enum class reason : std::uint8_t { none, expired, bounced, canceled };

inline constexpr std::size_t reason_count = static_cast<std::size_t>(reason::canceled) + 1;

/// The canonical name: "Insufficient Funds".
std::string_view name(state where);
std::optional<state> state_named(std::string_view text);

/// "expired", "bounced", "canceled"; empty for none.
std::string_view name(reason why);

/// Waiting for somebody's decision (SI-07).
constexpr bool is_held(state where) {
    return where >= state::suspicious_email && where <= state::pending;
}

/// No act and no deadline leads anywhere else.
constexpr bool is_final(state where) { return where >= state::redeemed; }

/// The offer of an eGift is out and time runs.
constexpr bool is_live(state where) { return where >= state::sent && where <= state::verified; }

/// The order is placed and the parcel has not left yet (PH-04, PH-07).
constexpr bool is_processing(state where) {
    return where >= state::amazon_fulfilling && where <= state::fulfillment_issue;
}

}  // namespace giftsim
