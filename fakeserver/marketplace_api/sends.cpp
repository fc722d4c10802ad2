// SPDX-License-Identifier: MIT
// POST of a product, and of whatever is recommended: 400, then 404 (API-07).
#include "fakeserver/core_api/body_fields.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/marketplace_api/gift_request.hpp"
#include "fakeserver/marketplace_api/handlers.hpp"
#include "fakeserver/marketplace_api/recommendation.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// The first that is in stock. Requires a gift that is.
product_variant at_hand(const domain& state, gift_id which) {
    const auto all = variants_of(state, which);
    const auto& gift = state.gifts()[which.index()];
    return *std::find_if(all.begin(), all.end(),
                         [&](product_variant each) { return gift.is_in_stock(each.place); });
}

}  // namespace

http::reply send_product(call& at) {
    http::response refused;
    const auto body = read_core_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    body_fields in(*body, wrong);
    const auto variants = in.required_texts("variant_ids");
    auto from = read_gift_request(in);
    from.sender_email = in.text("sender_email");
    for (const auto* field : {"sender_first_name", "sender_last_name", "sender_organization_name"})
        (void)in.text(field);
    in.note_unknown(at, "marketplace.send");
    if (!wrong.empty()) return bad_request(wrong);
    // Of several the vendor sends the first.
    const auto which = variant_named(variants.front(), at.world().state(), at.world().called());
    if (!which) return core_error(404, "Product variant not found");
    return send_gift(at, from, *which);
}

http::reply send_recommendation(call& at) {
    http::response refused;
    const auto body = read_core_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    body_fields in(*body, wrong);
    const auto from = read_gift_request(in);
    product_filter by;
    by.highest = in.whole("price_lte_usd", 0, product_filter::dollars_max);
    if (const auto country = in.text("ship_to_country_code"); !country.empty()) {
        look_at_country("ship_to_country_code", country, wrong);
        by.countries = {country};
    }
    in.note_unknown(at, "smartsend.send");
    if (!wrong.empty()) return bad_request(wrong);
    const auto& state = at.world().state();
    const auto all = recommended(state, from.email, by);
    if (all.empty()) return core_error(404, "No recommendation found");
    return send_gift(at, from, at_hand(state, all.front()));
}

}  // namespace giftsim::fakeserver
