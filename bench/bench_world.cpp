// SPDX-License-Identifier: MIT
// The world that every lifecycle benchmark runs in.
#include "bench/bench_world.hpp"

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

sim::delay between(span first, span last) { return sim::delay{{first, last}}; }

}  // namespace

sim::world campaign_world(std::uint64_t seed) {
    using namespace std::chrono;
    sim::world world{{.seed = seed,
                      .start = sys_days{2020y / October / 1} + 9h,
                      .zone = std::make_shared<const zone_rules>(zone_rules::utc())}};
    const currency dollars{};
    const auto payer = world.submit(add_funding{"sales", {1'000'000'000'000'000, dollars}}).value();
    const auto coffee =
        world.submit(add_gift{{"Coffee", gift_kind::egift, {2500, dollars}}}).value();
    (void)world.submit(add_user{"Ann Admin", "ann@acme.example", role::admin, {}, {}}).value();
    campaign offer{.name = "Coffee for all", .gifts = {coffee}, .payer = payer};
    (void)world.submit(add_campaign{offer}).value();
    return world;
}

sim::behaviour everyone_redeems() {
    return {.mail = {},
            .recipient = {.opens = {{1, 1}, between(1min, 48h)},
                          .clicks = {{1, 1}, between(1s, 10min)},
                          .verifies = {{1, 1}, between(1s, 10min)},
                          .picks = {{1, 1}, between(1min, 23h)}}};
}

sim::behaviour mixed_recipients() {
    auto mixed = everyone_redeems();
    mixed.mail = {.bounces = {3, 100}, .bounces_softly = {1, 100}, .after = between(1s, 5min)};
    mixed.recipient.opens.chance = {2, 3};
    mixed.recipient.opens.after = between(1min, 40 * 24h);
    mixed.recipient.clicks.chance = {4, 5};
    mixed.recipient.verifies.chance = {9, 10};
    mixed.recipient.picks.chance = {9, 10};
    return mixed;
}

sim::population sends_over(std::uint32_t count, span over, const sim::behaviour& models) {
    return {.begin = {.campaign = campaign_id{1}, .sender = user_id{1}},
            .count = count,
            .over = over,
            .models = models};
}

}  // namespace giftsim::bench
