// SPDX-License-Identifier: MIT
// Sends on Reachdesk: whose wallet pays, what holds them up, and what their money does (FN-10,
// ML-06 to ML-11).
#include "core/address.hpp"
#include "core/domain_offer.hpp"
#include "core/email.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim {

// --- wallets -------------------------------------------------------------------------------------

namespace {

template <class Owns>
funding_id first_wallet(const ledger& money, currency unit, Owns owns) {
    for (std::size_t i = 0; i < money.count(); ++i) {
        const auto which = funding_id::at(i);
        if (owns(money.of(which)) && money.of(which).unit == unit) return which;
    }
    return {};
}

}  // namespace

funding_id domain::wallet_of(user_id owner, currency unit) const {
    return first_wallet(ledger_, unit, [&](const auto& each) { return each.owner == owner; });
}

funding_id domain::wallet_of(team_id owner, currency unit) const {
    return first_wallet(ledger_, unit, [&](const auto& each) { return each.team == owner; });
}

/// The team whose wallet pays; none where the sender's own does, be it because they have no part in
/// that team (FN-10).
team_id domain::wallet_team(const initiate& what) const {
    const auto& sender = of(what.sender);
    const auto named = what.team ? what.team : sender.home;
    const auto& managed = sender.manages;
    const bool has_part =
        sender.home == named || std::find(managed.begin(), managed.end(), named) != managed.end();
    return what.from_team_wallet && has_part ? named : team_id{};
}

funding_id domain::wallet_for(const initiate& what, currency unit) const {
    const auto team = wallet_team(what);
    return team ? wallet_of(team, unit) : wallet_of(what.sender, unit);
}

/// A wallet that nobody had yet is opened, empty.
funding_id domain::open_wallet(const initiate& what, const offer& made) {
    if (made.payer) return made.payer;
    const auto unit = of(made.gift).price.unit;
    const auto team = wallet_team(what);
    if (team)
        return ledger_.add({.name = fmt::format("{} ({})", teams_[team.index()].name, unit.code()),
                            .unit = unit,
                            .team = team});
    return ledger_.add({.name = fmt::format("{} ({})", of(what.sender).name, unit.code()),
                        .unit = unit,
                        .owner = what.sender});
}

// --- beginning -----------------------------------------------------------------------------------

/// What a link's campaign offers now, and who would pay. Requires that a gift is listed.
domain::offer domain::offer_of_link(const initiate& what) const {
    const auto& offered = of(what.campaign).gifts;
    const auto listed = std::find_if(offered.begin(), offered.end(),
                                     [&](gift_id each) { return !of(each).delisted; });
    offer made{.gift = *listed};
    made.team = of(what.sender).home;
    made.payer = wallet_for(what, of(made.gift).price.unit);
    made.email_is_valid = true;
    made.is_physical = is_physical(of(made.gift).kind);
    made.asks = true;
    made.address_is_known = is_valid(what.to.postal);
    made.price = price_of(what, made).value();  // nobody names one here
    return made;
}

int domain::expiry_days_of(const initiate& what) const {
    const auto& campaign = of(what.campaign);
    const auto usual = campaign.expiry_days != 0 ? campaign.expiry_days : organisation_.expiry_days;
    return what.expiry_days.value_or(usual);
}

/// The guards of a send by API that the others do not have (ML-11).
result<void> domain::look_at_gift_sent(const initiate& what, offer& made, instant now) const {
    made.hurdle = hurdle_before(want_of(what, made, now));
    if (what.mode != approval::granted) return {};
    const auto refused = refusal_for(made.hurdle);
    return refused ? result<void>{*refused} : result<void>{};
}

