// SPDX-License-Identifier: MIT
// Packing takes the last of the promised days.
#include "sim/models/warehouse.hpp"

namespace giftsim::sim {
namespace {

/// The promise for a parcel that has just been received, in whole business days.
int days_for(const domain& here, send_id which, const luck& own, instant received) {
    const auto& record = here.all_sends()[which];
    const auto* campaign = record.campaign ? &here.campaigns()[record.campaign.index()] : nullptr;
    const bool is_amazons = here.gifts()[record.gift.index()].kind == gift_kind::amazon;
    const auto how = is_amazons            ? processing::repacking
                     : campaign != nullptr ? campaign->work
                                           : processing::inventoried;
    const auto promised = processing_time(how, campaign != nullptr ? campaign->units : 1, received,
                                          here.settings().days);
    const auto choices = static_cast<std::uint64_t>(promised.most - promised.least) + 1;
    return promised.least + static_cast<int>(below(own.draw(purpose::processing_days), choices));
}

/// An order is held up at most once, or it might never end.
bool had_issue(const domain& here, send_id which) {
    return !here.all_sends().parcel_of(here.all_sends()[which]).trouble_text.empty();
}

}  // namespace

plan next_act(const warehouse_model& model, const domain& here, send_id which, const luck& own,
              instant now) {
    if (!model.acts) return {};
    const auto& record = here.all_sends()[which];
    const auto where = record.where;
    const auto& days = here.settings().days;
    if (where == state::address_confirmed) return {days.after_business_days(now, 1), act::receive};
    if (where == state::fulfilling) return {days.after_business_days(now, 1), act::ship};
    if (where == state::fulfillment_issue)
        return {now + model.issue_length.drawn(own.draw(purpose::issue_length)), act::resolve};
    if (where != state::order_received) return {};

    const auto upset = now + model.issue_after.drawn(own.draw(purpose::issue_delay));
    if (!had_issue(here, which) && model.issues.hits(own.draw(purpose::issues)))
        return {upset, act::fulfillment_issue};
    // Reachdesk knows no order that fails (ML-09).
    if (!record.reachdesk && model.fails.hits(own.draw(purpose::orders_fail)))
        return {upset, act::fail};
    const auto before_packing = days_for(here, which, own, now) - 1;
    return {before_packing == 0 ? now : days.after_business_days(now, before_packing), act::fulfil};
}

}  // namespace giftsim::sim
