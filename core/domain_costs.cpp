// SPDX-License-Identifier: MIT
// What a parcel costs at each turn of its life, and the postings that make it so (FN-04 to FN-06,
// FN-11, PH-06, PH-11).
#include "core/domain.hpp"

#include <algorithm>

namespace giftsim {

/// The dearest that a recipient may choose, delivered where they are known to live (PH-11).
std::int64_t domain::dearest_of(send_id which) const {
    const auto& record = sends_[which];
    const auto& own = sends_.parcel_of(record);
    const auto country = sends_.given_address(record).country;
    const auto whole = [&](const gift& each) {
        return is_physical(each.kind)
                   ? each.price.minor + each.fee + each.shipping_estimate(country)
                   : each.price.minor;
    };
    if (!own.has_choice) return whole(of(record.gift));
    std::int64_t dearest = 0;
    for (const auto each : of(record.campaign).gifts)
        if (is_offered(which, each)) dearest = std::max(dearest, whole(of(each)));
    return dearest;
}

/// Item, fee and shipping, as far as that is known (FN-04); of an eGift chosen instead, its face
/// value.
std::int64_t domain::whole_cost(const send& record) const {
    const auto& gift = of(record.gift);
    if (!is_physical(gift.kind)) return record.price;
    return record.price + gift.fee + sends_.parcel_of(record).shipping;
}

/// How it lies in held and spent once the order is placed: Amazon's shipping is held until the
/// label is made (FN-11).
stake domain::cost_of(const send& record) const {
    const auto whole = whole_cost(record);
    const bool is_amazons = of(record.gift).kind == gift_kind::amazon;
    const auto held = is_amazons ? sends_.parcel_of(record).shipping : 0;
    return {held, whole - held};
}

/// What has still to be taken from available before a held send may leave, or a confirmed one go
/// on.
std::int64_t domain::amount_due(send_id which) const {
    const auto& record = sends_[which];
    if (record.reachdesk) {
        const auto& has = sends_.stake_of(record);
        return whole_cost(record) - has.held - has.spent;
    }
    if (!record.physical) return record.price;
    const auto& own = sends_.parcel_of(record);
    const bool is_asked = own.asks && !own.is_confirmed;
    if (is_asked) return own.pays_on_answer ? 0 : dearest_of(which);
    return whole_cost(record) - own.money.held - own.money.spent;
}

std::int64_t domain::fee_of_return(const send& record) const {
    return same_figure(return_fee, ledger_.of(record.payer).unit);
}

/// So much more would still be money (FN-01).
bool domain::could_charge(const send& record, std::int64_t more) const {
    return more <= 0 || record.testing ||
           ledger_.fits(record.payer, {account::available, account::spent, more, "FN-06"_rule});
}

/// Posts whatever leads to the wanted sums: from what is held first, the rest from available, and
/// back there what is not needed.
void domain::settle(send_id which, const stake& wanted, rule cause, instant now, effects& out) {
    const auto& record = sends_[which];
    if (record.testing) return;
    auto& has = sends_.stake_of(record);
    const auto shift = [&](account from, account to, std::int64_t amount) {
        if (amount > 0) post(record.payer, {from, to, amount, cause, which}, now, out);
    };
    const auto kept =
        std::max<std::int64_t>(0, std::min(has.held - wanted.held, wanted.spent - has.spent));
    shift(account::held, account::spent, kept);
    shift(account::available, account::spent, wanted.spent - has.spent - kept);
    shift(account::spent, account::available, has.spent + kept - wanted.spent);
    shift(account::available, account::held, wanted.held - has.held + kept);
    shift(account::held, account::available, has.held - kept - wanted.held);
    has = wanted;
}

void domain::move_parcel_money(send_id which, const transition& row, instant now, effects& out) {
    const auto& record = sends_[which];
    const auto& own = sends_.parcel_of(record);
    const bool is_amazons = of(record.gift).kind == gift_kind::amazon;
    switch (row.money) {
        case money_move::none:
            return;
        case money_move::hold:
            if (own.pays_on_answer) return;
            return settle(which, {dearest_of(which), 0},
                          own.has_choice ? "PH-11"_rule : "FN-05"_rule, now, out);
        case money_move::charge: {
            const auto cause = row.by == act::turn ? "PH-11"_rule
                               : is_amazons        ? "FN-11"_rule
                                                   : "FN-05"_rule;
            return settle(which, cost_of(record), cause, now, out);
        }
        case money_move::true_up:
            return settle(which, {0, whole_cost(record)}, is_amazons ? "FN-11"_rule : "FN-06"_rule,
                          now, out);
        case money_move::release:
            return settle(which, {0, own.money.spent}, row.cause, now, out);
        case money_move::credit:
            return settle(which, {0, 0}, row.cause, now, out);
        case money_move::fee:
            return settle(which, {0, own.money.spent + fee_of_return(record)}, row.cause, now, out);
    }
}

}  // namespace giftsim
