// SPDX-License-Identifier: MIT
// A send as the documented API lists it (API-07, API-10).
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// A change of the API's word.
struct status_update {
    std::string_view status;
    instant at;
};

/// One entry per change, oldest first; what the API hides and what it calls the same stands once
/// (TR-07, GL-05). The last one is what the send is called now.
std::vector<status_update> updates_of(const domain& state, send_id which);

/// Sendoso's, whoever sent them; the API knows none of Reachdesk's (PR-02). In order.
std::vector<send_id> sends_of_sendoso(const domain& state);

/// What it costs as it stands: all that it will come to while it is on its way, and in the end
/// what was paid for it. A send in testing mode costs nothing (SI-09).
money cost_of_send(const domain& state, send_id which);

/// Where it came from: the application that asked as it calls itself, a trigger, or the product.
std::string sent_via_of(const domain& state, send_id which);

/// All fields of a send.
sim::json_view view_of_listed(const domain& state, send_id which);

}  // namespace giftsim::fakeserver
