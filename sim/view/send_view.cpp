// SPDX-License-Identifier: MIT
// Reads records and histories; words come from the lifecycle's table (TR-07).
#include "sim/view/send_view.hpp"

#include "core/instant_text.hpp"
#include "core/tracker/standing.hpp"
#include "sim/view/claim_view.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/parcel_view.hpp"

namespace giftsim::sim {
namespace {

/// The row by which a send entered the state that it may show. What a trigger began stays Sent
/// until it is clicked (GL-05).
const transition* shown_row(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    const transition* shown = nullptr;
    world.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (is_shown(record, row)) shown = &row;
    });
    return shown;
}

json_view labels_of(const domain& world, send_id which, const transition& shown) {
    const auto& called = shown.called;
    return {{"s0", called.s0},
            {"s1", called.s1},
            {"s2", called.s2},
            {"b", api_word(world, which, shown)},
            {"s3", optional_text(word_for_crm(world, which))}};
}

json_view view_of_recipient(const written_recipient& to) {
    return {{"first_name", to.first_name}, {"last_name", to.last_name}, {"email", to.email},
            {"phone", to.phone},           {"company", to.company},     {"title", to.title},
            {"message", to.message}};
}

void add_parties(json_view& view, const send& record) {
    view["campaign"] = number_text(record.campaign);
    view["gift"] = number_text(record.gift);
    view["sender"] = number_text(record.sender);
    view["team"] = number_text(record.team);
    view["payer"] = number_text(record.payer);
}

void add_clocks(json_view& view, const send& record, const trouble& trouble) {
    const bool has_code_link = record.where == state::verified || record.where == state::redeemed;
    view["offer_ends"] = optional_instant(record.offer_ends);
    view["redeem_ends"] = optional_instant(record.redeem_ends);
    view["code_link_ends"] = optional_instant(has_code_link ? record.mail_clock : never);
    view["wrong_answers"] = trouble.wrong_answers;
    view["locked_until"] = trouble.locked_until == earliest_instant
                               ? json_view(nullptr)
                               : optional_instant(trouble.locked_until);
}

}  // namespace

json_view view_of_send(const domain& world, send_id which, instant now) {
    const auto& record = world.all_sends()[which];
    const auto& shown = *shown_row(world, which);
    json_view view;
    view["id"] = number_text(which);
    view["status"] = name(record.where);
    view["label"] = shown.called.s1;
    view["labels"] = labels_of(world, which, shown);
    view["reason"] = optional_text(name(record.why));
    view["platform"] = name(record.reachdesk ? platform::reachdesk : platform::sendoso);
    add_parties(view, record);
    view["price"] = to_text(money{record.price, world.money().of(record.payer).unit});
    view["channel"] = record.via == channel::email ? "email" : "link";
    view["begun_by"] = name(record.begun_by);
    view["testing"] = static_cast<bool>(record.testing);
    view["sent_via"] = optional_text(world.all_sends().sent_via(which));
    view["erased"] = static_cast<bool>(record.erased);
    view["to"] = view_of_recipient(world.all_sends().recipient_of(which));
    add_clocks(view, record, world.all_sends().trouble_of(record));
    view["parcel"] = record.physical ? view_of_parcel(world, which, now) : json_view(nullptr);
    view["claim"] = record.reachdesk ? view_of_claim(world, which) : json_view(nullptr);
    view["history"] = view_of_history(world, which);
    view["why"] = view_of_causes(world, which);
    return view;
}

std::string_view api_word(const domain& world, send_id which, const transition& row) {
    const bool asks = row.to == state::offer_sent && world.has_choice(world.all_sends()[which]);
    return asks ? "Collecting recipient info" : row.called.b;
}

json_view view_of_history(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    auto list = json_view::array();
    world.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (!row.moves()) return;
        list.push_back({{"status", name(row.to)},
                        {"at", to_text(taken.at())},
                        {"reason", optional_text(name(row.why))}});
    });
    return list;
}

json_view view_of_causes(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    auto list = json_view::array();
    world.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        const auto mail = taken.mailed() ? row.mail : mail_kind::none;
        list.push_back({{"at", to_text(taken.at())},
                        {"act", name(row.by)},
                        {"status", name(row.to)},
                        {"rule", row.cause.text()},
                        {"mail", optional_text(name(mail))}});
    });
    return list;
}

json_view view_of_counts(const domain& world) {
    auto counts = json_view::object();
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        const auto count = world.all_sends().count_in(where);
        if (count != 0) counts[std::string(name(where))] = count;
    }
    return counts;
}

}  // namespace giftsim::sim
