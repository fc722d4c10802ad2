// SPDX-License-Identifier: MIT
// A send as scenarios and the control API see it.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <string_view>

namespace giftsim::sim {

/// Every field of send_fields; entities by number, as text. Requires a send that exists.
json_view view_of_send(const domain& world, send_id which, instant now);

/// The status history alone: [{"status","at","reason"}...], canonical states.
json_view view_of_history(const domain& world, send_id which);

/// Each step with its cause: [{"at","act","status","rule","mail"}...].
json_view view_of_causes(const domain& world, send_id which);

/// What Sendoso's documented API calls the state that a row led a send to: its column of the table,
/// but for a request that asks for more than the address (TR-07). Empty: it does not show it.
std::string_view api_word(const domain& world, send_id which, const transition& row);

/// How many sends stand in each state that any send stands in.
json_view view_of_counts(const domain& world);

}  // namespace giftsim::sim
