// SPDX-License-Identifier: MIT
// Multi-use links, who claimed what behind them, and the connectors and contacts that it takes.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <string_view>
#include <vector>

namespace giftsim::sim {

/// The fields of link_fields. Requires a link of this world.
json_view view_of_link(const domain& world, link_id which, instant now);

/// Which claims are meant; what is left out does not matter.
struct claim_filter {
    link_id link{};
    campaign_id campaign{};
    std::string_view email{};  ///< compared normalised
};

/// Every send on Reachdesk that passes the filter, in order of their numbers.
std::vector<send_id> claims_of(const domain& world, const claim_filter& wanted);

/// What a CRM is told of a send now: where its state has no word, the last one stands (ML-09).
std::string_view word_for_crm(const domain& world, send_id which);

/// The fields of claim_fields. Requires a send on Reachdesk.
json_view view_of_claim(const domain& world, send_id which);

/// A claim in short: whose, where it stands and what it takes.
json_view view_of_claim_in_short(const domain& world, send_id which);

json_view view_of_connector(const domain& world, connector_id which);
json_view view_of_contact(const domain& world, contact_id which);

}  // namespace giftsim::sim
