// SPDX-License-Identifier: MIT
// What can be given, shown whole.
#include "sim/view/catalogue_view.hpp"

#include "core/instant_text.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"

namespace giftsim::sim {
namespace {

std::string_view status_of(const campaign& which, instant now) {
    if (which.deleted) return "Deleted";
    if (which.archived) return "Archived";
    if (now < which.opens) return "Scheduled";
    return which.is_open(now) ? "Active" : "Closed";
}

json_view moment(instant at, instant none) {
    return at == none ? json_view(nullptr) : json_view(to_text(at));
}

json_view pieces(const std::optional<std::int64_t>& stock) {
    return stock ? json_view(*stock) : json_view(nullptr);
}

void add_physical(json_view& view, const gift& own) {
    const auto unit = own.price.unit;
    view["fee"] = to_text(money{own.fee, unit});
    view["shipping"] = to_text(money{own.shipping, unit});
    view["shipping_to"] = json_view::object();
    for (const auto& rate : own.shipping_to)
        view["shipping_to"][rate.country] = to_text(money{rate.cost, unit});
    view["stock"] = pieces(own.stock);
    view["variants"] = json_view::array();
    for (const auto& each : own.variants)
        view["variants"].push_back({{"id", each.name}, {"stock", pieces(each.stock)}});
}

}  // namespace

json_view view_of_gift(const domain& world, gift_id which) {
    const auto& own = world.gifts()[which.index()];
    json_view view{
        {"id", number_text(which)},    {"name", own.name},
        {"kind", name(own.kind)},      {"category", own.category},
        {"price", to_text(own.price)}, {"highest", to_text(money{own.highest, own.price.unit})},
        {"countries", own.countries},  {"delisted", own.delisted}};
    if (is_physical(own.kind)) add_physical(view, own);
    return view;
}

json_view view_of_campaign(const domain& world, campaign_id which, instant now) {
    const auto& own = world.campaigns()[which.index()];
    auto gifts = json_view::array();
    for (const auto each : own.gifts) gifts.push_back(number_text(each));
    return {{"id", number_text(which)},
            {"name", own.name},
            {"description", optional_text(own.description)},
            {"platform", name(own.on)},
            {"kind", name(own.kind)},
            {"status", status_of(own, now)},
            {"offer_days", own.offer_days},
            {"gifts", gifts},
            {"pays", number_text(own.payer)},
            {"opens", moment(own.opens, earliest_instant)},
            {"closes", moment(own.closes, never)},
            {"made_at", moment(own.made_at, earliest_instant)},
            {"made_by", number_text(own.made_by)},
            {"code_link", to_text(own.code_link_life)},
            {"testing", own.testing},
            {"credits_unclicked", own.credits_unclicked},
            {"approval", own.needs_approval},
            {"support_approval", own.needs_support_approval},
            {"confirm_address", own.confirms_address},
            {"confirm_days", own.confirm_days},
            {"ship_unconfirmed", own.ships_unconfirmed},
            {"processing", name(own.work)},
            {"units", own.units},
            {"triggered", own.triggered},
            {"expiry_days", own.expiry_days},
            {"crm_campaign", optional_text(own.crm_campaign)}};
}

}  // namespace giftsim::sim
