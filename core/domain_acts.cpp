// SPDX-License-Identifier: MIT
// Acts on a send: the guards of EG-18 in their order, then what the act does.
#include "core/domain.hpp"
#include "core/email.hpp"

#include <algorithm>

namespace giftsim {
namespace {

constexpr auto lock_window = std::chrono::minutes{60};  ///< EG-11, both to count and to lock
constexpr auto retry_gap = std::chrono::hours{24};      ///< EG-08
constexpr int attempts_in_all = 4;                      ///< the first and three retries (EG-08)

bool is_decision(act what) { return what >= act::approve && what <= act::cancel; }
bool is_recipients(act what) { return what >= act::open && what <= act::confirm_identity; }
bool is_bounce(act what) { return what == act::bounce || what == act::soft_bounce; }
bool is_on_page(act what) { return what == act::verify || what == act::pick; }

/// Parcels do more with these than to take a row of their table.
bool is_of_parcels(act what) {
    return what == act::choose || what == act::confirm_address ||
           (what >= act::amazon_fulfil && what <= act::give_back);
}

}  // namespace

/// A send on Reachdesk is approved and rejected by an Admin, a Manager or its Sender, and called
/// off by its Sender or an Admin (ML-08, ML-13).
bool domain::decides_claim(const send& record, actor by, act what) const {
    const auto rank = of(by.user).rank;
    const bool manages = rank == role::manager && what != act::cancel;
    return rank == role::admin || manages || record.sender == by.user;
}

result<void> domain::may_decide(const send& record, actor by, act what) const {
    const bool is_supports_own = record.where == state::pending_sendoso_approval ||
                                 (is_processing(record.where) && what == act::cancel);
    if (by.support && !is_supports_own) return refusal::not_permitted;
    if (by.user && (!has(by.user) || of(by.user).removed)) return refusal::unknown_user;
    if (is_supports_own && !by.support) return refusal::not_permitted;  // SI-08, PH-07
    if (by.support || !by.user) return {};
    if (record.reachdesk && !decides_claim(record, by, what)) return refusal::not_permitted;
    const auto& user = of(by.user);
    if (user.rank == role::admin || record.reachdesk) return {};
    const bool own = record.sender == by.user;
    if (user.rank == role::sender) {
        if (own && what == act::cancel) return {};
        return refusal::not_permitted;
    }
    const bool in_scope = own || std::find(user.manages.begin(), user.manages.end(), record.team) !=
                                     user.manages.end();
    if (!in_scope) return refusal::not_permitted;
    return {};
}

/// What the campaign offers, less what was delisted before the send was begun (EG-13, EG-19). None
/// wanted means the only one.
bool domain::is_offered(send_id which, gift_id wanted) const {
    const auto& record = sends_[which];
    if (!record.campaign || (record.physical && !may_choose(record)))
        return !wanted || wanted == record.gift;
    const auto& gifts = of(record.campaign).gifts;
    const auto matching = std::count_if(gifts.begin(), gifts.end(), [&](gift_id each) {
        const bool on_offer = !of(each).delisted || which <= of(each).last_offered;
        const bool fits = record.physical || !is_physical(of(each).kind);
        return on_offer && fits && (!wanted || each == wanted);
    });
    return wanted ? matching > 0 : matching == 1;
}

/// The way to Sent and to Order Received is open, and ends there; an eGift that was chosen instead
/// of a parcel would go on from Clicked (PR-02, PH-11).
result<void> domain::check_sandbox(const send& record, const perform& what) const {
    if (!organisation_.sendosos.stands_still) [[likely]]
        return {};
    const auto chosen = what.gift ? what.gift : record.gift;
    const bool is_egift = has(chosen) && !is_physical(of(chosen).kind);
    const bool turns = what.what == act::choose && is_egift && !record.reachdesk;
    if (turns || stands_still(record, what.what)) return refusal::sandbox;
    return {};
}

/// What the act brings, whatever the send's state.
result<void> domain::check_values(const send& record, const perform& what) const {
    const bool can_fail = what.failures >= 1 && what.failures <= attempts_in_all;
    if (what.what == act::soft_bounce && !can_fail) return refusal::invalid_value;
    if (!record.physical) return {};
    if (what.what == act::choose) {
        const auto chosen = what.gift ? what.gift : record.gift;
        if (has(chosen) && !what.variant.empty() && !of(chosen).variant_called(what.variant))
            return refusal::unknown_variant;
    }
    if (what.what == act::ship && what.cost) {
        if (what.cost->unit != ledger_.of(record.payer).unit) return refusal::currency_mismatch;
        if (what.cost->minor < 0) return refusal::amount_not_positive;
    }
    return {};
}

/// The page, its lock, and the link to the code, which Reachdesk mails without a question (ML-06).
result<void> domain::check_page(const send& record, act what, instant now) const {
    if (record.where == state::redeemed && what == act::pick) return refusal::already_redeemed;
    if (record.aside != 0 && now < sends_.trouble_of(record).locked_until) return refusal::locked;
    if (record.where == state::sent || record.where == state::opened) return refusal::not_clicked;
    const bool has_link =
        record.reachdesk || (record.where == state::verified && now < record.mail_clock);
    if (what == act::pick && is_live(record.where) && !has_link) return refusal::not_verified;
    return {};
}

/// What the state and the clock say; the answer itself comes after.
result<void> domain::check_act(const send& record, const perform& what, instant now) const {
    const bool is_over = record.where == state::refunded || record.where == state::expired ||
                         record.where == state::confirmation_canceled;
    if (is_over && record.why == reason::bounced) return refusal::offer_bounced;
    if (is_over && record.why != reason::canceled) return refusal::offer_expired;
    if (is_held(record.where) && !is_decision(what.what)) return refusal::awaiting_approval;
    if (is_on_page(what.what)) {
        const auto open = check_page(record, what.what, now);
        if (!open) return open;
    }
    const bool allowed = record.life().find(record.where, what.what) != nullptr;
    // A sender's own mail may bounce: nobody can know (GL-02).
    const bool is_senders_mail = record.where == state::offer_sent && is_bounce(what.what) &&
                                 sends_.parcel_of(record).asks_by_link;
    if (!allowed || is_senders_mail || !is_public(what.what)) return refusal::wrong_state;
    return {};
}

/// A wrong answer is counted; the fifth within an hour locks the page (EG-11).
result<void> domain::check_answer(send_id which, const perform& what, instant now) {
    if (what.truthful) return {};
    const auto written = sends_.recipient_of(which);
    if (!what.email.empty() && normalised_email(what.email) == normalised_email(written.email))
        return {};
    const auto phone = normalised_phone(what.phone);
    if (!phone.empty() && phone == normalised_phone(written.phone)) return {};

    auto& trouble = sends_.troubles_for(sends_[which]);
    ++trouble.wrong_answers;
    const bool fourth_last_is_recent =
        trouble.wrong[0] != never && now - trouble.wrong[0] < lock_window;
    if (fourth_last_is_recent) trouble.locked_until = now + lock_window;
    std::rotate(trouble.wrong.begin(), trouble.wrong.begin() + 1, trouble.wrong.end());
    trouble.wrong.back() = now;
    return refusal::mismatch;
}

result<void> domain::could_act(const perform& what, instant now) const {
    if (!sends_.has(what.send)) return refusal::unknown_send;
    const auto& record = sends_[what.send];
    if (is_decision(what.what)) {
        const auto permitted = may_decide(record, what.by, what.what);
        if (!permitted) return permitted;
    }
    return check_act(record, what, now);
}

result<void> domain::apply(const perform& what, instant now, effects& out) {
    if (!sends_.has(what.send)) return refusal::unknown_send;
    auto& record = sends_[what.send];
    if (is_decision(what.what)) {
        const auto permitted = may_decide(record, what.by, what.what);
        if (!permitted) return permitted;
    }
    const auto sensible = check_values(record, what);
    if (!sensible) return sensible;
    if (record.erased && is_recipients(what.what)) return refusal::recipient_erased;
    const auto goes_on = check_sandbox(record, what);
    if (!goes_on) return goes_on;
    const auto allowed = check_act(record, what, now);
    if (!allowed) return allowed;
    if (what.what == act::approve) return approve(what.send, now, out);
    if (what.what == act::verify) {
        const auto answered = check_answer(what.send, what, now);
        if (!answered) return answered;
    }
    if (what.what == act::pick && !is_offered(what.send, what.gift))
        return refusal::gift_not_offered;
    if (record.physical) {
        const auto ready = check_parcel(what);
        if (!ready) return ready;
    }

    // From here on nothing can be refused.
    if (record.physical && is_of_parcels(what.what)) {
        act_on_parcel(what, now, out);
        return {};
    }
    if (what.what == act::pick && what.gift) record.gift = what.gift;
    if (what.what == act::soft_bounce) note_soft_bounce(what.send, what.failures, now);
    take(record, what.send, what.what, now, out);
    if (what.what == act::verify) record.mail_clock = now + code_link_life(record);
    return {};
}

/// Approving waives the issue at hand and runs the rest (SI-06). Lacking funds are the last one,
/// and the balance may go negative (FN-09); an empty stock has to be filled first.
result<void> domain::approve(send_id which, instant now, effects& out) {
    const auto& record = sends_[which];
    if (record.reachdesk) return approve_claim(which, now, out);
    if (record.where == state::insufficient_funds && !record.testing) {
        const movement charge{account::available, account::spent, amount_due(which), "FN-03"_rule};
        if (!ledger_.fits(record.payer, charge)) return refusal::money_overflow;
        if (ledger_.of(record.payer).closed) return refusal::funding_closed;
    }
    if (record.where == state::out_of_stock && lacks_stock(which)) return refusal::out_of_stock;

    go_on(which, record.where, act::approve, now, out);
    return {};
}

span domain::code_link_life(const send& record) const {
    return record.campaign ? of(record.campaign).code_link_life : organisation_.code_link_life;
}

/// The offer's mail is tried again 24, 48 and 72 h later; failing four times is the bounce. While
/// retries run, another soft bounce is only noted, and so is one after the opening.
void domain::note_soft_bounce(send_id which, int failures, instant now) {
    auto& record = sends_[which];
    const bool retries = record.where == state::offer_sent || record.where == state::sent;
    if (!retries || record.reachdesk || record.via != channel::email) return;
    if (sends_.trouble_of(record).gives_up_at != never || failures < attempts_in_all) return;
    sends_.troubles_for(record).gives_up_at = now + (attempts_in_all - 1) * retry_gap;
}

}  // namespace giftsim
