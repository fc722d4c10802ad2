// SPDX-License-Identifier: MIT
// What can be given, shown whole.
#include "sim/view/catalogue_view.hpp"

#include "core/instant_text.hpp"
#include "sim/view/number_text.hpp"

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

}  // namespace

json_view view_of_gift(const domain& world, gift_id which) {
    const auto& own = world.gifts()[which.index()];
    return {{"id", number_text(which)},    {"name", own.name},
            {"kind", name(own.kind)},      {"category", own.category},
            {"price", to_text(own.price)}, {"highest", to_text(money{own.highest, own.price.unit})},
            {"countries", own.countries},  {"delisted", own.delisted}};
}

json_view view_of_campaign(const domain& world, campaign_id which, instant now) {
    const auto& own = world.campaigns()[which.index()];
    auto gifts = json_view::array();
    for (const auto each : own.gifts) gifts.push_back(number_text(each));
    return {{"id", number_text(which)},
            {"name", own.name},
            {"kind", name(own.kind)},
            {"status", status_of(own, now)},
            {"offer_days", own.offer_days},
            {"gifts", gifts},
            {"pays", number_text(own.payer)},
            {"opens", moment(own.opens, earliest_instant)},
            {"closes", moment(own.closes, never)},
            {"code_link", to_text(own.code_link_life)},
            {"testing", own.testing},
            {"credits_unclicked", own.credits_unclicked}};
}

}  // namespace giftsim::sim
