// SPDX-License-Identifier: MIT
// Funding sources: opening, topping up, closing, and the nightly invoice (FN-09, FN-13, FN-14).
#include "core/domain.hpp"

#include <algorithm>

namespace giftsim {
namespace {

/// Admin any source, a Manager what pays for the teams they manage, an owner their own (FN-13).
bool may_top_up(const user& by, user_id number, const funding_source& source, funding_id which,
                const std::vector<team>& teams) {
    if (by.rank == role::admin || source.owner == number) return true;
    if (by.rank != role::manager) return false;
    return std::any_of(by.manages.begin(), by.manages.end(), [&](team_id managed) {
        return teams[managed.index()].funding == which || source.team == managed;
    });
}

}  // namespace

result<funding_id> domain::apply(const add_funding& what, instant now, effects& out) {
    if (what.name.empty()) return refusal::invalid_value;
    if (what.balance.minor < 0) return refusal::amount_not_positive;

    const auto added = ledger_.add({.name = what.name, .unit = what.balance.unit});
    if (what.balance.minor > 0)
        post(added, {account::outside, account::available, what.balance.minor, "FN-02"_rule}, now,
             out);
    return added;
}

result<void> domain::apply(const set_owner& what, instant, effects&) {
    if (!ledger_.has(what.funding)) return refusal::unknown_funding;
    if (what.team && !has(what.team)) return refusal::unknown_team;
    const bool is_users = has(what.owner) && !of(what.owner).removed;
    if (!is_users && (what.owner || !what.team)) return refusal::unknown_user;
    if (what.owner && what.team) return refusal::invalid_value;

    ledger_.of(what.funding).owner = what.owner;
    ledger_.of(what.funding).team = what.team;
    return {};
}

result<void> domain::apply(const set_default_payer& what, instant, effects&) {
    if (!ledger_.has(what.funding)) return refusal::unknown_funding;

    organisation_.default_payer = what.funding;
    return {};
}

result<void> domain::apply(const top_up& what, instant now, effects& out) {
    if (!ledger_.has(what.funding)) return refusal::unknown_funding;
    if (what.by.user && (!has(what.by.user) || of(what.by.user).removed))
        return refusal::unknown_user;
    const auto& source = ledger_.of(what.funding);
    const bool permitted =
        what.by.user ? may_top_up(of(what.by.user), what.by.user, source, what.funding, teams_)
                     : !what.by.support;
    if (!permitted) return refusal::not_permitted;
    if (what.amount.unit != source.unit) return refusal::currency_mismatch;
    if (what.amount.minor <= 0) return refusal::amount_not_positive;
    const movement paid_in{account::outside, account::available, what.amount.minor, "FN-13"_rule};
    if (!ledger_.fits(what.funding, paid_in)) return refusal::money_overflow;
    if (source.closed) return refusal::funding_closed;

    post(what.funding, paid_in, now, out);
    return {};
}

result<void> domain::apply(const close_funding& what, instant, effects&) {
    if (!ledger_.has(what.funding)) return refusal::unknown_funding;

    ledger_.of(what.funding).closed = true;
    return {};
}

void domain::invoice(funding_id which, instant now, effects& out) {
    auto& source = ledger_.of(which);
    BOOST_ASSERT_MSG(source.invoice_at == now, "an invoice comes at its midnight");
    source.invoice_at = never;
    source.overdrawn = false;
    const auto lacking = -source.balance(account::available);
    if (lacking > 0)
        post(which, {account::outside, account::available, lacking, "FN-09"_rule}, now, out);
}

void domain::post(funding_id which, const movement& what, instant now, effects& out) {
    ledger_.post(which, what, now);
    out.push_back({.at = now,
                   .amount = what.amount,
                   .send = what.send,
                   .funding = which,
                   .sort = effect::kind::posting,
                   .cause = what.cause,
                   .debit = what.from,
                   .credit = what.to});
    auto& source = ledger_.of(which);
    if (source.balance(account::available) >= 0 || source.invoice_at != never) return;
    source.overdrawn = true;
    source.invoice_at = organisation_.days.deadline(now, std::chrono::days{1});
}

}  // namespace giftsim
