// SPDX-License-Identifier: MIT
// What can be given: gifts, and the campaigns that offer them.
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/money.hpp"
#include "core/processing.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

/// The first four live the eGift's life (EG-15), the others a parcel's (PH).
enum class gift_kind : std::uint8_t {
    egift,
    choice,
    experience,
    donation,
    physical,  ///< from the warehouse
    swag,      ///< the same, with sizes or colours to choose (PH-11)
    amazon,    ///< bought there and repacked in the warehouse (PH-08)
};

inline constexpr std::size_t gift_kind_count = static_cast<std::size_t>(gift_kind::amazon) + 1;

constexpr bool is_physical(gift_kind kind) { return kind >= gift_kind::physical; }

/// "egift", "choice", "experience", "donation", "physical", "swag", "amazon".
std::string_view name(gift_kind kind);
std::optional<gift_kind> gift_kind_named(std::string_view text);

/// A size or colour of a physical gift, with a stock of its own.
struct variant {
    std::string name{};
    std::optional<std::int64_t> stock{};  ///< pieces left; nothing: as many as anybody wants
};

/// What it costs to send a gift to a country.
struct shipping_rate {
    std::string country{};  ///< ISO 3166 alpha-2
    std::int64_t cost = 0;  ///< minor units of the gift's currency
};

struct gift {
    std::string name{};
    gift_kind kind = gift_kind::egift;
    money price{};             ///< the face value; the lower bound where there is a range
    std::int64_t highest = 0;  ///< minor units; equal to the price where it is fixed
    std::string category{};    ///< a word of the catalogue's own; usually the kind's name
    std::vector<std::string> countries{};  ///< ISO 3166 alpha-2, where it can go; none: anywhere
    bool delisted = false;                 ///< not for new sends; live ones keep it (EG-19)
    send_id last_offered{};  ///< once delisted: the newest send whose offer includes it

    // Of physical gifts.
    std::int64_t fee = 0;       ///< fulfilment, minor units; 10.00 to 15.00 USD (FN-04)
    std::int64_t shipping = 0;  ///< estimate, minor units; of Amazon's what is held (FN-11)
    std::vector<shipping_rate> shipping_to{};  ///< estimates for single countries
    std::optional<std::int64_t> stock{};       ///< pieces left; nothing: as many as wanted (PH-12)
    std::vector<variant> variants{};           ///< none: there is nothing to choose

    /// The estimate for an address there; an empty country is anywhere.
    std::int64_t shipping_estimate(std::string_view country) const;

    /// No country is named, or this is one of them (SI-04).
    bool goes_to(std::string_view country) const;

    /// Place plus 1 of the variant of that name, else of that number, counted from 1. Nothing if
    /// there is none.
    std::optional<std::uint32_t> variant_called(std::string_view text) const;

    /// The same for a text that is known to be right; none stands for the only one, where there is
    /// one, and else for none, 0.
    std::uint32_t variant_or_only(std::string_view wanted) const;

    /// Pieces of it lie in the warehouse; there is always enough of everything else (PH-12).
    bool is_shelved() const { return kind == gift_kind::physical || kind == gift_kind::swag; }

    /// At least one piece is left, of this variant (from 1) or, where none is said, of any (PH-12).
    bool is_in_stock(std::uint32_t of_variant) const;
};

/// Fulfilment fees in the currency they are stated in, USD (FN-04), in minor units.
inline constexpr std::int64_t lowest_fee = 10'00;
inline constexpr std::int64_t highest_fee = 15'00;

/// What Amazon's shipping is held at (FN-11), and what a parcel that comes back costs (PH-06), in
/// cents of a dollar; see same_figure().
inline constexpr std::int64_t amazon_shipping = 15'00;
inline constexpr std::int64_t return_fee = 2'95;