send_id domain::record_claim(const initiate& what, const offer& made, const claim& own) {
    auto record = record_of(what, made);
    record.payer = open_wallet(what, made);
    record.offer_days = static_cast<std::uint8_t>(expiry_days_of(what) & 127);  // 1 to 30 (ML-10)
    const auto begun = sends_.add(record, what.to, what.member, what.sent_via);
    auto& kept = sends_[begun];
    if (kept.physical) begin_parcel(kept, what, made);
    sends_.add_claim(kept) = own;
    if (what.member == 0) claims_.note(normalised_email(what.to.email), begun);
    return begun;
}

/// Of an eGift, the click takes the money; of a parcel, only the address form does (ML-06, ML-07).
void domain::begin_claim(send_id which, act hurdle, instant now, effects& out) {
    if (sends_[which].physical || hurdle == act::none) return go_out(which, act::claim, now, out);
    take(which, act::begin, now, out);
    hold_up(which, hurdle, now, out);
}

void domain::begin_gift_sent(send_id which, approval mode, act hurdle, instant now, effects& out) {
    const bool decides_anyway = hurdle == act::suspect || hurdle == act::limit;
    if (mode == approval::wanted && !decides_anyway) hurdle = act::await_approval;
    if (hurdle != act::none) return hold_up(which, hurdle, now, out);
    go_out(which, way_out(which), now, out);
}

/// How a send leaves Pending, or begins without (ML-08, ML-11).
act domain::way_out(send_id which) const {
    const auto& record = sends_[which];
    const auto* own = record.physical ? &sends_.parcel_of(record) : nullptr;
    if (sends_.claim_of(record).link || (own != nullptr && own->is_confirmed)) return act::approve;
    return own != nullptr && !own->asks ? act::order : act::leave;
}

void domain::hold_up(send_id which, act hurdle, instant now, effects& out) {
    auto& record = sends_[which];
    sends_.claim_of(record).held_by = hurdle;
    record.offer_ends = never;  // Pending has no deadline (ML-08)
    take(which, hurdle, now, out);
}

void domain::go_out(send_id which, act leaving, instant now, effects& out) {
    auto& record = sends_[which];
    sends_.claim_of(record).held_by = act::none;
    const auto days = std::chrono::days{record.offer_days};
    record.offer_ends = leaving == act::order ? never : organisation_.days.deadline(now, days);
    take(which, leaving, now, out);
}

// --- what holds a send up ------------------------------------------------------------------------

domain::want domain::want_of(const initiate& what, const offer& made, instant now) const {
    const auto& gift = of(made.gift);
    want wanted{.gift = made.gift, .payer = made.payer, .unit = gift.price.unit};
    wanted.testing = of(what.campaign).testing;
    wanted.begun = now;
    wanted.takes_piece = made.is_physical;
    wanted.due = made.price;
    if (made.is_physical) {
        wanted.variant = gift.variant_or_only(what.variant);
        wanted.due += gift.fee + gift.shipping_estimate(what.to.postal.country);
    }
    wanted.suspected = what.suspected;
    if (what.member != 0) return wanted;
    wanted.email = normalised_email(what.to.email);
    if (claim_before(what.campaign, wanted.email)) wanted.suspected = true;
    return wanted;
}

domain::want domain::want_of(send_id which) const {
    const auto& record = sends_[which];
    want wanted{.gift = record.gift, .payer = record.payer, .unit = ledger_.of(record.payer).unit};
    wanted.testing = record.testing;
    wanted.begun = sends_.begun(which);
    wanted.due = amount_due(which);
    if (record.physical) {
        const auto& own = sends_.parcel_of(record);
        wanted.variant = own.variant;
        wanted.takes_piece = !own.took_stock;
    }
    if (!sends_.is_member(which)) wanted.email = normalised_email(sends_.email_of(which));
    return wanted;
}

