// SPDX-License-Identifier: MIT
// Numbers only: names of variants are people's words and may look like numbers.
#include "fakeserver/marketplace_api/variant_id.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

/// Null if there is none, or none any more.
const gift* listed(const domain& state, gift_id which) {
    const auto& all = state.gifts();
    if (!which || which.number > all.size() || all[which.index()].delisted) return nullptr;
    return &all[which.index()];
}

}  // namespace

std::string variant_text(product_variant which) {
    if (which.place == 0) return std::to_string(which.product.number);
    return fmt::format("{}-{}", which.product.number, which.place);
}

std::optional<product_variant> variant_named(std::string_view text, const domain& state,
                                             const sim::names& called) {
    const gift_id whole{called.gifts.number_of(text)};
    if (const auto* only = listed(state, whole); only != nullptr && only->variants.empty())
        return product_variant{whole, 0};
    const auto cut = text.rfind('-');
    if (cut == std::string_view::npos) return std::nullopt;
    text_cursor digits{text.substr(cut + 1)};
    const auto place = digits.number_up_to(9);
    const gift_id product{called.gifts.number_of(text.substr(0, cut))};
    const auto* has = listed(state, product);
    if (has == nullptr || !place || !digits.at_end() || *place < 1 ||
        static_cast<std::size_t>(*place) > has->variants.size())
        return std::nullopt;
    return product_variant{product, static_cast<std::uint32_t>(*place)};
}

std::vector<product_variant> variants_of(const domain& state, gift_id product) {
    const auto count = state.gifts()[product.index()].variants.size();
    if (count == 0) return {{product, 0}};
    std::vector<product_variant> all;
    for (std::uint32_t place = 1; place <= count; ++place) all.push_back({product, place});
    return all;
}

}  // namespace giftsim::fakeserver
