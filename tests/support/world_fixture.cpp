// SPDX-License-Identifier: MIT
// The fixture's people and things, and how it tells what happened.
#include "tests/support/world_fixture.hpp"

#include <fmt/format.h>

namespace giftsim::sim::testing {

using namespace std::chrono_literals;

namespace {

delay between(span first, span last) { return delay{{first, last}}; }

}  // namespace

behaviour quick_recipients() {
    return {.mail = {},
            .recipient = {.opens = {{1, 1}, between(1min, 48h)},
                          .clicks = {{1, 1}, between(1s, 10min)},
                          .verifies = {{1, 1}, between(1s, 10min)},
                          .picks = {{1, 1}, between(1min, 23h)}}};
}

behaviour mixed_recipients() {
    auto mixed = quick_recipients();
    mixed.mail = {.bounces = {3, 100}, .bounces_softly = {1, 100}, .after = between(1s, 5min)};
    mixed.recipient.opens = {{2, 3}, between(1min, 40 * 24h)};
    mixed.recipient.clicks.chance = {4, 5};
    mixed.recipient.verifies.chance = {9, 10};
    mixed.recipient.picks.chance = {9, 10};
    return mixed;
}

world_fixture::world_fixture(std::uint64_t seed, std::shared_ptr<const zone_rules> zone)
    : here({.seed = seed, .start = at("2020-10-01T09:00:00Z"), .zone = std::move(zone)}) {
    sales = here.submit(add_funding{.name = "sales", .balance = usd(1000'00)}).value();
    here.submit(set_default_payer{sales}).value();
    ann = here.submit(add_user{.name = "Ann", .email = "ann@us.example", .rank = role::admin})
              .value();
    sam = here.submit(add_user{.name = "Sam", .email = "sam@us.example"}).value();
    coffee = here.submit(add_gift{{.name = "Coffee", .price = usd(25'00)}}).value();
    single = here.submit(add_campaign{{.name = "Coffee", .gifts = {coffee}}}).value();
}

send_id world_fixture::begin(initiate what) {
    if (!what.campaign && !what.gift) what.campaign = single;
    if (!what.sender) what.sender = sam;
    if (what.to.email.empty()) what.to.email = "lee@buyer.example";
    return here.submit(what).value();
}

std::string world_fixture::next_due() {
    const auto due = here.next_due();
    return due == never ? "never" : giftsim::to_text(due);
}

population world_fixture::sends_over(std::uint32_t count, span over,
                                     const behaviour& models) const {
    return {.begin = {.campaign = single, .sender = sam},
            .count = count,
            .over = over,
            .models = models};
}

std::string world_fixture::history_in(const world& any, send_id which) {
    const auto& sends = any.state().all_sends();
    const auto rows = sends[which].life().rows();
    std::string text;
    sends.steps().for_each(which, [&](step taken) {
        const auto& row = rows[taken.row()];
        if (!row.moves()) return;
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name(row.to),
                            giftsim::to_text(taken.at()));
    });
    return text;
}

std::string world_fixture::states_of(send_id which) const {
    const auto& sends = here.state().all_sends();
    const auto rows = sends[which].life().rows();
    std::string text;
    sends.steps().for_each(which, [&](step taken) {
        const auto& row = rows[taken.row()];
        if (row.moves()) text += fmt::format("{}{}", text.empty() ? "" : ", ", name(row.to));
    });
    return text;
}

std::string world_fixture::available() const {
    return giftsim::to_text(usd(here.state().money().of(sales).balance(account::available)));
}

void recorder::see(const effect& what) {
    const auto when = giftsim::to_text(what.at);
    lines.push_back(what.sort == effect::kind::posting
                        ? fmt::format("{} {} to {}", when, giftsim::to_text(usd(what.amount)),
                                      name(what.credit))
                        : fmt::format("{} {} {}", when, name(what.by), what.send.number));
}

void recorder::see(const crm_write& what) {
    lines.push_back(fmt::format("{} tells {} {} {}", giftsim::to_text(what.at), name(what.object),
                                name(what.word), what.send.number));
}

void recorder::see(const webhook_message& what) {
    lines.push_back(
        fmt::format("{} {} {}", giftsim::to_text(what.at), name(what.type), what.send.number));
}

}  // namespace giftsim::sim::testing
