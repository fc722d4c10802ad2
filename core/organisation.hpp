// SPDX-License-Identifier: MIT
// Who works here: the organisation, its teams, its users and their roles.
#pragma once

#include "core/calendar.hpp"
#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/money.hpp"
#include "core/practice.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

enum class role : std::uint8_t {
    admin,    ///< everything in the organisation
    manager,  ///< themselves and the teams they manage
    sender,   ///< their own sends
};

/// "admin", "manager", "sender".
std::string_view name(role what);
std::optional<role> role_named(std::string_view text);

struct team {
    std::string name;
    funding_id funding{};  ///< pays for its members' sends unless the campaign does (FN-12)
    instant made_at = earliest_instant;
};

struct user {
    std::string name;
    std::string email;
    role rank = role::sender;
    team_id home{};                ///< none: in no team
    std::vector<team_id> manages;  ///< a Manager's scope
    bool sees_all = false;         ///< a Manager who may look at all sends (TR-02)
    bool removed = false;          ///< gone; live sends run on (EG-19)
};

/// Somebody was asked to join a team; a user from the acceptance on (API-07).
struct invitation {
    std::string name;
    std::string email;
    role rank = role::sender;
    team_id team{};
    instant expires = never;  ///< half-open (TI-06)
    user_id became{};         ///< none: not accepted yet
};

/// How long an invitation may be accepted (API-07).
inline constexpr span invitation_life = std::chrono::days{7};

/// Settings that hold for every send.
struct organisation {
    explicit organisation(std::shared_ptr<const zone_rules> zone) : days(std::move(zone)) {}

    std::string name = "Organisation";
    calendar days;                                 ///< its zone and holidays (TI-02, TI-05)
    funding_id default_payer{};                    ///< FN-12, last resort
    std::vector<std::string> blocklist;            ///< addresses and domains, normalised (SI-02)
    std::vector<std::string> low_quality;          ///< domains, normalised (SI-02)
    int offer_days = 30;                           ///< for sends of no campaign (EG-02)
    span code_link_life = std::chrono::hours{24};  ///< for sends of no campaign (EG-12)
    int expiry_days = 30;                          ///< on Reachdesk, unless a campaign says (ML-10)
    /// What a recipient may be given on Reachdesk in a calendar year, in its currency (ML-11).
    std::optional<money> spend_limit{};
    practice sendosos{};  ///< where accounts of Sendoso differ (PR-01)
};

/// The address or its domain is on the blocklist. Requires a normalised address.
bool is_blocklisted(const organisation& org, std::string_view email);

/// The address or its domain is blocklisted, it has a `+` tag, or its domain is listed as of low
/// quality (SI-02). Requires a normalised address.
bool is_suspicious(const organisation& org, std::string_view email);

}  // namespace giftsim
