// SPDX-License-Identifier: MIT
// The checks; their failures name the entity and the figures.
#include "sim/invariants.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

[[noreturn]] void broken(const std::string& sentence) { throw invariant_broken(sentence); }

}  // namespace

void check_source(const funding_source& source, funding_id which) {
    std::int64_t sum = 0;
    for (const auto balance : source.balances) sum += balance;
    if (sum != 0) [[unlikely]]
        broken(fmt::format("FN-02: the accounts of funding source {} add up to {}, not to zero",
                           which.number, sum));
    if (source.balance(account::available) < 0 && !source.overdrawn) [[unlikely]]
        broken(fmt::format("FN-02: funding source {} has {} available, though nobody approved it",
                           which.number, source.balance(account::available)));
}

void check_send(const send& record, send_id which, instant now) {
    const bool pays =
        is_live(record.where) || record.where == state::redeemed || record.where == state::expired;
    if (record.charged != (pays && !record.testing)) [[unlikely]]
        broken(fmt::format("FN-02: send {} is {} in state {}", which.number,
                           record.charged ? "charged" : "not charged", name(record.where)));
    if (!is_live(record.where)) return;
    const auto ends = record.where == state::sent ? record.offer_ends : record.redeem_ends;
    if (ends <= now) [[unlikely]]
        broken(fmt::format("TI-04: send {} is still {} though its deadline has passed",
                           which.number, name(record.where)));
}

void check_parcel(const send& record, const parcel& own, send_id which, instant now) {
    const auto where = record.where;
    const bool asks = where == state::offer_sent;
    const bool may_hold = asks || is_processing(where);
    const bool must_spend = is_processing(where) || is_live(where) || where == state::shipped ||
                            where == state::undeliverable || where == state::delivered ||
                            where == state::returned || where == state::redeemed ||
                            where == state::expired;
    const bool may_spend = must_spend || where == state::failed;
    const bool held_right =
        own.money.held >= 0 && (own.money.held == 0 || (may_hold && !record.testing));
    const bool spent_right =
        own.money.spent >= 0 &&
        (own.money.spent == 0 ? record.testing || !must_spend : may_spend && !record.testing);
    const bool holds_for_it =
        !asks || record.testing || (own.money.held > 0) == !own.pays_on_answer;
    if (!held_right || !spent_right || !holds_for_it) [[unlikely]]
        broken(fmt::format("FN-02: send {} holds {} and has spent {} in state {}", which.number,
                           own.money.held, own.money.spent, name(where)));
    if (!asks && !is_live(where)) return;
    if ((asks ? record.offer_ends : record.redeem_ends) <= now) [[unlikely]]
        broken(fmt::format("TI-04: send {} is still {} though its deadline has passed",
                           which.number, name(where)));
}

void check_claim(const domain& here, send_id which, instant now) {
    const auto& record = here.all_sends()[which];
    const auto& has = here.all_sends().stake_of(record);
    const auto where = record.where;
    const bool is_parcel = record.physical;
    const bool waits = is_live(where) || where == state::awaiting_confirmation;
    // A parcel's Clicked may hold already, where the API began it (ML-11).
    const bool must_hold = waits && !(is_parcel && where == state::clicked);
    const bool must_spend = where == state::redeemed || where == state::address_confirmed ||
                            is_processing(where) || where == state::shipped ||
                            where == state::undeliverable || where == state::delivered ||
                            where == state::returned;
    const bool held_right =
        has.held >= 0 && (has.held > 0 ? waits && !record.testing : !must_hold || record.testing);
    const bool spent_right = has.spent >= 0 && (has.spent > 0) == (must_spend && !record.testing);
    if (!held_right || !spent_right) [[unlikely]]
        broken(fmt::format("FN-02: send {} holds {} and has spent {} in state {}", which.number,
                           has.held, has.spent, name(where)));
    if (waits && record.offer_ends <= now) [[unlikely]]
        broken(fmt::format("TI-04: send {} is still {} though its deadline has passed",
                           which.number, name(where)));
}

void check_delivery(const webhook_delivery& record, delivery_id which) {
    const bool goes_on = record.next != never || record.under_way;
    const bool is_copy =
        record.stands == delivery_state::delivered && record.cause == attempt_cause::duplicate;
    if (goes_on == (record.stands == delivery_state::pending) || (goes_on && is_copy)) return;
    broken(fmt::format("WH-02: delivery {} is {}, and {} attempt is to come", which.number,
                       name(record.stands), goes_on ? "an" : "no"));
}

}  // namespace giftsim::sim
