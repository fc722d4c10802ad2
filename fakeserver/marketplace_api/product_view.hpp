// SPDX-License-Identifier: MIT
// Products and their categories in this surface's words (API-07).
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <string>
#include <vector>

namespace giftsim::fakeserver {

/// {"id","name","description","variants"}, with prices for the one country that was named.
/// Requires a gift that exists.
sim::json_view view_of_product(const domain& state, gift_id which,
                               const std::vector<std::string>& countries);

/// [{"group_name","children":[{"id","name"}]}] of some products: what is mailed, and what is
/// packed. A category's id is its word in the catalogue.
sim::json_view view_of_categories(const domain& state, const std::vector<gift_id>& products);

}  // namespace giftsim::fakeserver
