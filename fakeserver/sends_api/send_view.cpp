// SPDX-License-Identifier: MIT
// Status by API-06, everything else in the tracker's words (API-12).
#include "fakeserver/sends_api/send_view.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "sim/view/json.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/send_view.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// What the tracker shows, one entry per change of its words. What a trigger began shows no opening
/// (GL-05).
json_view history_of(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    auto list = json_view::array();
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (!sim::is_shown(record, row)) return;
        if (!list.empty() && list.back()["status"] == row.called.s1) return;
        list.push_back({{"status", row.called.s1}, {"at", to_text(taken.at())}});
    });
    return list;
}

void add_recipient(json_view& view, const written_recipient& to) {
    view["first_name"] = to.first_name;
    view["last_name"] = to.last_name;
    view["email"] = to.email;
    view["phone"] = to.phone;
    view["company"] = to.company;
    view["title"] = to.title;
    view["message"] = to.message;
}

}  // namespace

std::string_view api_status(state where) {
    switch (where) {
        case state::none:
        case state::initiated:
        case state::suspicious_email:
        case state::insufficient_funds:
            return "pending";
        case state::sent:
        case state::opened:
        case state::clicked:
        case state::verified:
            return "processing";
        case state::redeemed:
            return "delivered";
        case state::invalid_email_format:
        case state::canceled:
        case state::expired:
        case state::refunded:
            return "failed";
    }
    return "failed";
}

std::string view_of_sent(const tenant& world, send_id which) {
    const auto& state = world.state();
    const auto& record = state.all_sends()[which];
    const auto history = history_of(state, which);
    const auto unit = state.money().of(record.payer).unit;
    json_view view;
    view["id"] = sim::number_text(which);
    view["status"] = api_status(record.where);
    view["tracker_status"] = history.back()["status"];
    view["gift_id"] = sim::number_text(record.gift);
    view["campaign_id"] = sim::number_text(record.campaign);
    view["team_id"] = sim::number_text(record.team);
    view["price"] = decimal_of({record.price, unit});
    view["currency"] = unit.code();
    add_recipient(view, state.all_sends().recipient_of(which));
    view["created_at"] = history.front()["at"];
    view["updated_at"] = history.back()["at"];
    view["history"] = history;
    view["tracking"] = nullptr;
    auto text = view.dump(-1, ' ', false, json_view::error_handler_t::replace);
    const auto metadata = world.attached(which);
    text.pop_back();
    return "{\"send\":" + text +
           ",\"metadata\":" + (metadata.empty() ? "null" : std::string(metadata)) + "}}";
}

}  // namespace giftsim::fakeserver
