// SPDX-License-Identifier: MIT
// Balances are the wallets that users own; a world has no budgets that begin anew each month.
#include "fakeserver/core_api/people_view.hpp"

#include "fakeserver/core_api/cost_text.hpp"
#include "fakeserver/core_api/pacific_time.hpp"
#include "fakeserver/core_api/person_name.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// What the organisation counts in.
currency usual_currency(const domain& state) {
    const auto payer = state.settings().default_payer;
    return state.money().has(payer) ? state.money().of(payer).unit : currency{};
}

/// Nothing, where somebody has no wallet.
money balance_of(const domain& state, user_id which) {
    const auto unit = usual_currency(state);
    const auto wallet = state.wallet_of(which, unit);
    if (!state.money().has(wallet)) return {0, unit};
    return {state.money().of(wallet).balance(account::available), unit};
}

money balance_of_all(const domain& state) {
    money sum{0, usual_currency(state)};
    for (const auto each : active_users(state))
        if (const auto more = plus(sum, balance_of(state, each))) sum = *more;
    return sum;
}

json_view team_number(team_id which) {
    return which ? json_view(which.number) : json_view(nullptr);
}

/// What several views begin with.
json_view named(const user& who, json_view id) {
    const auto name = parts_of(who.name);
    return {{"id", std::move(id)},
            {"first_name", name.first},
            {"last_name", name.last},
            {"email", who.email}};
}

const user& of(const domain& state, user_id which) { return state.users()[which.index()]; }

}  // namespace

std::vector<user_id> active_users(const domain& state) {
    std::vector<user_id> all;
    for (std::size_t i = 0; i < state.users().size(); ++i)
        if (!state.users()[i].removed) all.push_back(user_id::at(i));
    return all;
}

std::vector<user_id> members_of(const domain& state, team_id which) {
    auto all = active_users(state);
    std::erase_if(all, [&](user_id each) { return of(state, each).home != which; });
    return all;
}

team_id team_named(const call& at, std::string_view text) {
    const team_id named{at.world().called().teams.number_of(text)};
    return named && named.number <= at.world().state().teams().size() ? named : team_id{};
}

std::string_view api_role(role what) { return what == role::sender ? "regular" : name(what); }

json_view view_of_me(const call& at) {
    const auto& state = at.world().state();
    const auto& who = of(state, at.acting);
    auto view = named(who, at.acting.number);
    view["role"] = api_role(who.rank);
    view["balance"] = cost_text(balance_of(state, at.acting));
    view["team_balance"] = whole_units(balance_of_all(state));
    return view;
}

json_view view_of_user(const domain& state, user_id which) {
    auto view = named(of(state, which), std::to_string(which.number));
    view["team_group_id"] = team_number(of(state, which).home);
    return view;
}

json_view view_of_member(const call& at, user_id which) {
    const auto& state = at.world().state();
    auto view = named(of(state, which), std::to_string(which.number));
    view["balance"] = cost_text(balance_of(state, which));
    view["sandbox"] = state.settings().sendosos.stands_still;
    view["team_group_id"] = team_number(of(state, which).home);
    view["team_id"] = organisation_number;
    view["key"] = at.secrets().invitation_key({at.here->number, which.number, 0});
    return view;
}

json_view view_of_group(const domain& state, team_id which) {
    const auto& own = state.teams()[which.index()];
    const bool is_funded = state.money().has(own.funding);
    const auto budget =
        is_funded ? whole_units({state.money().of(own.funding).balance(account::available),
                                 state.money().of(own.funding).unit})
                  : 0;
    const auto made_at = pacific_text(own.made_at, precision::milliseconds);
    return {{"id", std::to_string(which.number)},
            {"budget", budget},
            {"created_at", made_at},
            {"monthly_budget", "0"},
            {"name", own.name},
            {"one_time_budget", budget},
            {"rollover", true},
            {"team_id", organisation_number},
            {"updated_at", made_at}};
}

}  // namespace giftsim::fakeserver
