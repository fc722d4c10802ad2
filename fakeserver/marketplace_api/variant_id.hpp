// SPDX-License-Identifier: MIT
// How the marketplace calls what can be sent: a variant of a product (API-07).
#pragma once

#include "core/domain.hpp"
#include "sim/view/names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// Every product has at least one: a gift with nothing to choose is its own only variant.
struct product_variant {
    gift_id product{};
    std::uint32_t place = 0;  ///< among the gift's variants, from 1; 0 where it has none
};

/// "6" for the only one of gift 6, "8-2" for the second of gift 8.
std::string variant_text(product_variant which);

/// The other way; a gift's handle does for its number. Nothing if no gift of the catalogue has
/// such a variant.
std::optional<product_variant> variant_named(std::string_view text, const domain& state,
                                             const sim::names& called);

/// All of them, in their order. Requires a gift that exists.
std::vector<product_variant> variants_of(const domain& state, gift_id product);

}  // namespace giftsim::fakeserver
