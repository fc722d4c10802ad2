// SPDX-License-Identifier: MIT
// Names are the catalogue's; nothing is loaded from elsewhere, so there are no images.
#include "fakeserver/marketplace_api/product_view.hpp"

#include "fakeserver/core_api/cost_text.hpp"
#include "fakeserver/marketplace_api/product_filter.hpp"
#include "fakeserver/marketplace_api/variant_id.hpp"

#include <set>

namespace giftsim::fakeserver {

using sim::json_view;

json_view view_of_product(const domain& state, gift_id which,
                          const std::vector<std::string>& countries) {
    const auto& gift = state.gifts()[which.index()];
    const auto price = estimated_total(gift, countries);
    auto variants = json_view::array();
    for (const auto each : variants_of(state, which))
        variants.push_back(
            {{"id", variant_text(each)},
             {"estimated_total_price",
              {{"currency", price.unit.code()}, {"price_per_unit", cost_text(price)}}},
             {"images", json_view::array()}});
    return {{"id", std::to_string(which.number)},
            {"name", gift.name},
            {"description", description_of(gift.kind)},
            {"variants", std::move(variants)}};
}

json_view view_of_categories(const domain& state, const std::vector<gift_id>& products) {
    std::set<std::string> mailed, packed;
    for (const auto each : products) {
        const auto& gift = state.gifts()[each.index()];
        (is_physical(gift.kind) ? packed : mailed).insert(gift.category);
    }
    auto groups = json_view::array();
    const auto add = [&](const char* name, const std::set<std::string>& categories) {
        if (categories.empty()) return;
        auto children = json_view::array();
        for (const auto& each : categories) children.push_back({{"id", each}, {"name", each}});
        groups.push_back({{"group_name", name}, {"children", std::move(children)}});
    };
    add("eGifts", mailed);
    add("Physical gifts", packed);
    return groups;
}

}  // namespace giftsim::fakeserver