/// A sum stated in dollars, in the minor units of another currency: the same figure, rounded up
/// where there are fewer digits. 2.95 USD is 3 JPY and 2.950 KWD.
std::int64_t same_figure(std::int64_t cents, currency in);

/// The most that an item, its fee and its shipping can cost, in minor units, and the largest stock:
/// so that sums of them stay far from the limits of 64 bits.
inline constexpr std::int64_t largest_item = 1'000'000'000'000'000;
inline constexpr std::int64_t largest_fee = largest_item;
inline constexpr std::int64_t largest_shipping = largest_item;
inline constexpr std::int64_t largest_stock = 1'000'000'000;

/// Whose rules a campaign and its sends follow (PR-02).
enum class platform : std::uint8_t {
    sendoso,    ///< EG, GL, PH
    reachdesk,  ///< ML
};

inline constexpr std::size_t platform_count = static_cast<std::size_t>(platform::reachdesk) + 1;

/// "sendoso", "reachdesk".
std::string_view name(platform what);

struct campaign {
    std::string name{};
    std::string description{};  ///< for people
    platform on = platform::sendoso;
    gift_kind kind = gift_kind::egift;
    std::vector<gift_id> gifts{};        ///< on offer; one or more, of one currency (EG-13)
    int offer_days = 30;                 ///< 1 to 90 (EG-02)
    std::int64_t lowest = 0;             ///< minor units: the price range that it allows (EG-16)
    std::int64_t highest = 0;            ///< 0: the gifts' own prices hold
    funding_id payer{};                  ///< none: the team or the organisation pays (FN-12)
    instant opens = earliest_instant;    ///< to new sends (SI-05)
    instant closes = never;              ///< half-open (TI-06)
    instant made_at = earliest_instant;  ///< set when it is added
    user_id made_by{};                   ///< none: an Admin who is not named
    span code_link_life = std::chrono::hours{24};  ///< EG-12
    bool archived = false;
    bool deleted = false;
    bool testing = false;           ///< SI-09
    bool credits_unclicked = true;  ///< false: a link never clicked keeps the money (GL-04)

    bool needs_approval = false;          ///< Pending Approval first (SI-03)
    bool needs_support_approval = false;  ///< Pending Sendoso Approval first (SI-03)
    bool confirms_address = false;        ///< the recipient is asked for it first (PH-01)
    int confirm_days = 7;                 ///< how long they are, 2 to 7 days (PH-02)
    bool ships_unconfirmed = false;       ///< else the request's end is the send's, too (PH-02)
    processing work = processing::inventoried;  ///< PH-09
    int units = 1;                              ///< of a bulk order (PH-09)

    // Of Reachdesk's. They offer eGifts, or one physical gift; the sender's wallet pays.
    bool triggered = false;      ///< links are made in it (ML-01); else the API sends (ML-11)
    int expiry_days = 0;         ///< 1 to 30 (ML-10); 0: as the organisation has it
    std::string crm_campaign{};  ///< in the CRM, where members are added (CR-01); empty: unmapped

    /// Exists for new sends (SI-05).
    bool is_open(instant at) const { return !archived && !deleted && at >= opens && at < closes; }
};

/// How long an offer may be accepted, in days (EG-02).
inline constexpr int shortest_offer = 1;
inline constexpr int longest_offer = 90;

/// How long a recipient may be asked for an address, in days (PH-02).
inline constexpr int shortest_request = 2;
inline constexpr int longest_request = 7;

/// The same where the address that a file or a trigger brought was wrong (PH-02).
inline constexpr int fallback_request = 2;

/// How long a gift on Reachdesk may be claimed, in days (ML-10).
inline constexpr int shortest_expiry = 1;
inline constexpr int longest_expiry = 30;

/// The longest life that a code link can be given (EG-12).
inline constexpr span longest_code_link = std::chrono::days{366};

/// Days from Sent within which an opened offer can be redeemed (EG-05).
inline constexpr int redeem_days = 90;

}  // namespace giftsim
