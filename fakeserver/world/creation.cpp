// SPDX-License-Identifier: MIT
// A preset is a scenario's beginning that the program carries; a wish may change clock and seed.
#include "fakeserver/world/creation.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/world/presets.hpp"
#include "fakeserver/world/wish.hpp"
#include "sim/json/parse.hpp"
#include "sim/scenario/load.hpp"

#include <fmt/format.h>

#include <memory>
#include <stdexcept>

namespace giftsim::fakeserver {
namespace {

std::optional<sim::json::value> read_document(const std::string& name, std::string text,
                                              sim::json::problems& found) {
    return sim::json::parse(
        std::make_shared<const sim::json::source>(sim::json::source{name, std::move(text)}), found);
}

/// The member of an object; added if it is not there.
sim::json::value& member(sim::json::value& object, const std::string& key) {
    for (auto& each : object.members)
        if (each.key == key) return each.content;
    object.members.push_back({key, object.at, {}});
    auto& added = object.members.back().content;
    added.kind = sim::json::value_kind::object;
    added.at = object.at;
    return added;
}

void put_text(sim::json::value& object, const std::string& key, std::string text) {
    auto& into = member(object, key);
    into.kind = sim::json::value_kind::string;
    into.text = std::move(text);
}

/// The scenario that a wish comes to: what it is made from, with the wish's own clock, limit,
/// models and magic. So a log, which begins with it, says all of them.
sim::json::value with_wishes(sim::json::value document, const world_wish& wish) {
    auto& clock = member(document, "clock");
    if (wish.start) put_text(clock, "start", to_text(*wish.start));
    if (wish.zone) put_text(clock, "zone", *wish.zone);
    if (wish.limit != nullptr) member(member(document, "world"), "rate_limit") = *wish.limit;
    if (wish.models != nullptr) member(member(document, "world"), "models") = *wish.models;
    if (wish.profiles != nullptr) member(member(document, "world"), "profiles") = *wish.profiles;
    if (wish.faults != nullptr) member(member(document, "world"), "faults") = *wish.faults;
    if (wish.strict != nullptr) member(member(document, "world"), "strict") = *wish.strict;
    if (wish.journal_bytes != nullptr)
        member(member(document, "world"), "journal_bytes") = *wish.journal_bytes;
    if (wish.magic) {
        auto& magic = member(document, "magic");
        magic.kind = sim::json::value_kind::boolean;
        magic.boolean = *wish.magic;
    }
    return document;
}

void start_clock(registry& into, hosted& made, const world_wish& wish) {
    if (wish.running) made.clock.run(made.now.now(), into.settings().wall.steady(), wish.speed);
}

}  // namespace

hosted& host(registry& into, const sim::scenario& from, std::string origin) {
    auto& made = into.add(tenant(from), std::move(origin));
    made.notes = run_notes(from.server.journal_bytes);
    return made;
}

hosted* create_world(registry& into, const sim::json::value& from, sim::json::problems& found) {
    auto wish = read_wish(from, found);
    if (!wish) return nullptr;
    if (wish->running && !wish->start && wish->scenario == nullptr)
        wish->start = into.settings().wall.date();
    std::optional<sim::json::value> document;
    if (wish->scenario != nullptr)
        document = *wish->scenario;
    else
        document =
            read_document("preset " + wish->preset, std::string(preset(wish->preset)), found);
    if (!document) return nullptr;
    const auto plan =
        sim::read_scenario(with_wishes(std::move(*document), *wish), found, {wish->seed, false});
    if (!plan) return nullptr;
    if (const auto wrong = no_such_operation(plan->server)) {
        found.add(from, "/faults", *wrong);
        return nullptr;
    }
    auto& made = host(into, *plan, wish->origin);
    start_clock(into, made, *wish);
    return &made;
}

hosted& create_world(registry& into, const std::string& wish) {
    sim::json::problems found;
    const auto from = read_document("wish", wish, found);
    auto* made = from ? create_world(into, *from, found) : nullptr;
    if (made != nullptr) return *made;
    std::string text;
    for (const auto& each : found.sorted()) text += sim::json::render(each) + '\n';
    throw std::invalid_argument(text);
}

}  // namespace giftsim::fakeserver
