// SPDX-License-Identifier: MIT
// From the plan of a population to what a client of the sends API would write.
#include "fakeserver/load/members.hpp"

#include "core/assert.hpp"
#include "sim/view/parcel_view.hpp"

#include <algorithm>
#include <variant>

namespace giftsim::fakeserver::load {
namespace {

/// The API asks for one, and populations have none.
constexpr const char* message_of_all = "Thank you!";
/// So many names are kept before they are forgotten.
constexpr std::size_t names_at_once = 1'024;

/// None where a client of the sends API could not ask for it.
gift_id gift_of(const initiate& begin, const domain& state) {
    if (!begin.campaign) return begin.gift;
    if (begin.campaign.number > state.campaigns().size()) return {};
    const auto& campaign = state.campaigns()[begin.campaign.index()];
    if (campaign.on != platform::sendoso) return {};
    return begin.gift ? begin.gift : campaign.gifts.front();
}

}  // namespace

members::members(const sim::scenario& plan) {
    std::uint32_t before = 0;
    for (const auto& step : plan.steps) {
        const auto* coming = std::get_if<sim::let_come>(&step.what);
        if (coming == nullptr) continue;
        add(plan, coming->plan, before);
        before += coming->plan.count;
    }
}

void members::add(const sim::scenario& plan, const sim::population& which, std::uint32_t before) {
    const auto& state = plan.start.state();
    const auto gift = which.link ? gift_id{} : gift_of(which.begin, state);
    if (!gift || gift.number > state.gifts().size() || state.gifts()[gift.index()].delisted) {
        ++left_out_;
        return;
    }
    const auto& chosen = state.gifts()[gift.index()];
    sim::json_view send{{"gift_id", plan.called.gifts.handle_of(gift.number)},
                        {"message", message_of_all}};
    if (which.begin.campaign)
        send["metadata"] = {
            {"campaign_id", plan.called.campaigns.handle_of(which.begin.campaign.number)}};
    if (which.begin.team) send["team_id"] = plan.called.teams.handle_of(which.begin.team.number);
    if (is_physical(chosen.kind)) send["address"] = sim::view_of_address(which.begin.to.postal);
    if (!chosen.variants.empty()) send["variant_id"] = chosen.variants.front().name;
    groups_.push_back({std::move(send), which.count, before, 0});
    size_ += which.count;
}

members::group& members::next_group() {
    const auto is_behind = [](const group& left, const group& right) {
        return std::uint64_t{left.begun} * right.count < std::uint64_t{right.begun} * left.count;
    };
    auto least = std::min_element(groups_.begin(), groups_.end(), is_behind);
    if (least->begun == least->count) {
        for (auto& each : groups_) each.begun = 0;
        least = groups_.begin();
    }
    return *least;
}

written_recipient members::name_of(std::uint32_t member) {
    if (names_.count() >= names_at_once) names_ = {};
    const giftsim::send nothing;
    return names_.recipient_of(names_.add(nothing, {}, member));
}

std::string members::next_body() {
    BOOST_ASSERT_MSG(!empty(), "somebody is sent something");
    auto& from = next_group();
    const auto who = name_of(from.before + ++from.begun);
    from.send["first_name"] = who.first_name;
    from.send["last_name"] = who.last_name;
    from.send["email"] = who.email;
    return "{\"send\":" + from.send.dump() + "}";
}

}  // namespace giftsim::fakeserver::load
