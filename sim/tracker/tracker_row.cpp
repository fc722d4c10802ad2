// SPDX-License-Identifier: MIT
// Rows are short, details have their sections; both say whether the send can be called off.
#include "sim/tracker/tracker_row.hpp"

#include "core/instant_text.hpp"
#include "core/tracker/issue.hpp"
#include "core/tracker/standing.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/parcel_view.hpp"

namespace giftsim::sim {
namespace {

template <class Entities, class Id>
json_view name_of(const Entities& all, Id which) {
    return which ? json_view(all[which.index()].name) : json_view(nullptr);
}

/// Whether the viewer may call it off now, and if not, why (TR-06).
json_view view_of_cancelling(const domain& world, send_id which, const tracker_glance& by) {
    const auto answer =
        world.could_act({.send = which, .what = act::cancel, .by = {.user = by.viewer}}, by.now);
    if (answer) return {{"allowed", true}, {"reason", nullptr}};
    return {{"allowed", false},
            {"reason", why_not_cancelled(world.all_sends()[which], answer.error())}};
}

void add_standing(json_view& view, const domain& world, send_id which, const tracker_glance& by) {
    const auto& record = world.all_sends()[which];
    view["id"] = number_text(which);
    view["status"] = name(record.where);
    view["label"] = word_for(shown_standing(record), by.words);
    view["kind"] = name(world.gifts()[record.gift.index()].kind);
    view["platform"] = name(record.reachdesk ? platform::reachdesk : platform::sendoso);
    view["testing"] = static_cast<bool>(record.testing);
}

void add_parties(json_view& view, const domain& world, const send& record) {
    view["campaign"] = number_text(record.campaign);
    view["campaign_name"] = name_of(world.campaigns(), record.campaign);
    view["sender"] = number_text(record.sender);
    view["sender_name"] = name_of(world.users(), record.sender);
    view["team"] = number_text(record.team);
    view["team_name"] = name_of(world.teams(), record.team);
}

/// Order, carrier, number and link of what is, or was, on its way; null of an eGift.
json_view view_of_tracking(const domain& world, send_id which) {
    if (!world.is_parcel(which)) return nullptr;
    const auto& sends = world.all_sends();
    return {{"order", order_number(which)},
            {"carrier", optional_text(sends.carrier_of(which))},
            {"number", optional_text(sends.tracking_of(which))},
            {"link", optional_text(tracking_link(world, which))}};
}

json_view view_of_person(const domain& world, send_id which) {
    sends::member_text room;
    const auto texts = world.all_sends().texts_of(which, room);
    return {{"first_name", texts[0]},
            {"last_name", texts[1]},
            {"email", texts[2]},
            {"company", texts[4]}};
}

json_view view_of_updates(const domain& world, send_id which, vocabulary words) {
    const auto updates = updates_of(world, which, words);
    auto list = json_view::array();
    for (auto each = updates.rbegin(); each != updates.rend(); ++each)
        list.push_back({{"at", to_text(each->at)},
                        {"label", each->word},
                        {"status", name(each->row->to)},
                        {"reason", optional_text(name(each->row->why))},
                        {"rule", each->row->cause.text()}});
    return list;
}

json_view view_of_address_of(const domain& world, send_id which) {
    if (!world.is_parcel(which)) return nullptr;
    const auto& sends = world.all_sends();
    return view_of_address(sends.address_of(sends[which]));
}

json_view view_of_send_info(const domain& world, send_id which, const tracker_glance& by) {
    const auto& record = world.all_sends()[which];
    json_view view;
    add_standing(view, world, which, by);
    add_parties(view, world, record);
    view["channel"] = record.via == channel::email ? "email" : "link";
    view["begun_by"] = name(record.begun_by);
    view["cost"] = to_text(cost_of(world, which));
    view["begun_at"] = to_text(world.all_sends().begun(which));
    view["payer"] = number_text(record.payer);
    view["payer_name"] = world.money().of(record.payer).name;
    return view;
}

json_view view_of_gift_info(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    const auto& gift = world.gifts()[record.gift.index()];
    const auto unit = world.money().of(record.payer).unit;
    return {{"gift", number_text(record.gift)},
            {"name", gift.name},
            {"kind", name(gift.kind)},
            {"category", gift.category},
            {"variant", optional_text(variant_of(world, which))},
            {"price", to_text(money{record.price, unit})}};
}

}  // namespace

std::vector<tracker_update> updates_of(const domain& world, send_id which, vocabulary words) {
    const auto& record = world.all_sends()[which];
    const auto rows = record.life().rows();
    std::vector<tracker_update> list;
    world.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = rows[taken.row()];
        const auto word = word_in(row.called, words);
        if (!is_shown(record, row) || word.empty()) return;
        if (list.empty() || list.back().word != word) list.push_back({taken.at(), &row, word});
    });
    return list;
}

money cost_of(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    const auto unit = world.money().of(record.payer).unit;
    if (!record.physical && !record.reachdesk) return {record.charged ? record.price : 0, unit};
    const auto& has = world.all_sends().stake_of(record);
    return {has.held + has.spent, unit};
}

std::string remedy_of(const domain& world, send_id which, instant now) {
    if (world.is_parcel(which))
        if (auto advice = advice_on(world, which, now); !advice.empty()) return advice;
    return std::string(remedy_for(world.all_sends()[which].where));
}

json_view view_of_row(const domain& world, send_id which, const tracker_glance& by) {
    const auto& record = world.all_sends()[which];
    json_view view;
    add_standing(view, world, which, by);
    view["to"] = view_of_person(world, which);
    add_parties(view, world, record);
    view["gift"] = number_text(record.gift);
    view["gift_name"] = name_of(world.gifts(), record.gift);
    view["cost"] = to_text(cost_of(world, which));
    view["begun_at"] = to_text(world.all_sends().begun(which));
    const auto updates = updates_of(world, which, by.words);
    view["updated_at"] = updates.empty() ? view["begun_at"] : json_view(to_text(updates.back().at));
    view["tracking"] = view_of_tracking(world, which);
    view["remedy"] = optional_text(remedy_of(world, which, by.now));
    view["cancel"] = view_of_cancelling(world, which, by);
    return view;
}

json_view view_of_details(const domain& world, send_id which, const tracker_glance& by) {
    const auto to = world.all_sends().recipient_of(which);
    json_view view;
    view["tracking"] = view_of_tracking(world, which);
    view["send"] = view_of_send_info(world, which, by);
    view["recipient"] = {{"first_name", to.first_name},
                         {"last_name", to.last_name},
                         {"email", to.email},
                         {"phone", to.phone},
                         {"company", to.company},
                         {"title", to.title},
                         {"address", view_of_address_of(world, which)}};
    view["message"] = to.message;
    view["gift"] = view_of_gift_info(world, which);
    view["updates"] = view_of_updates(world, which, by.words);
    view["problem"] =
        world.is_parcel(which) ? optional_text(problem_of(world, which)) : json_view(nullptr);
    view["remedy"] = optional_text(remedy_of(world, which, by.now));
    view["cancel"] = view_of_cancelling(world, which, by);
    return view;
}

}  // namespace giftsim::sim
