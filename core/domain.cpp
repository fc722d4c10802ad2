// SPDX-License-Identifier: MIT
// Making the world: what may be added to it, changed in it and taken away.
#include "core/domain.hpp"

#include "core/address.hpp"
#include "core/email.hpp"

#include <algorithm>

namespace giftsim {

domain::domain(std::shared_ptr<const zone_rules> zone) : organisation_(std::move(zone)) {}

result<team_id> domain::apply(const add_team& what, instant now, effects&) {
    if (what.funding && !ledger_.has(what.funding)) return refusal::unknown_funding;
    if (what.name.empty()) return refusal::invalid_value;

    teams_.push_back({what.name, what.funding, now});
    return team_id::at(teams_.size() - 1);
}

namespace {

bool is_countable(const std::optional<std::int64_t>& stock) {
    return !stock || (*stock >= 0 && *stock <= largest_stock);
}

bool stands_twice(const std::vector<variant>& all) {
    for (auto each = all.begin(); each != all.end(); ++each)
        if (std::any_of(all.begin(), each, [&](const auto& one) { return one.name == each->name; }))
            return true;
    return false;
}

/// A fixed price, a fee as FN-04 has it, and stocks that can be.
result<void> check_physical(const gift& added) {
    bool makes_sense = added.shipping >= 0 && added.shipping <= largest_shipping &&
                       added.price.minor <= largest_item && is_countable(added.stock);
    for (const auto& rate : added.shipping_to)
        makes_sense = makes_sense && is_country(rate.country) && rate.cost >= 0 &&
                      rate.cost <= largest_shipping;
    makes_sense =
        makes_sense && !stands_twice(added.variants) && (added.variants.empty() || !added.stock);
    for (const auto& each : added.variants)
        makes_sense = makes_sense && !each.name.empty() && is_countable(each.stock);
    if (!makes_sense) return refusal::invalid_value;
    const bool in_dollars = added.price.unit == currency{};
    const auto least = in_dollars ? lowest_fee : 0;
    const auto most = in_dollars ? highest_fee : largest_fee;
    if (added.fee < least || added.fee > most) return refusal::fee_out_of_range;
    if (added.highest > added.price.minor && added.price.minor > 0)
        return refusal::price_out_of_range;
    return {};
}

}  // namespace

result<gift_id> domain::apply(const add_gift& what, instant, effects&) {
    auto added = what.what;
    added.highest = std::max(added.highest, added.price.minor);
    if (added.name.empty()) return refusal::invalid_value;
    if (is_physical(added.kind)) {
        const auto made = check_physical(added);
        if (!made) return made.error();
    }
    if (added.price.minor <= 0) return refusal::amount_not_positive;

    if (added.kind == gift_kind::amazon) {
        added.shipping = same_figure(amazon_shipping, added.price.unit);
        added.shipping_to.clear();
    }
    gifts_.push_back(std::move(added));
    return gift_id::at(gifts_.size() - 1);
}

namespace {

bool has_repeats(std::vector<gift_id> gifts) {
    std::sort(gifts.begin(), gifts.end());
    return std::adjacent_find(gifts.begin(), gifts.end()) != gifts.end();
}

}  // namespace

namespace {

/// A campaign says nothing that only the other platform's have (PR-02).
bool fits_platform(const campaign& added, const std::vector<gift>& gifts) {
    if (added.on == platform::sendoso)
        return !added.triggered && added.expiry_days == 0 && added.crm_campaign.empty();
    const bool has_sendosos = added.needs_approval || added.needs_support_approval ||
                              added.confirms_address || added.ships_unconfirmed || added.payer;
    const auto is_a_parcel = [&](gift_id each) { return is_physical(gifts[each.index()].kind); };
    const bool any_parcel = std::any_of(added.gifts.begin(), added.gifts.end(), is_a_parcel);
    const auto kind = gifts[added.gifts.front().index()].kind;
    return !has_sendosos && (!any_parcel || added.gifts.size() == 1) && kind != gift_kind::amazon;
}

}  // namespace

result<campaign_id> domain::apply(const add_campaign& what, instant now, effects&) {
    const auto& added = what.what;
    if (added.gifts.empty()) return refusal::unknown_gift;
    for (const auto offered : added.gifts)
        if (!has(offered)) return refusal::unknown_gift;
    if (added.made_by && !has(added.made_by)) return refusal::unknown_user;
    if (added.payer && !ledger_.has(added.payer)) return refusal::unknown_funding;
    if (added.name.empty() || has_repeats(added.gifts) || added.opens >= added.closes ||
        added.code_link_life <= span{0} || added.code_link_life > longest_code_link)
        return refusal::invalid_value;
    if (added.offer_days < shortest_offer || added.offer_days > longest_offer)
        return refusal::offer_days_out_of_range;
    if (added.confirm_days < shortest_request || added.confirm_days > longest_request)
        return refusal::confirm_days_out_of_range;
    if (added.expiry_days < 0 || added.expiry_days > longest_expiry)
        return refusal::expiry_days_out_of_range;
    if (!fits_platform(added, gifts_)) return refusal::invalid_value;
    const bool bulk = added.work == processing::bulk;
    if (added.units < (bulk ? smallest_bulk : 1)) return refusal::invalid_value;
    for (const auto offered : added.gifts)
        if (of(offered).price.unit != of(added.gifts.front()).price.unit)
            return refusal::currency_mismatch;
    const bool has_range = added.lowest != 0 || added.highest != 0;
    if (has_range && (added.lowest <= 0 || added.lowest > added.highest))
        return refusal::price_out_of_range;
    // What stands on a shelf has its price (FN-04); a range is for face values (EG-16).
    for (const auto offered : added.gifts)
        if (has_range && is_physical(of(offered).kind)) return refusal::price_out_of_range;

    campaigns_.push_back(added);
    campaigns_.back().made_at = now;
    return campaign_id::at(campaigns_.size() - 1);
}

result<void> domain::apply(const set_offer_days& what, instant, effects&) {
    if (!has(what.campaign)) return refusal::unknown_campaign;
    if (what.days < shortest_offer || what.days > longest_offer)
        return refusal::offer_days_out_of_range;

    campaigns_[what.campaign.index()].offer_days = what.days;
    return {};
}

result<void> domain::apply(const retire_campaign& what, instant, effects&) {
    if (!has(what.campaign)) return refusal::unknown_campaign;

    auto& retired = campaigns_[what.campaign.index()];
    (what.deleted ? retired.deleted : retired.archived) = true;
    return {};
}

result<void> domain::apply(const delist_gift& what, instant, effects&) {
    if (!has(what.gift)) return refusal::unknown_gift;

    auto& delisted = gifts_[what.gift.index()];
    if (!delisted.delisted) delisted.last_offered = {static_cast<std::uint32_t>(sends_.count())};
    delisted.delisted = true;
    return {};
}

result<void> domain::apply(const restock& what, instant, effects&) {
    if (!has(what.gift)) return refusal::unknown_gift;
    auto& gift = gifts_[what.gift.index()];
    const auto variant = gift.variant_called(what.variant);
    const bool names_one = !what.variant.empty() || !gift.variants.empty();
    if (names_one && !variant) return refusal::unknown_variant;
    auto& stock = names_one ? gift.variants[*variant - 1].stock : gift.stock;
    // Where nobody counts, nothing can be added.
    if (!stock || what.pieces <= 0 || what.pieces > largest_stock - *stock)
        return refusal::invalid_value;

    *stock += what.pieces;
    return {};
}

}  // namespace giftsim
