// SPDX-License-Identifier: MIT
// Words come from the lifecycle's table; numbers of what there is none of are null.
#include "fakeserver/core_api/listed_send.hpp"

#include "core/tracker/standing.hpp"
#include "fakeserver/core_api/cost_text.hpp"
#include "fakeserver/core_api/pacific_time.hpp"
#include "fakeserver/core_api/send_sort.hpp"
#include "fakeserver/webhooks/send_gid.hpp"
#include "sim/view/send_view.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

template <class Id>
json_view number_or_null(Id which) {
    return which ? json_view(which.number) : json_view(nullptr);
}

json_view touch_of(const domain& state, const send& record) {
    if (!record.campaign) return {{"id", nullptr}, {"name", nullptr}};
    return {{"id", record.campaign.number},
            {"name", state.campaigns()[record.campaign.index()].name}};
}

std::string full_name(const written_recipient& to) {
    const bool both = !to.first_name.empty() && !to.last_name.empty();
    return to.first_name + (both ? " " : "") + to.last_name;
}

json_view recipient_of(const domain& state, send_id which) {
    const auto to = state.all_sends().recipient_of(which);
    return {{"name", full_name(to)}, {"email", to.email}, {"company_name", to.company}};
}

json_view sender_of(const domain& state, const send& record) {
    const auto& who = state.users()[record.sender.index()];
    json_view team_name(nullptr);
    if (who.home) team_name = state.teams()[who.home.index()].name;
    return {{"id", record.sender.number},
            {"name", who.name},
            {"email", who.email},
            {"team_id", number_or_null(who.home)},
            {"team_name", team_name}};
}

std::string dated(instant at) { return pacific_text(at, precision::seconds); }

/// What is charged for it now.
std::int64_t paid_for(const domain& state, const send& record) {
    if (record.physical) return state.all_sends().parcel_of(record).money.spent;
    return record.charged ? record.price : 0;
}

}  // namespace

std::vector<status_update> updates_of(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    std::vector<status_update> all;
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (!is_shown(record, row)) return;
        const auto word = sim::api_word(state, which, row);
        if (word.empty() || (!all.empty() && all.back().status == word)) return;
        all.push_back({word, taken.at()});
    });
    return all;
}

std::vector<send_id> sends_of_sendoso(const domain& state) {
    std::vector<send_id> all;
    for (std::size_t i = 0; i < state.all_sends().count(); ++i)
        if (!state.all_sends()[send_id::at(i)].reachdesk) all.push_back(send_id::at(i));
    return all;
}

money cost_of_send(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    const auto unit = state.money().of(record.payer).unit;
    if (record.testing) return {0, unit};
    if (is_final(record.where)) return {paid_for(state, record), unit};
    const auto& gift = state.gifts()[record.gift.index()];
    if (!is_physical(gift.kind)) return {record.price, unit};
    return {record.price + gift.fee + state.all_sends().parcel_of(record).shipping, unit};
}

std::string sent_via_of(const domain& state, send_id which) {
    const auto said = state.all_sends().sent_via(which);
    if (!said.empty()) return std::string(said);
    const bool triggered = state.all_sends()[which].begun_by == origin::trigger;
    return triggered ? "Salesforce Trigger" : "Sendoso.com";
}

json_view view_of_listed(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    const auto updates = updates_of(state, which);
    const auto sort = sort_of(state, which);
    const auto cost = cost_of_send(state, which);
    json_view view;
    view["id"] = which.number;
    view["send_gid"] = send_gid(which);
    view["type"] = sort.type;
    view["subtype"] = sort.subtype;
    view["currency"] = cost.unit.code();
    view["current_total_cost"] = cost_text(cost);
    view["status"] = updates.back().status;
    view["created_at"] = dated(state.all_sends().begun(which));
    view["touch"] = touch_of(state, record);
    view["recipient"] = recipient_of(state, which);
    view["sender"] = sender_of(state, record);
    view["sent_via"] = sent_via_of(state, which);
    view["status_updates"] = json_view::array();
    for (const auto& each : updates)
        view["status_updates"].push_back(
            {{"status", each.status}, {"occurred_at", dated(each.at)}});
    return view;
}

}  // namespace giftsim::fakeserver
