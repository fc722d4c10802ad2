// SPDX-License-Identifier: MIT
// What can be given: gifts, and the campaigns that offer them.
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

/// Only kinds whose lifecycle exists. All of them live the eGift's life (EG-15).
enum class gift_kind : std::uint8_t { egift, choice, experience, donation };

/// "egift", "choice", "experience", "donation".
std::string_view name(gift_kind kind);
std::optional<gift_kind> gift_kind_named(std::string_view text);

struct gift {
    std::string name{};
    gift_kind kind = gift_kind::egift;
    money price{};             ///< the face value; the lower bound where there is a range
    std::int64_t highest = 0;  ///< minor units; equal to the price where it is fixed
    std::string category{};    ///< a word of the catalogue's own; usually the kind's name
    std::vector<std::string> countries{};  ///< ISO 3166 alpha-2, where it can go; none: anywhere
    bool delisted = false;                 ///< not for new sends; live ones keep it (EG-19)
    send_id last_offered{};  ///< once delisted: the newest send whose offer includes it
};

struct campaign {
    std::string name{};
    gift_kind kind = gift_kind::egift;
    std::vector<gift_id> gifts{};      ///< on offer; one or more, of one currency (EG-13)
    int offer_days = 30;               ///< 1 to 90 (EG-02)
    std::int64_t lowest = 0;           ///< minor units: the price range that it allows (EG-16)
    std::int64_t highest = 0;          ///< 0: the gifts' own prices hold
    funding_id payer{};                ///< none: the team or the organisation pays (FN-12)
    instant opens = earliest_instant;  ///< to new sends (SI-05)
    instant closes = never;            ///< half-open (TI-06)
    span code_link_life = std::chrono::hours{24};  ///< EG-12
    bool archived = false;
    bool deleted = false;
    bool testing = false;           ///< SI-09
    bool credits_unclicked = true;  ///< false: a link never clicked keeps the money (GL-04)

    /// Exists for new sends (SI-05).
    bool is_open(instant at) const { return !archived && !deleted && at >= opens && at < closes; }
};

/// How long an offer may be accepted, in days (EG-02).
inline constexpr int shortest_offer = 1;
inline constexpr int longest_offer = 90;

/// The longest life that a code link can be given (EG-12).
inline constexpr span longest_code_link = std::chrono::days{366};

/// Days from Sent within which an opened offer can be redeemed (EG-05).
inline constexpr int redeem_days = 90;

}  // namespace giftsim
