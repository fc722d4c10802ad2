// SPDX-License-Identifier: MIT
// The readers of scenario files read wishes too, so mistakes are told in the same words.
#include "fakeserver/world/wish.hpp"

#include "fakeserver/world/presets.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_models.hpp"
#include "sim/scenario/load_profiles.hpp"
#include "sim/scenario/rate_rule.hpp"
#include "sim/scenario/server_wishes.hpp"

#include <array>
#include <limits>

namespace giftsim::fakeserver {
namespace {

using sim::json::object_reader;
using sim::json::problems;
using sim::json::value;
using sim::json::value_kind;

constexpr std::array<std::string_view, 2> mode_words{"frozen", "running"};

void read_clock(world_wish& wish, object_reader& in, problems& found) {
    const auto* from = in.take("clock");
    if (from == nullptr) return;
    object_reader clock(*from, in.pointer_to("clock"), found);
    wish.start = clock.take_as("start", sim::as_instant);
    wish.zone = clock.take_as("zone", sim::json::as_string);
    wish.running = clock.take_as("mode", as_mode).value_or(false);
    wish.speed = clock.take_as("speed", as_speed).value_or(clock_speed{});
    clock.finish();
}

void read_source(world_wish& wish, object_reader& in, problems& found) {
    wish.scenario = in.take("scenario");
    const auto names = preset_names();
    const auto chosen = in.take_as("preset", sim::json::one_of(names));
    if (chosen) wish.preset = names[*chosen];
    wish.origin = wish.scenario != nullptr ? "scenario" : "preset " + wish.preset;
    if (wish.scenario != nullptr && in.has("preset"))
        found.add(*in.take("preset"), in.pointer_to("preset"),
                  "\"scenario\" and \"preset\" exclude each other; keep one");
    if (wish.scenario == nullptr) return;
    if (const auto* title = wish.scenario->find("name");
        title != nullptr && title->kind == value_kind::string)
        wish.origin = "scenario " + title->text;
}

}  // namespace

std::optional<clock_speed> as_speed(const value& from, std::string_view pointer, problems& found) {
    auto quoted = from;
    if (from.kind == value_kind::integer) quoted.text = std::to_string(from.integer);
    if (from.kind == value_kind::integer || from.kind == value_kind::decimal)
        quoted.kind = value_kind::string;
    return sim::json::as<clock_speed>(quoted, pointer, found, parse_speed);
}

std::optional<bool> as_mode(const value& from, std::string_view pointer, problems& found) {
    const auto place = sim::json::as_choice(from, pointer, found, mode_words);
    if (!place) return std::nullopt;
    return *place == 1;
}

std::optional<world_wish> read_wish(const value& from, problems& found) {
    const auto before = found.size();
    object_reader in(from, "", found);
    world_wish wish;
    read_source(wish, in, found);
    const auto seed =
        in.take_as("seed", sim::json::integer_between(0, std::numeric_limits<std::int64_t>::max()));
    if (seed) wish.seed = static_cast<std::uint64_t>(*seed);
    read_clock(wish, in, found);
    (void)in.take_as("rate_limit", sim::as_rate_rule);
    wish.limit = in.take("rate_limit");
    wish.magic = in.take_as("magic", sim::json::as_boolean);
    (void)in.take_as("profiles", sim::as_profiles);
    wish.profiles = in.take("profiles");
    (void)in.take_as("models", sim::as_vendors);
    wish.models = in.take("models");
    sim::name_list called;
    (void)sim::read_server_wishes(in, called, found);
    wish.faults = in.take("faults");
    wish.strict = in.take("strict");
    wish.journal_bytes = in.take("journal_bytes");
    in.finish();
    if (found.size() != before) return std::nullopt;
    return wish;
}

}  // namespace giftsim::fakeserver
