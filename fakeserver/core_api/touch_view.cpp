// SPDX-License-Identifier: MIT
// What a campaign offers now decides what is shown: gifts that were delisted are not looked at.
#include "fakeserver/core_api/touch_view.hpp"

#include "fakeserver/core_api/pacific_time.hpp"
#include "fakeserver/sends_api/amount.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

constexpr std::array<std::string_view, 2> delivery_names{"mail", "email"};

std::vector<gift_id> gifts_left(const domain& state, campaign_id which) {
    auto all = state.campaigns()[which.index()].gifts;
    std::erase_if(all, [&](gift_id each) { return state.gifts()[each.index()].delisted; });
    return all;
}

bool is_live(const tenant& world, campaign_id which) {
    const auto& state = world.state();
    const auto& own = state.campaigns()[which.index()];
    return own.on == platform::sendoso && own.is_open(world.now()) &&
           !gifts_left(state, which).empty();
}

struct price_range {
    std::int64_t lowest = 0;
    std::int64_t highest = 0;  ///< 0: there is none
};

/// What a sender may choose between: the campaign's range, else that of its only gift (EG-16).
price_range range_of(const domain& state, campaign_id which) {
    const auto& own = state.campaigns()[which.index()];
    if (delivery_of(state, which) == delivery_type::mail) return {};
    price_range found{own.lowest, own.highest};
    if (own.highest == 0) {
        const auto& gift = state.gifts()[gifts_left(state, which).front().index()];
        found = {gift.price.minor, gift.highest};
    }
    return found.highest > found.lowest ? found : price_range{};
}

json_view price_or_null(const price_range& range, std::int64_t minor, currency unit) {
    return range.highest == 0 ? json_view(nullptr) : json_view(decimal_of({minor, unit}));
}

/// Where at least one of the gifts goes; none named: anywhere.
json_view countries_of(const domain& state, campaign_id which) {
    std::set<std::string> all;
    for (const auto each : gifts_left(state, which)) {
        const auto& countries = state.gifts()[each.index()].countries;
        if (countries.empty()) return json_view::array();
        all.insert(countries.begin(), countries.end());
    }
    return all;
}

std::string dated_to_the_millisecond(instant at) {
    return pacific_text(at, precision::milliseconds);
}

}  // namespace

std::string_view name(delivery_type what) { return delivery_names[static_cast<std::size_t>(what)]; }

std::optional<delivery_type> delivery_type_named(std::string_view text) {
    const auto found = std::find(delivery_names.begin(), delivery_names.end(), text);
    if (found == delivery_names.end()) return std::nullopt;
    return static_cast<delivery_type>(found - delivery_names.begin());
}

std::vector<campaign_id> live_touches(const tenant& world) {
    std::vector<campaign_id> all;
    for (std::size_t i = 0; i < world.state().campaigns().size(); ++i)
        if (is_live(world, campaign_id::at(i))) all.push_back(campaign_id::at(i));
    return all;
}

campaign_id live_touch(const tenant& world, std::string_view text) {
    const campaign_id named{world.called().campaigns.number_of(text)};
    const bool exists = named && named.number <= world.state().campaigns().size();
    return exists && is_live(world, named) ? named : campaign_id{};
}

delivery_type delivery_of(const domain& state, campaign_id which) {
    const auto gifts = gifts_left(state, which);
    const bool any_parcel = std::any_of(gifts.begin(), gifts.end(), [&](gift_id each) {
        return is_physical(state.gifts()[each.index()].kind);
    });
    return any_parcel ? delivery_type::mail : delivery_type::email;
}

json_view view_of_touch(const tenant& world, campaign_id which) {
    const auto& state = world.state();
    const auto& own = state.campaigns()[which.index()];
    const auto gift = gifts_left(state, which).front();
    const auto unit = state.gifts()[gift.index()].price.unit;
    const auto range = range_of(state, which);
    const auto begins = own.opens == earliest_instant ? own.made_at : own.opens;
    const auto made_by = own.made_by ? own.made_by : world.client_user();
    json_view view;
    view["id"] = which.number;
    view["name"] = own.name;
    view["start_date"] = dated_to_the_millisecond(begins);
    view["end_date"] =
        own.closes == never ? json_view(nullptr) : json_view(dated_to_the_millisecond(own.closes));
    view["description"] = own.description;
    view["created_at"] = dated_to_the_millisecond(own.made_at);
    view["user_id"] = made_by.number;
    view["gift_id"] = gift.number;
    view["starting_egift_price"] = price_or_null(range, range.lowest, unit);
    view["ending_egift_price"] = price_or_null(range, range.highest, unit);
    view["status"] = "Active";
    view["is_default_price"] = range.highest == 0;
    view["delivery_type"] = name(delivery_of(state, which));
    view["hubspot_key"] = nullptr;
    view["ship_to_countries"] = countries_of(state, which);
    view["currency"] = unit.code();
    return view;
}

}  // namespace giftsim::fakeserver
