// SPDX-License-Identifier: MIT
// Parcels: what the recipient chooses and confirms, what warehouse and carrier do, and the stock.
#include "core/address.hpp"
#include "core/domain.hpp"

#include <algorithm>
#include <iterator>

namespace giftsim {
namespace {

/// What is said where nobody gave a reason (PH-14).
std::string_view usual_reason(act what) {
    if (what == act::fulfillment_issue) return "the warehouse had to pause the order";
    if (what == act::undeliverable) return "the carrier could not hand the parcel over";
    return "the order could not be carried out";
}

}  // namespace

/// A campaign of that kind with more than one gift listed.
bool domain::offers_choice(campaign_id which) const {
    const auto& offering = of(which);
    if (offering.kind != gift_kind::choice) return false;
    std::size_t listed = 0;
    bool any_physical = false;
    for (const auto each : offering.gifts) {
        if (of(each).delisted) continue;
        ++listed;
        any_physical = any_physical || is_physical(of(each).kind);
    }
    return listed > 1 && any_physical;
}

/// The recipient of a choice may still take another of its gifts.
bool domain::may_choose(const send& record) const {
    const auto& asked = sends_.parcel_of(record);
    return asked.has_choice && !asked.is_confirmed && !is_live(record.where) &&
           !is_final(record.where);
}

bool domain::is_choice(send_id which, gift_id wanted) const {
    const auto& record = sends_[which];
    const bool has_it = record.physical && sends_.parcel_of(record).took_stock;
    return is_offered(which, wanted) &&
           (record.testing || (has_it && record.gift == wanted) || of(wanted).is_in_stock(0));
}

std::vector<gift_id> domain::choices_of(send_id which) const {
    const auto& record = sends_[which];
    const auto all = record.campaign ? of(record.campaign).gifts : std::vector{record.gift};
    std::vector<gift_id> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](gift_id each) { return is_choice(which, each); });
    return found;
}

bool domain::has_choice(const send& record) const {
    return sends_.parcel_of(record).has_choice || of(record.gift).variants.size() > 1;
}

bool domain::has_open_choice(const send& record) const {
    const auto& asked = sends_.parcel_of(record);
    return (asked.has_choice && !asked.has_chosen) ||
           (asked.variant == 0 && !of(record.gift).variants.empty());
}

bool domain::became_egift(send_id which) const {
    const auto& record = sends_[which];
    return record.physical && sends_.parcel_of(record).has_chosen &&
           !is_physical(of(record.gift).kind);
}

bool domain::is_parcel(send_id which) const {
    return sends_[which].physical && !became_egift(which);
}

// --- guards --------------------------------------------------------------------------------------

/// What there is to choose has been chosen, and the parcel can go where it shall (PH-11, PH-13).
result<void> domain::check_confirmed(const send& record, const address& other) const {
    if (has_open_choice(record)) return refusal::choice_missing;
    const auto where = other.empty() ? sends_.given_address(record) : other;
    if (where.empty()) return refusal::missing_address;
    if (!is_valid(where)) return refusal::invalid_address;
    if (!of(record.gift).goes_to(where.country)) return refusal::country_not_eligible;
    return {};
}

/// What an act needs that its state allows. True-ups and fees always post (FN-02), so of them only
/// what money cannot be is refused.
result<void> domain::check_parcel(const perform& what) const {
    const auto& record = sends_[what.send];
    if (what.what == act::choose) return check_choice(what);
    if (what.what == act::confirm_address) return check_confirmed(record, what.postal);
    const auto& estimate = sends_.parcel_of(record).shipping;
    if (what.what == act::ship && what.cost &&
        (what.cost->minor > largest_shipping || !could_charge(record, what.cost->minor - estimate)))
        return refusal::money_overflow;
    if (what.what == act::give_back && !record.reachdesk &&
        !could_charge(record, fee_of_return(record)))
        return refusal::money_overflow;
    return {};
}

result<void> domain::check_choice(const perform& what) const {
    const auto& record = sends_[what.send];
    if (!is_offered(what.send, what.gift)) return refusal::gift_not_offered;
    const auto& gift = of(what.gift ? what.gift : record.gift);
    if (gift.variants.size() > 1 && what.variant.empty()) return refusal::choice_missing;
    const auto variant = gift.variant_or_only(what.variant);
    const auto& own = sends_.parcel_of(record);
    const bool has_it = own.took_stock && own.variant == variant;
    if (!record.testing && !has_it && !gift.is_in_stock(variant)) return refusal::out_of_stock;
    return {};
}

// --- acts ----------------------------------------------------------------------------------------

