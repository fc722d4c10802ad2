// SPDX-License-Identifier: MIT
// What somebody looks for in the Send Tracker (TR-03).
#pragma once

#include "core/catalogue.hpp"
#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/tracker/standing.hpp"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace giftsim {

/// All that is said must hold; of a list, one of its items. What is empty says nothing.
struct tracker_filter {
    standing_set standings{};
    std::bitset<gift_kind_count> kinds{};  ///< of the gift on offer, or chosen
    std::vector<campaign_id> campaigns{};  ///< archived and deleted ones as well (TR-01)
    std::vector<user_id> senders{};
    std::vector<team_id> teams{};
    std::optional<platform> on{};
    std::optional<bool> testing{};
    instant from = earliest_instant;  ///< begun at this instant or later
    instant before = never;           ///< and before this one
    std::string recipient{};          ///< words, each part of the recipient's name or email
    std::string search{};             ///< words, each part of anything that a row shows
};

}  // namespace giftsim
