// SPDX-License-Identifier: MIT
// The one place where a send's state changes, and what the table says comes with it.
#include "core/domain.hpp"

#include <algorithm>

namespace giftsim {

void domain::take(send& record, send_id which, act what, instant now, effects& out) {
    const auto& life = record.life();
    while (what != act::none) {
        const auto* row = life.find(record.where, what);
        BOOST_ASSERT_MSG(row != nullptr, "moves that the table lacks are refused before");
        if (!row->recorded) return;
        const auto number = life.number_of(record.where, what);
        record_step(record, which, *row, number, now, out);
        if (row->moves()) enter(record, which, *row, now, out);
        what = row->then;
    }
}

void domain::record_step(const send& record, send_id which, const transition& row,
                         std::uint8_t number, instant now, effects& out) {
    const bool mailed = row.mail != mail_kind::none && mail_leaves(record, row.mail);
    sends_.steps().append(which, {now, number, mailed});
    auto& told = out.emplace_back();
    told.at = now;
    told.send = which;
    told.cause = row.cause;
    told.by = row.by;
    told.to = row.to;
    told.moved = row.moves();
    if (mailed) told.mail = row.mail;
}

void domain::enter(send& record, send_id which, const transition& row, instant now, effects& out) {
    sends_.count_move(row.from, row.to);
    record.where = row.to;
    record.why = row.why;
    if (row.from == state::sent) record.mail_clock = never;  // no reminder any more
    if (record.reachdesk) [[unlikely]]
        return enter_with_claim(record, which, row, now, out);
    if (record.physical) {
        enter_with_parcel(record, which, row, now, out);
        return;
    }
    if (row.money != money_move::none) move_money(record, which, row.money, now, out);
}

bool domain::mail_leaves(const send& record, mail_kind kind) const {
    if (record.erased) return false;  // there is nobody to write to (API-11)
    // The caller of Reachdesk's API may hand its link over themselves (ML-11).
    if (kind == mail_kind::gift) return record.via == channel::email;
    if (kind != mail_kind::opened) return true;
    // EG-14: nobody is told when the sender is gone; GL-05: nor of what a trigger began.
    return !of(record.sender).removed && record.begun_by != origin::trigger;
}

void domain::move_money(send& record, send_id which, money_move what, instant now, effects& out) {
    if (record.testing) return;
    record.charged = what == money_move::charge;
    if (record.charged)
        post(record.payer, {account::available, account::spent, record.price, "FN-03"_rule, which},
             now, out);
    else
        post(record.payer, {account::spent, account::available, record.price, "FN-07"_rule, which},
             now, out);
}

/// The recipient is asked: until the request ends, or its mail has failed for good (PH-02, PH-14).
due_move domain::asked_move(const send& record) const {
    const auto& asked = sends_.parcel_of(record);
    const auto gives_up_at = sends_.trouble_of(record).gives_up_at;
    if (gives_up_at < record.offer_ends) return {gives_up_at, act::fail_for_good};
    const bool goes = asked.ships_unconfirmed && !has_open_choice(record) &&
                      of(record.gift).goes_to(sends_.given_address(record).country);
    return {record.offer_ends, goes ? act::go_unconfirmed : act::lapse};
}

due_move domain::next_move(const send& record) const {
    if (record.reachdesk) [[unlikely]] {
        const bool waits = is_live(record.where) || record.where == state::awaiting_confirmation;
        return waits ? due_move{record.offer_ends, act::lapse} : due_move{};
    }
    if (!is_live(record.where))
        return record.where == state::offer_sent ? asked_move(record) : due_move{};
    if (record.where != state::sent) return {record.redeem_ends, act::lapse};

    // Of the same instant the deadline comes first (TI-04).
    const auto mail =
        record.aside == 0
            ? due_move{record.mail_clock, act::remind}
            : std::min(due_move{record.mail_clock, act::remind},
                       due_move{sends_.trouble_of(record).gives_up_at, act::fail_for_good},
                       [](auto& a, auto& b) { return a.at < b.at; });
    if (mail.at < record.offer_ends) return mail;
    const bool keeps_money =
        record.via == channel::link && record.campaign && !of(record.campaign).credits_unclicked;
    return {record.offer_ends, keeps_money ? act::forfeit : act::lapse};
}

void domain::make_move(send_id which, act what, instant now, effects& out) {
    auto& record = sends_[which];
    BOOST_ASSERT_MSG(next_move(record).at == now && next_move(record).what == what,
                     "a move is made when it is due");
    if (what == act::remind) record.mail_clock = never;  // at most once (EG-04)
    take(record, which, what, now, out);
    if (what == act::go_unconfirmed) go_confirmed(which, now, out);
}

}  // namespace giftsim
