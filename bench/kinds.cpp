// SPDX-License-Identifier: MIT
// Campaigns are numbered as they are made.
#include "bench/kinds.hpp"

#include "bench/bench_world.hpp"

#include <array>
#include <chrono>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

sim::delay between(span first, span last) { return sim::delay{{first, last}}; }

sim::population egifts(std::uint32_t count, span over) {
    return sends_over(count, over, everyone_redeems());
}

/// Recipients who say where they live, and who they are where that is asked.
sim::behaviour everyone_confirms() {
    sim::behaviour models;
    models.recipient.confirms = {{1, 1}, between(1min, 24h)};
    models.recipient.proves = {{1, 1}, between(1s, 10min)};
    return models;
}

sim::population parcels_of(std::uint32_t campaign, std::uint32_t count, span over) {
    sim::population plan{.begin = {.campaign = campaign_id{campaign}, .sender = user_id{1}},
                         .count = count,
                         .over = over,
                         .models = everyone_confirms()};
    plan.begin.to.postal = sim::usual_address;
    return plan;
}

sim::population through_link(std::uint32_t number, std::uint32_t count, span over,
                             const sim::behaviour& models) {
    return {.link = link_id{number}, .count = count, .over = over, .models = models};
}

sim::population parcels(std::uint32_t count, span over) { return parcels_of(2, count, over); }
sim::population asked_parcels(std::uint32_t count, span over) { return parcels_of(3, count, over); }
sim::population from_amazon(std::uint32_t count, span over) { return parcels_of(4, count, over); }
sim::population claims(std::uint32_t count, span over) {
    return through_link(1, count, over, everyone_redeems());
}
sim::population claimed_parcels(std::uint32_t count, span over) {
    return through_link(2, count, over, everyone_confirms());
}

constexpr std::array all{
    kind{"egift", state::redeemed, egifts},
    kind{"parcel", state::delivered, parcels},
    kind{"parcel_asked_for", state::delivered, asked_parcels},
    kind{"amazon", state::delivered, from_amazon},
    kind{"claim", state::redeemed, claims},
    kind{"claimed_parcel", state::delivered, claimed_parcels},
};

void add_sendosos(sim::world& world, gift_id bag, gift_id lamp) {
    const funding_id payer{1};
    campaign bags{.name = "Bags", .kind = gift_kind::physical, .gifts = {bag}, .payer = payer};
    (void)world.submit(add_campaign{bags}).value();
    bags.confirms_address = true;
    (void)world.submit(add_campaign{bags}).value();
    campaign lamps{.name = "Lamps", .kind = gift_kind::amazon, .gifts = {lamp}, .payer = payer};
    (void)world.submit(add_campaign{lamps}).value();
}

/// The user is the first one, and has a wallet.
void add_reachdesks(sim::world& world, gift_id coffee, gift_id bag) {
    const currency dollars{};
    const auto wallet =
        world.submit(add_funding{"ann's", {1'000'000'000'000'000, dollars}}).value();
    (void)world.submit(set_owner{wallet, user_id{1}}).value();
    const auto crm =
        world.submit(add_connector{{.name = "Ann's Salesforce", .owner = user_id{1}}}).value();
    const auto link_to = [&](campaign offer) {
        offer.on = platform::reachdesk;
        offer.triggered = true;
        const auto made = world.submit(add_campaign{offer}).value();
        (void)world.submit(add_link{made, user_id{1}, crm, {user_id{1}}}).value();
    };
    link_to({.name = "Webinar", .gifts = {coffee}, .crm_campaign = "701"});
    link_to(
        {.name = "Welcome", .kind = gift_kind::physical, .gifts = {bag}, .crm_campaign = "702"});
}

}  // namespace

std::span<const kind> kinds() { return all; }

sim::world world_of_every_kind(std::uint64_t seed) {
    auto world = campaign_world(seed);
    world.set_others(sim::by_promise());
    const currency dollars{};
    const auto bag = world
                         .submit(add_gift{{.name = "Bag",
                                           .kind = gift_kind::physical,
                                           .price = {2000, dollars},
                                           .fee = 1000,
                                           .shipping = 800}})
                         .value();
    const auto lamp =
        world
            .submit(add_gift{
                {.name = "Lamp", .kind = gift_kind::amazon, .price = {4000, dollars}, .fee = 1000}})
            .value();
    add_sendosos(world, bag, lamp);
    add_reachdesks(world, gift_id{1}, bag);
    return world;
}

}  // namespace giftsim::bench
