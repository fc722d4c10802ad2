// SPDX-License-Identifier: MIT
// Funding sources and their postings as scenarios and the control API see them.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

namespace giftsim::sim {

// Entities are shown by number, as text; null where there is none.

/// Every field of funding_fields. Requires a source that exists.
json_view view_of_funding(const domain& world, funding_id which);

/// Every posting ever made, in order, with the fields of posting_fields.
json_view view_of_postings(const domain& world);

}  // namespace giftsim::sim
