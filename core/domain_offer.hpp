// SPDX-License-Identifier: MIT
// What the guards of a beginning found out. Included by the domain's own sources alone.
#pragma once

#include "core/domain.hpp"

namespace giftsim {

struct domain::offer {
    gift_id gift{};
    team_id team{};
    funding_id payer{};  ///< none: a wallet that is opened with the send (FN-10)
    std::int64_t price = 0;
    bool email_is_valid = false;
    bool is_physical = false;
    bool has_choice = false;        ///< several gifts, one of them physical (PH-11)
    bool asks = false;              ///< the recipient has to be asked first (PH-01, PH-02, PH-11)
    bool falls_back = false;        ///< for want of a valid address alone (PH-02)
    bool address_is_known = false;  ///< a valid one
    act hurdle = act::none;         ///< on Reachdesk: what keeps it from going out (ML-08, ML-11)
};

/// What a send on Reachdesk is about to take.
struct domain::want {
    std::string email{};  ///< normalised; empty of a population's member
    gift_id gift{};
    std::uint32_t variant = 0;
    funding_id payer{};
    currency unit{};
    std::int64_t due = 0;  ///< minor units, beyond what it has already
    bool testing = false;
    instant begun{};           ///< in whose calendar year it counts (ML-11)
    bool takes_piece = false;  ///< of the stock
    bool suspected = false;    ///< by somebody, or the address has had this gift already
};

}  // namespace giftsim
