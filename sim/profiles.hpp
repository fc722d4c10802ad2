// SPDX-License-Identifier: MIT
// Which of several accounts of a platform's behaviour a world follows, where they disagree (PR-01).
#pragma once

#include "core/practice.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace giftsim::sim {

enum class sendoso_profile : std::uint8_t {
    seed,        ///< as its articles on statuses and its send API have it
    documented,  ///< as its developer site and the rest of its help centre have it
    sandbox,     ///< as its sandbox behaves, which stops at "processing" (PR-02)
};

inline constexpr std::array<std::string_view, 3> sendoso_profile_names{"seed", "documented",
                                                                       "sandbox"};

/// Of Reachdesk only what a CRM is told is disputed (CR-10).
enum class reachdesk_profile : std::uint8_t {
    seed,     ///< as its article on multi-use links has it
    of_2025,  ///< as its later article on integrations has it: "2025"
};

inline constexpr std::array<std::string_view, 2> reachdesk_profile_names{"seed", "2025"};

struct profiles {
    sendoso_profile sendoso = sendoso_profile::seed;
    reachdesk_profile reachdesk = reachdesk_profile::seed;
};

/// All in which accounts of Sendoso differ. The defaults are the seed's.
struct sendoso_account {
    practice rules{};  ///< what the domain asks for

    // Of the sends API.
    span block{0};                      ///< how long a client that asked too often is kept out
    std::uint16_t unprocessable = 422;  ///< the status of what is well-formed and cannot be done
    bool wants_phone_abroad = false;    ///< a parcel to another country than the US needs a phone
};

const sendoso_account& account_of(sendoso_profile by);

}  // namespace giftsim::sim