void domain::act_on_parcel(const perform& what, instant now, effects& out) {
    auto& record = sends_[what.send];
    auto& own = sends_.parcel_of(record);
    if (what.what == act::choose) return choose(what, now, out);
    if (what.what == act::resolve)
        return take(what.send, own.was_packing ? act::resume : act::resolve, now, out);
    if (what.what == act::confirm_address) {
        own.confirmed = what.postal.empty() ? own.given : sends_.keep(what.postal);
        if (record.reachdesk) return confirm_claim(what.send, now, out);
        take(what.send, act::confirm_address, now, out);
        return go_confirmed(what.send, now, out);
    }
    if (what.what == act::fulfillment_issue) own.was_packing = record.where == state::fulfilling;
    if (what.what == act::fulfillment_issue || what.what == act::undeliverable ||
        what.what == act::fail)
        own.trouble_text = sends_.keep(what.reason.empty() ? usual_reason(what.what) : what.reason);
    if (what.what == act::ship) {
        if (what.cost) own.shipping = what.cost->minor;
        sends_.put_label(what.send, what.carrier, what.tracking);
    }
    take(what.send, what.what, now, out);
}

/// A parcel may be changed for another until the address is confirmed; an eGift is final (PH-11).
void domain::choose(const perform& what, instant now, effects& out) {
    auto& record = sends_[what.send];
    auto& own = sends_.parcel_of(record);
    if (what.gift) record.gift = what.gift;
    const auto& gift = of(record.gift);
    if (own.has_choice) record.price = gift.price.minor;
    own.has_chosen = true;
    const bool swaps_pieces = own.took_stock;  // Reachdesk's are reserved with the money (ML-07)
    if (swaps_pieces) move_stock(record, own, 1);
    own.variant = gift.variant_or_only(what.variant);
    if (swaps_pieces) move_stock(record, own, -1);
    own.shipping = gift.shipping_estimate(sends_.given_address(record).country);
    take(what.send, is_physical(gift.kind) ? act::choose : act::turn, now, out);
}

/// The recipient has confirmed, or need not: estimated anew, the order leaves, unless stock or
/// money have run out (PH-12, PH-13).
void domain::go_confirmed(send_id which, instant now, effects& out) {
    auto& record = sends_[which];
    auto& own = sends_.parcel_of(record);
    if (own.confirmed == 0) own.confirmed = own.given;
    own.is_confirmed = true;
    own.shipping = of(record.gift).shipping_estimate(sends_.confirmed_address(record).country);
    if (lacks_stock(which)) return take(which, act::run_out, now, out);
    if (!funds_suffice(which)) return take(which, act::lack, now, out);
    depart(which, act::leave, now, out);
}

/// The recipient has days to answer, and 90 to redeem what they may choose instead (PH-02, PH-11).
void domain::ask(send_id which, instant now, effects& out) {
    using std::chrono::days;
    auto& record = sends_[which];
    const auto& own = sends_.parcel_of(record);
    const auto& usual = organisation_.sendosos;
    if (usual.stands_still) return take(which, act::request, now, out);
    const auto& calendar = organisation_.days;
    record.offer_ends = calendar.deadline(now, days{own.request_days}, usual.request_ends_at);
    if (own.has_choice) record.redeem_ends = calendar.deadline(now, days{redeem_days});
    take(which, act::request, now, out);
}

/// To the recipient's page, to Amazon or to the warehouse (PH-01, PH-08).
void domain::depart(send_id which, act leaving, instant now, effects& out) {
    const auto& record = sends_[which];
    const auto& own = sends_.parcel_of(record);
    if (own.asks && !own.is_confirmed) return ask(which, now, out);
    const bool is_amazons = of(record.gift).kind == gift_kind::amazon;
    take(which, is_amazons ? act::order : leaving, now, out);
}

// --- stock ---------------------------------------------------------------------------------------

/// Nothing is left of what this send offers (PH-12). In testing mode there is always enough
/// (SI-09).
bool domain::lacks_stock(send_id which) const {
    const auto& record = sends_[which];
    if (record.testing) return false;
    const auto& own = sends_.parcel_of(record);
    if (own.has_choice && !own.has_chosen) return choices_of(which).empty();
    return !of(record.gift).is_in_stock(own.variant);
}

void domain::move_stock(const send& record, parcel& moved, int pieces) {
    auto& gift = gifts_[record.gift.index()];
    auto& stock = moved.variant == 0 ? gift.stock : gift.variants[moved.variant - 1].stock;
    if (stock) *stock += pieces;
    moved.took_stock = pieces < 0;
}

/// Stock counts down where the warehouse gets the order, and is back with what never left it or
/// came back (PH-12).
void domain::enter_with_parcel(send& record, send_id which, const transition& row, instant now,
                               effects& out) {
    auto& own = sends_.parcel_of(record);
    const bool counts = !record.testing && of(record.gift).is_shelved();
    if (row.to == state::order_received && counts && !own.took_stock) move_stock(record, own, -1);
    const bool is_back = row.to == state::canceled || row.to == state::returned;
    if (is_back && own.took_stock) move_stock(record, own, 1);
    if (row.money != money_move::none) move_parcel_money(which, row, now, out);
}

}  // namespace giftsim
