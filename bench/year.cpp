// SPDX-License-Identifier: MIT
// Only what lets populations come is taken of a scenario's steps: what they expect holds for its
// own numbers alone.
#include "bench/year.hpp"

#include "sim/json/problems.hpp"
#include "sim/scenario/load.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace giftsim::bench {
namespace {

std::vector<sim::population> populations_of(const sim::scenario& year) {
    std::vector<sim::population> all;
    for (const auto& step : year.steps)
        if (const auto* come = std::get_if<sim::let_come>(&step.what)) all.push_back(come->plan);
    return all;
}

/// As many as in the scenario, in proportion; the last one takes what rounding leaves.
void bring_to(std::uint32_t sends, std::vector<sim::population>& plans) {
    std::uint64_t before = 0;
    for (const auto& each : plans) before += each.count;
    std::uint32_t given = 0;
    for (auto& each : plans) {
        each.count = static_cast<std::uint32_t>(std::uint64_t{each.count} * sends / before);
        given += each.count;
    }
    plans.back().count += sends - given;
}

/// Nobody shall be held up for want of money because there are more than the scenario has.
void fill_up(sim::world& world) {
    const auto& money = world.state().money();
    for (std::size_t i = 0; i < money.count(); ++i) {
        const auto which = funding_id::at(i);
        (void)world.submit(top_up{which, {100'000'000'000'000, money.of(which).unit}}).value();
    }
}

}  // namespace

sim::scenario year_called(const std::string& name) {
    sim::json::problems found;
    auto plans =
        sim::load_scenarios(fmt::format("{}/population/{}.json", GIFTSIM_SCENARIOS, name), found);
    if (plans.size() == 1) return std::move(plans.front());
    std::string text;
    for (const auto& each : found.sorted()) text += sim::json::render(each) + '\n';
    throw std::runtime_error(name + " is no single scenario: " + text);
}

sim::world live_through(const sim::scenario& year, std::uint32_t sends) {
    auto plans = populations_of(year);
    bring_to(sends, plans);
    auto world = year.start;
    fill_up(world);
    for (const auto& each : plans) (void)world.populate(each).value();
    for (auto due = world.next_due(); due != never; due = world.next_due())
        (void)world.advance(due + std::chrono::hours{24 * 30}).value();
    const auto& all = world.state().all_sends();
    std::uint64_t ended = 0;
    for (std::size_t i = 0; i < state_count; ++i)
        if (is_final(static_cast<state>(i))) ended += all.count_in(static_cast<state>(i));
    if (ended != sends) throw std::logic_error(fmt::format("{} of {} sends ended", ended, sends));
    return world;
}

}  // namespace giftsim::bench
