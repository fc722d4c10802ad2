// SPDX-License-Identifier: MIT
// Beginning a send: what it offers, who pays, and what holds it up (SI, FN-12, FN-15, EG-16). What
// is different on Reachdesk stands in domain_claims.cpp.
#include "core/domain_offer.hpp"
#include "core/email.hpp"

#include <algorithm>

namespace giftsim {

bool domain::is_on_reachdesk(const initiate& what) const {
    return what.campaign && of(what.campaign).on == platform::reachdesk;
}

funding_id domain::payer_of(const initiate& what, gift_id chosen, team_id paying_team) const {
    if (is_on_reachdesk(what)) return wallet_for(what, of(chosen).price.unit);
    if (what.campaign && of(what.campaign).payer) return of(what.campaign).payer;
    if (paying_team && teams_[paying_team.index()].funding)
        return teams_[paying_team.index()].funding;
    return organisation_.default_payer;
}

result<std::int64_t> domain::price_of(const initiate& what, const offer& made) const {
    const auto& gift = of(made.gift);
    auto lowest = gift.price.minor;
    auto highest = made.has_choice ? lowest : gift.highest;  // each gift's own (PH-11)
    if (what.campaign && of(what.campaign).highest > 0) {
        lowest = of(what.campaign).lowest;
        highest = of(what.campaign).highest;
    }
    if (!what.price) return lowest;
    if (what.price->unit != gift.price.unit) return refusal::currency_mismatch;
    if (what.price->minor < lowest || what.price->minor > highest || what.price->minor <= 0)
        return refusal::price_out_of_range;
    return what.price->minor;
}

namespace {

bool is_expiry(int days) { return days >= shortest_expiry && days <= longest_expiry; }

/// The first of a campaign's gifts that is still listed; none if all are gone.
gift_id first_listed(const std::vector<gift_id>& offered, const std::vector<gift>& gifts) {
    const auto found = std::find_if(offered.begin(), offered.end(),
                                    [&](gift_id g) { return !gifts[g.index()].delisted; });
    return found == offered.end() ? gift_id{} : *found;
}

}  // namespace

result<domain::offer> domain::offer_of(const initiate& what, instant now) const {
    const auto* campaign = has(what.campaign) ? &of(what.campaign) : nullptr;
    if (what.campaign && (campaign == nullptr || !campaign->is_open(now)))
        return refusal::unknown_campaign;
    const auto chosen = what.gift || !campaign ? what.gift : first_listed(campaign->gifts, gifts_);
    if (!has(chosen) || of(chosen).delisted) return refusal::unknown_gift;
    if (!has(what.sender) || of(what.sender).removed) return refusal::unknown_user;
    if (what.team && !has(what.team)) return refusal::unknown_team;
    const auto paying_team = what.team ? what.team : of(what.sender).home;
    const auto payer = payer_of(what, chosen, paying_team);
    const bool on_reachdesk = is_on_reachdesk(what);
    if (!on_reachdesk && !ledger_.has(payer)) return refusal::unknown_funding;
    // An automated campaign is what its webhook begins, and what its links do (ML-01, API-11).
    if (on_reachdesk && campaign->triggered && what.begun_by != origin::trigger)
        return refusal::wrong_campaign;
    if (what.member == 0 && what.to.email.empty()) return refusal::missing_email;
    offer made{.gift = chosen, .team = paying_team, .payer = payer};
    made.email_is_valid = what.member != 0 || is_email(what.to.email);
    if (on_reachdesk && !made.email_is_valid) return refusal::invalid_email;
    made.has_choice = campaign != nullptr && offers_choice(what.campaign);
    made.is_physical = made.has_choice || is_physical(of(chosen).kind);
    if (made.is_physical) {
        const auto known = look_at_address(what, made);
        if (!known) return known.error();
    }
    if (on_reachdesk && !is_expiry(expiry_days_of(what))) return refusal::expiry_days_out_of_range;
    const auto price = price_of(what, made);
    if (!price) return price.error();
    made.price = *price;
    // A wrong email is recorded, so it comes before what refuses without a record (SI-06).
    if (made.email_is_valid && payer && of(chosen).price.unit != ledger_.of(payer).unit)
        return refusal::currency_mismatch;
    if (campaign &&
        std::find(campaign->gifts.begin(), campaign->gifts.end(), chosen) == campaign->gifts.end())
        return refusal::gift_not_offered;
    if (on_reachdesk) {
        const auto known = look_at_gift_sent(what, made, now);
        if (!known) return known.error();
    }
    return made;
}

/// Where a parcel goes, or whether its recipient has to say so (PH-01, PH-02, PH-11). What files
/// and triggers bring is not refused for its address; the recipient is asked instead (PH-02).
result<void> domain::look_at_address(const initiate& what, offer& made) const {
    const auto& gift = of(made.gift);
    const auto& given = what.to.postal;
    const bool is_lenient = what.begun_by == origin::trigger || what.begun_by == origin::csv;
    const bool confirms = what.confirms_address.value_or(
        is_on_reachdesk(what) || (what.campaign && of(what.campaign).confirms_address));
    made.address_is_known = is_valid(given);
    made.asks = confirms || made.has_choice || (gift.variants.size() > 1 && what.variant.empty());
    if (given.empty() && !made.asks && !is_lenient) return refusal::missing_address;
    if (!given.empty() && !made.address_is_known && !is_lenient) return refusal::invalid_address;
    made.falls_back = !made.asks && !made.address_is_known;
    made.asks = made.asks || made.falls_back;
    // A wrong email is recorded, as above.
    if (made.email_is_valid && made.address_is_known && !goes_to(what, made))
        return refusal::country_not_eligible;
    if (!what.variant.empty() && !gift.variant_called(what.variant))
        return refusal::unknown_variant;
    const auto days = what.confirm_days.value_or(longest_request);
    if (days < shortest_request || days > longest_request)
        return refusal::confirm_days_out_of_range;
    return {};
}

/// The gift goes there, or one of those on offer does (SI-04).
bool domain::goes_to(const initiate& what, const offer& made) const {
    const auto country = what.to.postal.country;
    if (!made.has_choice) return of(made.gift).goes_to(country);
    const auto& offered = of(what.campaign).gifts;
    return std::any_of(offered.begin(), offered.end(), [&](gift_id each) {
        return !of(each).delisted && of(each).goes_to(country);
    });
}

result<void> domain::could_begin(const initiate& what, instant now) const {
    const auto offered = offer_of(what, now);
    if (!offered) return offered.error();
    return {};
}

send domain::record_of(const initiate& what, const offer& made) const {
    send record;
    record.price = made.price;
    record.campaign = what.campaign;
    record.payer = made.payer;
    record.sender = what.sender;
    record.team = made.team;
    record.gift = made.gift;
    record.reachdesk = is_on_reachdesk(what);
    // Sendoso's links are for eGifts (GL-01): what a parcel needs is always asked by mail (PH-01).
    record.via = made.is_physical && !record.reachdesk ? channel::email : what.via;
    record.begun_by = what.begun_by;
    record.testing = what.campaign && of(what.campaign).testing;
    const auto days = what.campaign ? of(what.campaign).offer_days : organisation_.offer_days;
    record.offer_days = static_cast<std::uint8_t>(days & 127);  // 1 to 90 (EG-02)
    record.physical = made.is_physical;
    record.needs_approval =
        what.needs_approval || (what.campaign && of(what.campaign).needs_approval);
    return record;
}

result<send_id> domain::apply(const initiate& what, instant now, effects& out) {
    const auto offered = offer_of(what, now);
    if (!offered) return offered.error();

    // From here on nothing can be refused; what is wrong is recorded instead (API-04).
    if (is_on_reachdesk(what)) {
        const auto begun = record_claim(what, *offered, {});
        begin_gift_sent(begun, what.mode, offered->hurdle, now, out);
        return begun;
    }
    const auto record = record_of(what, *offered);
    const auto begun = sends_.add(record, what.to, what.member, what.sent_via);
    if (record.physical) begin_parcel(sends_[begun], what, *offered);

    take(begun, act::begin, now, out);
    if (!offered->email_is_valid)
        take(begun, act::refuse_format, now, out);
    else if (what.suspected ||
             (what.member == 0 && is_suspicious(organisation_, normalised_email(what.to.email))))
        take(begun, act::suspect, now, out);
    else
        go_on(begun, state::initiated, act::leave, now, out);
    return begun;
}

void domain::begin_parcel(send& record, const initiate& what, const offer& offered) {
    const auto& gift = of(record.gift);
    auto& made = sends_.add_parcel(record);
    made.given = sends_.keep(what.to.postal);
    made.variant = gift.variant_or_only(what.variant);
    made.asks = offered.asks;
    made.has_choice = offered.has_choice;
    const auto* campaign = what.campaign ? &of(what.campaign) : nullptr;
    made.asks_by_link = what.asks_by_link;
    made.ships_unconfirmed =
        offered.address_is_known &&
        what.ships_unconfirmed.value_or(campaign != nullptr && campaign->ships_unconfirmed);
    const auto usual_days = campaign != nullptr ? campaign->confirm_days : longest_request;
    const auto days =
        offered.falls_back ? fallback_request : what.confirm_days.value_or(usual_days);
    made.request_days = static_cast<std::uint8_t>(days);
    made.shipping = gift.shipping_estimate(what.to.postal.country);
    made.pays_on_answer =
        !organisation_.sendosos.holds_while_asked && !record.reachdesk && !made.has_choice;
}

bool domain::funds_suffice(send_id which) const {
    const auto& record = sends_[which];
    if (record.testing) return true;  // posts nothing (SI-09)
    const auto due = amount_due(which);
    return due <= 0 ||
           (ledger_.can_pay(record.payer, due) &&
            ledger_.fits(record.payer, {account::available, account::spent, due, "FN-03"_rule}));
}

/// What else may hold a send that got past the given hurdle: the first that does (SI-06). Stock is
/// looked at whenever an order might leave, for it may have run out meanwhile (PH-12).
void domain::go_on(send_id which, state past, act leaving, instant now, effects& out) {
    const auto& record = sends_[which];
    const auto* campaign = record.campaign ? &of(record.campaign) : nullptr;
    if (record.needs_approval && past < state::pending_approval)
        return take(which, act::await_approval, now, out);
    if (campaign != nullptr && campaign->needs_support_approval &&
        past < state::pending_sendoso_approval)
        return take(which, act::await_support, now, out);
    if (record.physical && lacks_stock(which)) return take(which, act::run_out, now, out);
    if (past < state::insufficient_funds && !funds_suffice(which))
        return take(which, act::lack, now, out);
    leave(which, leaving, now, out);
}

void domain::leave(send_id which, act leaving, instant now, effects& out) {
    using std::chrono::days;
    auto& record = sends_[which];
    if (record.physical) return depart(which, leaving, now, out);
    if (organisation_.sendosos.stands_still) return take(which, leaving, now, out);
    const auto& calendar = organisation_.days;
    const auto length = days{record.offer_days};
    const auto today = calendar.date_of(now);
    record.offer_ends = calendar.start_of(today + length);
    record.redeem_ends = calendar.start_of(today + days{redeem_days});
    if (record.via == channel::email && length > days{2})
        record.mail_clock = calendar.start_of(today + length - days{2});
    take(which, leaving, now, out);
}

}  // namespace giftsim
