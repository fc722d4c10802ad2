// SPDX-License-Identifier: MIT
// What the Send Tracker says of one send, in its list and in its details (TR-03, TR-04).
#pragma once

#include "core/domain.hpp"
#include "core/tracker/vocabulary.hpp"
#include "sim/view/json.hpp"

#include <string_view>
#include <vector>

namespace giftsim::sim {

/// A change that the vocabulary shows.
struct tracker_update {
    instant at;
    const transition* row;
    std::string_view word;
};

/// Every change that is shown, oldest first; of neighbours with the same word the first (TR-07).
std::vector<tracker_update> updates_of(const domain& world, send_id which, vocabulary words);

/// What the payer holds or has spent for a send now.
money cost_of(const domain& world, send_id which);

/// What to do about a send, empty where nothing is wrong (PH-05, PH-14, TR-09).
std::string remedy_of(const domain& world, send_id which, instant now);

/// How somebody looks at sends.
struct tracker_glance {
    user_id viewer{};
    vocabulary words = vocabulary::s1;
    instant now{};
};

/// The fields of tracker_row_fields. Requires a send that exists.
json_view view_of_row(const domain& world, send_id which, const tracker_glance& by);

/// The fields of tracker_detail_fields.
json_view view_of_details(const domain& world, send_id which, const tracker_glance& by);

}  // namespace giftsim::sim