/// What one recipient has of a year's gifts, and this one with it, would be too much (ML-11). A
/// gift counts in the year in which it was begun, whenever its money was taken.
bool domain::is_over_limit(const want& what) const {
    const auto& limit = organisation_.spend_limit;
    if (!limit || limit->unit != what.unit || what.email.empty() || what.testing) return false;
    const auto& calendar = organisation_.days;
    const auto year_of = [&](instant at) {
        return std::chrono::year_month_day{calendar.date_of(at)}.year();
    };
    auto left = limit->minor - what.due;  // both are money, and not negative
    for (const auto each : claims_.of(what.email)) {
        const auto& record = sends_[each];
        const auto& has = sends_.stake_of(record);
        const bool counts = ledger_.of(record.payer).unit == what.unit &&
                            year_of(sends_.begun(each)) == year_of(what.begun);
        if (counts && left >= 0) left -= has.held + has.spent;
    }
    return left < 0;
}

/// The first that applies, in the order of SI-06: security, limit, stock, funds.
act domain::hurdle_before(const want& what) const {
    const bool is_odd = !what.email.empty() && is_suspicious(organisation_, what.email);
    if (is_odd || what.suspected) return act::suspect;
    if (is_over_limit(what)) return act::limit;
    return lack_of(what);
}

act domain::lack_of(const want& what) const {
    if (what.testing) return act::none;  // takes neither (SI-09)
    if (what.takes_piece && !of(what.gift).is_in_stock(what.variant)) return act::run_out;
    if (what.due <= 0) return act::none;
    const movement hold{account::available, account::held, what.due, "ML-08"_rule};
    const bool pays =
        what.payer && ledger_.can_pay(what.payer, what.due) && ledger_.fits(what.payer, hold);
    return pays ? act::none : act::lack;
}

// --- acts ----------------------------------------------------------------------------------------

/// The address form: from here on a parcel's money is held (ML-07).
void domain::confirm_claim(send_id which, instant now, effects& out) {
    auto& record = sends_[which];
    auto& own = sends_.parcel_of(record);
    own.is_confirmed = true;
    own.shipping = of(record.gift).shipping_estimate(sends_.confirmed_address(record).country);
    const auto wanted = want_of(which);
    const bool is_waived = sends_.claim_of(record).is_waived;
    const auto hurdle = is_waived ? lack_of(wanted) : hurdle_before(wanted);
    if (hurdle != act::none) return hold_up(which, hurdle, now, out);
    take(which, act::confirm_address, now, out);
}

/// Waives whatever somebody had to decide about; what is lacking stays lacking (ML-08).
result<void> domain::approve_claim(send_id which, instant now, effects& out) {
    if (const auto lacking = refusal_for(lack_of(want_of(which)))) return *lacking;

    auto& own = sends_.claim_of(sends_[which]);
    own.is_waived = own.is_waived || (own.held_by != act::run_out && own.held_by != act::lack);
    go_out(which, way_out(which), now, out);
    return {};
}

/// A piece of the stock comes and goes with the money.
void domain::enter_with_claim(send& record, send_id which, const transition& row, instant now,
                              effects& out) {
    const auto move = row.money;
    const bool gives_back =
        move == money_move::release || move == money_move::credit || row.to == state::returned;
    if (record.physical && !record.testing && of(record.gift).is_shelved()) {
        auto& own = sends_.parcel_of(record);
        const bool is_chosen = own.variant != 0 || of(record.gift).variants.empty();
        const bool takes = move == money_move::hold || move == money_move::charge;
        if (takes && is_chosen && !own.took_stock) move_stock(record, own, -1);
        if (gives_back && own.took_stock) move_stock(record, own, 1);
    }
    const auto& has = sends_.stake_of(record);
    if (move == money_move::hold) settle(which, {whole_cost(record), 0}, row.cause, now, out);
    if (move == money_move::charge) settle(which, {0, whole_cost(record)}, row.cause, now, out);
    if (move == money_move::release) settle(which, {0, has.spent}, row.cause, now, out);
    if (move == money_move::credit) settle(which, {}, row.cause, now, out);
    if (move == money_move::true_up) settle(which, {0, whole_cost(record)}, "FN-06"_rule, now, out);
}

}  // namespace giftsim
