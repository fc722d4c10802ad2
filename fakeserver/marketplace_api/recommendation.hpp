// SPDX-License-Identifier: MIT
// What SmartSend would give to somebody (API-07).
#pragma once

#include "core/domain.hpp"
#include "fakeserver/marketplace_api/product_filter.hpp"

#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// At most so many are recommended.
inline constexpr std::size_t recommendations_max = 5;

/// What fits and is in stock, the dearest interests of the recipient first. How much somebody
/// likes a category follows from their email (in any spelling that is the same address) and the
/// category's word alone: it is the same in every world, and no other gift changes it.
std::vector<gift_id> recommended(const domain& state, std::string_view email,
                                 const product_filter& by);

}  // namespace giftsim::fakeserver
