// SPDX-License-Identifier: MIT
// Status by API-06, everything else in the tracker's words (API-12).
#include "fakeserver/sends_api/send_view.hpp"

#include "core/instant_text.hpp"
#include "core/tracker/standing.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "sim/json/writer.hpp"
#include "sim/view/json.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/parcel_view.hpp"
#include "sim/view/send_view.hpp"

#include <boost/container/small_vector.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::optional_text;
using sim::json::writer;

constexpr std::size_t usual_length = 880;  ///< bytes, without metadata; small blocks cost least

struct shown_step {
    std::string_view status;  ///< in the tracker's words
    instant at;
};

/// Nearly all lives are shorter.
using shown_history = boost::container::small_vector<shown_step, 8>;

/// What the tracker shows, one entry per change of its words. What a trigger began shows no opening
/// (GL-05).
shown_history history_of(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    shown_history list;
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (!is_shown(record, row)) return;
        if (list.empty() || list.back().status != row.called.s1)
            list.push_back({row.called.s1, taken.at()});
    });
    return list;
}

void add_recipient(writer& to, const sends& all, send_id which) {
    constexpr std::array<std::string_view, 7> names{"first_name", "last_name", "email",  "phone",
                                                    "company",    "title",     "message"};
    sends::member_text room;
    const auto texts = all.texts_of(which, room);
    for (std::size_t i = 0; i < names.size(); ++i) to.text(names[i], texts[i]);
}

void add_instant(writer& to, std::string_view name, instant at) {
    instant_room room;
    to.text(name, to_text(at, room));
}

void add_history(writer& to, const shown_history& history) {
    add_instant(to, "created_at", history.front().at);
    add_instant(to, "updated_at", history.back().at);
    to.key("history");
    to.open('[');
    for (const auto& each : history) {
        to.open('{');
        to.text("status", each.status);
        add_instant(to, "at", each.at);
        to.close('}');
    }
    to.close(']');
}

/// From Shipped on; null before.
json_view tracking_of(const domain& state, send_id which) {
    const auto& sends = state.all_sends();
    if (!sends.parcel_of(sends[which]).is_labelled) return nullptr;
    return {{"carrier", std::string(sends.carrier_of(which))},
            {"number", sends.tracking_of(which)},
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
json_view parcel_of(const tenant& world, send_id which) {
    const auto& state = world.state();
    json_view view;
    const auto& sends = state.all_sends();
    const auto& record = sends[which];
    const auto& own = sends.parcel_of(record);
    const auto& gift = state.gifts()[record.gift.index()];
    view["order_number"] = order_number(which);
    view["variant_id"] =
        own.variant == 0 ? json_view(nullptr) : json_view(gift.variants[own.variant - 1].name);
    view["address"] = sim::view_of_address(sends.address_of(record));
    view["costs"] = costs_of(state, record);
    view["problem"] = optional_text(sim::problem_of(state, which));
    view["advice"] = optional_text(sim::advice_on(state, which, world.now()));
    return view;
}

std::string text_of_tree(const json_view& view) {
    return view.dump(-1, ' ', false, json_view::error_handler_t::replace);
}

/// What only parcels have is written more seldom, and so as a tree.
void add_parcel(writer& to, const tenant& world, send_id which) {
    to.raw("tracking", text_of_tree(tracking_of(world.state(), which)));
    const auto more = parcel_of(world, which);
    for (const auto& [name, what] : more.items()) to.raw(name, text_of_tree(what));
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
    const auto metadata = world.attached(which);
    writer to(usual_length + metadata.size());
    to.open('{');
    to.key("send");
    to.open('{');
    to.number_text("id", which.number);
    to.text("status", api_status(record.where));
    to.text("tracker_status", history.back().status);
    to.number_text("gift_id", record.gift.number);
    to.number_text("campaign_id", record.campaign.number);
    to.number_text("team_id", record.team.number);
    to.raw("price", decimal_text({record.price, unit}));
    to.text("currency", unit.code());
    add_recipient(to, state.all_sends(), which);
    add_history(to, history);
    if (state.is_parcel(which))
        add_parcel(to, world, which);
    else
        to.raw("tracking", "null");
    to.raw("metadata", metadata.empty() ? "null" : metadata);
    to.close('}');
    to.close('}');
    return to.take();
}

}  // namespace giftsim::fakeserver
