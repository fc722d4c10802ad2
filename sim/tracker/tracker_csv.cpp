// SPDX-License-Identifier: MIT
// One line per column: what it is called, and what stands in it.
#include "sim/tracker/tracker_csv.hpp"

#include "core/instant_text.hpp"
#include "sim/tracker/tracker_row.hpp"
#include "sim/view/parcel_view.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim::sim {
namespace {

/// What the cells of one send are made of.
struct source {
    const domain& world;
    send_id which;
    vocabulary words;
    const send& record;
    const written_recipient to;
    bool is_parcel;

    const std::vector<tracker_update> updates;
};

template <class Entities, class Id>
std::string name_in(const Entities& all, Id which) {
    return which ? all[which.index()].name : std::string{};
}

std::string carrier_cell(const source& of) {
    if (!of.is_parcel) return {};
    return std::string(of.world.all_sends().carrier_of(of.which));
}

std::string tracking_cell(const source& of) {
    return of.is_parcel ? of.world.all_sends().tracking_of(of.which) : std::string{};
}

/// "25.00": the text of the amount without its currency.
std::string cost_cell(const source& of) {
    const auto text = to_text(cost_of(of.world, of.which));
    return text.substr(0, text.find(' '));
}

struct column {
    std::string_view title;
    std::string (*cell)(const source& of);
};

const std::array columns{
    column{"Send ID", [](const source& of) { return fmt::to_string(of.which.number); }},
    column{"Status", [](const source& of) { return std::string(of.updates.back().word); }},
    column{"Kind",
           [](const source& of) {
               return std::string(name(of.world.gifts()[of.record.gift.index()].kind));
           }},
    column{"Platform",
           [](const source& of) {
               return std::string(
                   name(of.record.reachdesk ? platform::reachdesk : platform::sendoso));
           }},
    column{"Testing Mode",
           [](const source& of) { return std::string(of.record.testing ? "yes" : "no"); }},
    column{"Campaign",
           [](const source& of) { return name_in(of.world.campaigns(), of.record.campaign); }},
    column{"Gift", [](const source& of) { return name_in(of.world.gifts(), of.record.gift); }},
    column{"Variant", [](const source& of) { return std::string(variant_of(of.world, of.which)); }},
    column{"Sender", [](const source& of) { return name_in(of.world.users(), of.record.sender); }},
    column{"Sender Email",
           [](const source& of) {
               return of.record.sender ? of.world.users()[of.record.sender.index()].email
                                       : std::string{};
           }},
    column{"Team", [](const source& of) { return name_in(of.world.teams(), of.record.team); }},
    column{"First Name", [](const source& of) { return of.to.first_name; }},
    column{"Last Name", [](const source& of) { return of.to.last_name; }},
    column{"Email", [](const source& of) { return of.to.email; }},
    column{"Phone", [](const source& of) { return of.to.phone; }},
    column{"Company", [](const source& of) { return of.to.company; }},
    column{"Title", [](const source& of) { return of.to.title; }},
    column{"Message", [](const source& of) { return of.to.message; }},
    column{"Cost", cost_cell},
    column{"Currency",
           [](const source& of) {
               return std::string(of.world.money().of(of.record.payer).unit.code());
           }},
    column{"Begun At",
           [](const source& of) { return to_text(of.world.all_sends().begun(of.which)); }},
    column{"Updated At", [](const source& of) { return to_text(of.updates.back().at); }},
    column{"Order Number",
           [](const source& of) { return of.is_parcel ? order_number(of.which) : std::string{}; }},
    column{"Carrier", carrier_cell},
    column{"Tracking Number", tracking_cell},
    column{"Tracking Link",
           [](const source& of) {
               return of.is_parcel ? tracking_link(of.world, of.which) : std::string{};
           }},
    column{"Problem",
           [](const source& of) {
               return of.is_parcel ? problem_of(of.world, of.which) : std::string{};
           }},
};

}  // namespace

csv_record tracker_columns() {
    csv_record titles;
    for (const auto& each : columns) titles.emplace_back(each.title);
    return titles;
}

csv_record tracker_record(const domain& world, send_id which, vocabulary words) {
    const source of{world,
                    which,
                    words,
                    world.all_sends()[which],
                    world.all_sends().recipient_of(which),
                    world.is_parcel(which),
                    updates_of(world, which, words)};
    csv_record cells;
    cells.reserve(columns.size());
    for (const auto& each : columns) cells.push_back(each.cell(of));
    return cells;
}

std::string tracker_csv::next(const domain& world, std::size_t records) {
    std::string piece;
    if (!std::exchange(begun_, true)) write_csv(piece, tracker_columns());
    const auto some = rows_.above(last_, records);
    for (const auto each : some) write_csv(piece, tracker_record(world, each, words_));
    if (!some.empty()) last_ = some.back();
    return piece;
}

json_view view_of_csv(std::string_view file) {
    auto list = json_view::array();
    const auto records = read_csv(file);
    if (!records || records->empty()) return nullptr;
    const auto& titles = records->front();
    for (std::size_t i = 1; i < records->size(); ++i) {
        auto shown = json_view::object();
        const auto& cells = (*records)[i];
        for (std::size_t k = 0; k < titles.size() && k < cells.size(); ++k)
            shown[titles[k]] = cells[k];
        list.push_back(std::move(shown));
    }
    return list;
}

}  // namespace giftsim::sim
