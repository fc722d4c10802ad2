// SPDX-License-Identifier: MIT
// Status by API-06, everything else in the tracker's words (API-12).
#include "fakeserver/sends_api/send_view.hpp"

#include "core/instant_text.hpp"
#include "core/tracker/standing.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "sim/view/json.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/parcel_view.hpp"
#include "sim/view/send_view.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::optional_text;

/// What the tracker shows, one entry per change of its words. What a trigger began shows no opening
/// (GL-05).
json_view history_of(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    auto list = json_view::array();
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (!is_shown(record, row)) return;
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

/// From Shipped on; null before.
json_view tracking_of(const domain& state, send_id which) {
    const auto& sends = state.all_sends();
    const auto& own = sends.parcel_of(sends[which]);
    if (own.tracking.empty()) return nullptr;
    return {{"carrier", std::string(sends.spelt(own.carrier))},
            {"number", std::string(sends.spelt(own.tracking))},
            {"url", sim::tracking_link(state, which)}};
}

/// What the order costs, and what of that is held and charged by now (FN-04 to FN-06).
json_view costs_of(const domain& state, const send& record) {
    const auto unit = state.money().of(record.payer).unit;
    const auto& own = state.all_sends().parcel_of(record);
    const auto amount = [&](std::int64_t minor) { return decimal_of({minor, unit}); };
    return {{"item", amount(record.price)},
            {"fulfillment", amount(state.gifts()[record.gift.index()].fee)},
            {"shipping", amount(own.shipping)},
            {"held", amount(own.money.held)},
            {"charged", amount(own.money.spent)}};
}

/// Where it goes, and how that goes on (PH-13, PH-14).
void add_parcel(json_view& view, const tenant& world, send_id which) {
    const auto& state = world.state();
    const auto& sends = state.all_sends();
    const auto& record = sends[which];
    const auto& own = sends.parcel_of(record);
    const auto& gift = state.gifts()[record.gift.index()];
    view["order_number"] = order_number(which);
    view["variant_id"] =
        own.variant == 0 ? json_view(nullptr) : json_view(gift.variants[own.variant - 1].name);
    view["address"] =
        sim::view_of_address(sends.spelt(own.confirmed.empty() ? own.given : own.confirmed));
    view["costs"] = costs_of(state, record);
    view["problem"] = optional_text(sim::problem_of(state, which));
    view["advice"] = optional_text(sim::advice_on(state, which, world.now()));
}

}  // namespace

std::string_view api_status(state where) {
    switch (where) {
        case state::none:
        case state::initiated:
        case state::suspicious_email:
        case state::pending_approval:
        case state::pending_sendoso_approval:
        case state::out_of_stock:
        case state::insufficient_funds:
        case state::pending:
        case state::offer_sent:
            return "pending";
        case state::awaiting_confirmation:
        case state::address_confirmed:
        case state::amazon_fulfilling:
        case state::amazon_shipped:
        case state::order_received:
        case state::fulfilling:
        case state::fulfillment_issue:
        case state::sent:
        case state::opened:
        case state::clicked:
        case state::verified:
            return "processing";
        case state::shipped:
            return "shipped";
        case state::redeemed:
        case state::delivered:
            return "delivered";
        case state::undeliverable:
        case state::returned:
            return "returned";
        case state::invalid_email_format:
        case state::canceled:
        case state::rejected:
        case state::confirmation_canceled:
        case state::expired:
        case state::refunded:
        case state::failed:
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
    const bool parcel = state.is_parcel(which);
    view["tracking"] = parcel ? tracking_of(state, which) : json_view(nullptr);
    if (parcel) add_parcel(view, world, which);
    auto text = view.dump(-1, ' ', false, json_view::error_handler_t::replace);
    const auto metadata = world.attached(which);
    text.pop_back();
    return "{\"send\":" + text +
           ",\"metadata\":" + (metadata.empty() ? "null" : std::string(metadata)) + "}}";
}

}  // namespace giftsim::fakeserver
