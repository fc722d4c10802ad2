// SPDX-License-Identifier: MIT
// GET /transactions: its filters and rows. All filters have to hold, of several values one.
#include "core/instant_text.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"
#include "fakeserver/reachdesk_api/listing.hpp"
#include "fakeserver/reachdesk_api/parameters.hpp"
#include "fakeserver/reachdesk_api/send_row.hpp"
#include "fakeserver/reachdesk_api/transaction.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "sim/view/names.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 13> types{"balance_allocation",
                                                 "balance_top_up",
                                                 "campaign_sends",
                                                 "contracted_free_credit",
                                                 "contracted_paid_credit",
                                                 "currency_conversion",
                                                 "free_credit",
                                                 "other",
                                                 "refund",
                                                 "sourced_items",
                                                 "upfront_balance_top_up",
                                                 "warehouse_sends",
                                                 "store_portal"};
constexpr std::array<std::string_view, 3> states{"cancelled", "pending", "processed"};
constexpr std::array<std::string_view, 4> campaign_types{"bundle", "gift_card", "marketplace",
                                                         "note"};

struct filter {
    std::vector<std::string_view> types, states, currencies, campaign_types;
    std::vector<std::uint32_t> teams, users;
};

std::vector<std::string_view> read_words(const http::request& in, std::string_view name,
                                         words known, complaints& wrong) {
    std::vector<std::string_view> all;
    for (const auto& each : in.query) {
        if (each.name != name) continue;
        if (std::find(known.begin(), known.end(), each.value) == known.end())
            complain(wrong, name, "must be " + either_of(known));
        all.emplace_back(each.value);
    }
    return all;
}

std::vector<std::uint32_t> read_ids(const http::request& in, std::string_view name,
                                    const sim::name_list& known, std::size_t count,
                                    complaints& wrong) {
    std::vector<std::uint32_t> all;
    for (const auto& each : in.query) {
        if (each.name != name) continue;
        const auto number = known.number_of(each.value);
        if (number == 0 || number > count) complain(wrong, name, "must be ids that exist");
        all.push_back(number);
    }
    return all;
}

filter read_filter(const call& at, complaints& wrong) {
    const auto& called = at.world().called();
    const auto& state = at.world().state();
    return {.types = read_words(at.in, "transaction_types[]", types, wrong),
            .states = read_words(at.in, "states[]", states, wrong),
            .currencies = read_words(at.in, "currencies[]", reachdesk_currencies(), wrong),
            .campaign_types = read_words(at.in, "campaign_types[]", campaign_types, wrong),
            .teams = read_ids(at.in, "team_ids[]", called.teams, state.teams().size(), wrong),
            .users = read_ids(at.in, "user_ids[]", called.users, state.users().size(), wrong)};
}

template <class Value>
bool allows(const std::vector<Value>& wanted, const Value& value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// Whose a transaction is: its send's sender and team, else the wallet's owner.
struct party {
    team_id team{};
    user_id user{};
};
party party_of(const domain& state, const transaction& what) {
    const auto& wallet = state.money().of(what.wallet);
    if (!what.send) return {wallet.team, wallet.owner};
    const auto& record = state.all_sends()[what.send];
    return {record.team, record.sender};
}

/// Empty where there is no campaign.
std::string_view type_of_campaign(const domain& state, const transaction& what) {
    if (!what.send) return {};
    return campaign_type(state.gifts()[state.all_sends()[what.send].gift.index()].kind);
}

bool passes(const domain& state, const transaction& what, const filter& wanted) {
    const auto whose = party_of(state, what);
    return allows(wanted.types, name(what.type)) && allows(wanted.states, name(what.stands())) &&
           allows(wanted.currencies, state.money().of(what.wallet).unit.code()) &&
           allows(wanted.campaign_types, type_of_campaign(state, what)) &&
           allows(wanted.teams, whose.team.number) && allows(wanted.users, whose.user.number);
}

json_view view_of_send_in_short(const domain& state, send_id which) {
    if (!which) return nullptr;
    const auto& record = state.all_sends()[which];
    return {{"id", which.number},
            {"recipient_email", state.all_sends().email_of(which)},
            {"campaign_name", state.campaigns()[record.campaign.index()].name},
            {"team_name", record.team ? json_view(state.teams()[record.team.index()].name)
                                      : json_view(nullptr)}};
}

json_view view_of_transaction(const domain& state, const transaction& what) {
    const auto& wallet = state.money().of(what.wallet);
    const bool leaves = what.type == transaction_type::send;
    return {{"id", what.id},
            {"transaction_type", name(what.type)},
            {"state", name(what.stands())},
            {"amount", decimal_of({what.amount(), wallet.unit})},
            {"currency", wallet.unit.code()},
            {"created_at", to_text(what.at)},
            {"send", view_of_send_in_short(state, what.send)},
            {"source_wallet_name", leaves ? json_view(wallet.name) : json_view(nullptr)},
            {"destination_wallet_name", leaves ? json_view(nullptr) : json_view(wallet.name)}};
}

}  // namespace

http::reply list_transactions(call& at) {
    complaints wrong;
    const auto asked = read_rows_wanted(at.in, usual_transactions, wrong);
    const auto wanted = read_filter(at, wrong);
    if (!wrong.empty()) return bad_parameters(wrong);
    const auto& state = at.world().state();
    auto all = transactions_of(state);
    std::erase_if(all, [&](const auto& each) { return !passes(state, each, wanted); });
    auto rows = json_view::array();
    for (const auto& each : asked.of(all)) rows.push_back(view_of_transaction(state, each));
    return rows_answer(asked, all.size(), std::move(rows));
}

}  // namespace giftsim::fakeserver
