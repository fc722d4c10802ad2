// SPDX-License-Identifier: MIT
// What a parcel's record says, in words that scenarios, API and pages share.
#include "sim/view/parcel_view.hpp"

#include "sim/percent_encoding.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

std::string_view variant_of(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    if (!record.physical) return {};
    const auto place = world.all_sends().parcel_of(record).variant;
    if (place == 0) return {};
    return world.gifts()[record.gift.index()].variants[place - 1].name;
}

json_view view_of_address(const address& where) {
    if (where.empty()) return nullptr;
    json_view view;
    for (const auto& field : address_fields)
        view[std::string(field.name)] = std::string(where.*field.text);
    return view;
}

std::string tracking_link(const domain& world, send_id which) {
    const auto& sends = world.all_sends();
    if (!sends.parcel_of(sends[which]).is_labelled) return {};
    return fmt::format("https://tracking.example/{}/{}", percent_encoded(sends.carrier_of(which)),
                       percent_encoded(sends.tracking_of(which)));
}

std::string problem_of(const domain& world, send_id which) {
    const auto& sends = world.all_sends();
    const auto where = sends[which].where;
    if (!has_problem(where) && where != state::returned) return {};
    return std::string(sends.spelt(sends.parcel_of(sends[which]).trouble_text));
}

bool is_overdue(const domain& world, send_id which, instant now) {
    const auto& sends = world.all_sends();
    return giftsim::is_overdue(sends[which].where, sends.since(which), now);
}

std::string advice_on(const domain& world, send_id which, instant now) {
    const auto& sends = world.all_sends();
    if (!has_problem(sends[which].where) && !is_overdue(world, which, now)) return {};
    const auto tracking = sends.tracking_of(which);
    return tracking.empty()
               ? fmt::format("contact Support with the order number {}", order_number(which))
               : fmt::format("contact Support with the order number {} or the tracking number {}",
                             order_number(which), tracking);
}

json_view view_of_parcel(const domain& world, send_id which, instant now) {
    const auto& sends = world.all_sends();
    const auto& record = sends[which];
    const auto& own = sends.parcel_of(record);
    const auto unit = world.money().of(record.payer).unit;
    const auto amount = [&](std::int64_t minor) { return to_text(money{minor, unit}); };
    return {{"order", order_number(which)},
            {"variant", optional_text(variant_of(world, which))},
            {"given_address", view_of_address(sends.given_address(record))},
            {"address", view_of_address(sends.address_of(record))},
            {"confirmed", static_cast<bool>(own.is_confirmed)},
            {"held", amount(own.money.held)},
            {"spent", amount(own.money.spent)},
            {"shipping", amount(own.shipping)},
            {"carrier", optional_text(sends.carrier_of(which))},
            {"tracking", optional_text(sends.tracking_of(which))},
            {"tracking_link", optional_text(tracking_link(world, which))},
            {"problem", optional_text(problem_of(world, which))},
            {"overdue", is_overdue(world, which, now)},
            {"advice", optional_text(advice_on(world, which, now))}};
}

}  // namespace giftsim::sim
