// SPDX-License-Identifier: MIT
// What a send is doing is said in the words of the CRMs (ML-09), which have none for what comes
// before the click.
#include "fakeserver/reachdesk_api/send_row.hpp"

#include "core/instant_text.hpp"
#include "core/parcel.hpp"
#include "fakeserver/core_api/cost_text.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "sim/view/claim_view.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/parcel_view.hpp"

#include <array>
#include <optional>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::optional_text;

/// Null for what has happened to nobody yet.
json_view latest_action(const domain& state, send_id which) {
    if (const auto told = sim::word_for_crm(state, which); !told.empty()) return std::string(told);
    std::string_view word;
    const auto& record = state.all_sends()[which];
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto to = record.life().rows()[taken.row()].to;
        if (to == state::sent) word = "sent";
        if (to == state::opened) word = "opened";
    });
    return optional_text(word);
}

/// When a send first stood in a state other than Pending.
instant processed_at(const domain& state, send_id which) {
    auto first = never;
    const auto& record = state.all_sends()[which];
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto to = record.life().rows()[taken.row()].to;
        const bool counts = to != state::pending && to != state::rejected && to != state::canceled;
        if (first == never && counts) first = taken.at();
    });
    return first;
}

instant shipped_at(const domain& state, send_id which) {
    auto found = never;
    const auto& record = state.all_sends()[which];
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (row.to == state::shipped && row.moves()) found = taken.at();
    });
    return found;
}

/// What it has come to; before that, what is held for it or it is thought to cost.
json_view cost_of(const domain& state, const send& record) {
    const auto& has = state.all_sends().stake_of(record);
    auto minor = has.spent != 0 ? has.spent : has.held;
    if (minor == 0) {
        minor = record.price;
        if (record.physical)
            minor += state.gifts()[record.gift.index()].fee +
                     state.all_sends().parcel_of(record).shipping;
    }
    const money amount{minor, state.money().of(record.payer).unit};
    const auto number = decimal_of(amount);
    const auto text = to_text(amount);
    return {{"amount", number},
            {"original_amount", number},
            {"currency", amount.unit.code()},
            {"original_currency", amount.unit.code()},
            {"display", text},
            {"original_display", text},
            {"state", has.spent != 0 ? "processed" : "estimated"}};
}

/// The number of a state that an order stands in; one alone is documented, 350.
struct numbered {
    state where;
    int number;
};
constexpr std::array order_states{
    numbered{state::address_confirmed, 100}, numbered{state::order_received, 150},
    numbered{state::fulfilling, 200},        numbered{state::fulfillment_issue, 250},
    numbered{state::shipped, 350},           numbered{state::delivered, 400},
    numbered{state::undeliverable, 450},     numbered{state::returned, 500},
};

std::optional<int> order_status(state where) {
    for (const auto& each : order_states)
        if (each.where == where) return each.number;
    return std::nullopt;
}

json_view shipment_of(const domain& state, send_id which, reading how) {
    const auto& sends = state.all_sends();
    if (!sends.parcel_of(sends[which]).is_labelled) return nullptr;
    json_view view{{"id", which.number},
                   {"provider_id", which.number},
                   {"provider_sub_status_message", optional_text(sim::problem_of(state, which))},
                   {"courier", std::string(sends.carrier_of(which))},
                   {"tracking_number", sends.tracking_of(which)},
                   {"tracking_url", sim::tracking_link(state, which)}};
    if (how == reading::single) view["provider_id"] = std::to_string(which.number);
    return view;
}

json_view order_of(const domain& state, send_id which, reading how) {
    const auto& sends = state.all_sends();
    const auto& record = sends[which];
    const auto status = order_status(record.where);
    if (!record.physical || !status) return nullptr;
    const auto tracking = sends.tracking_of(which);
    return {{"id", which.number},
            {"order_number", order_number(which)},
            {"status", *status},
            {"shipped_at", sim::optional_instant(shipped_at(state, which))},
            {"tracking_code", optional_text(tracking)},
            {"tracking_url", optional_text(sim::tracking_link(state, which))},
            {"shipment", shipment_of(state, which, how)}};
}

json_view items_of(const domain& state, const send& record) {
    auto list = json_view::array();
    if (record.physical)
        list.push_back({{"name", state.gifts()[record.gift.index()].name}, {"quantity", 1}});
    return list;
}

}  // namespace

std::string_view campaign_type(gift_kind of) {
    if (of == gift_kind::amazon) return "marketplace";
    return is_physical(of) ? "bundle" : "gift_card";
}

std::string_view reachdesk_status(state where) {
    if (where == state::pending) return "pending";
    if (where == state::rejected) return "rejected";
    if (where == state::canceled) return "cancelled";
    return where == state::expired ? "expired" : "processed";
}

json_view view_of_reachdesk_send(const domain& state, send_id which, reading how) {
    const auto& sends = state.all_sends();
    const auto& record = sends[which];
    const auto& gift = state.gifts()[record.gift.index()];
    const money price{record.price, state.money().of(record.payer).unit};
    json_view row{{"id", which.number},
                  {"type", campaign_type(gift.kind)},
                  {"email", sends.email_of(which)},
                  {"status", reachdesk_status(record.where)},
                  {"latest_action", latest_action(state, which)},
                  {"processed_at", sim::optional_instant(processed_at(state, which))},
                  {"created_at", to_text(sends.begun(which))},
                  {"gift_name", gift.name},
                  {"send_updated_date", to_text(sends.since(which))},
                  {"campaign",
                   {{"id", record.campaign.number},
                    {"name", state.campaigns()[record.campaign.index()].name}}},
                  {"cost", cost_of(state, record)},
                  {"team_name", record.team ? json_view(state.teams()[record.team.index()].name)
                                            : json_view(nullptr)},
                  {"order", order_of(state, which, how)},
                  {"total_items_cost", decimal_of(price)},
                  {"engage_items", items_of(state, record)}};
    if (how == reading::single) row["total_items_cost"] = cost_text(price);
    return row;
}

}  // namespace giftsim::fakeserver
