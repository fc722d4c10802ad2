// SPDX-License-Identifier: MIT
// The outermost object of a scenario file.
#include "sim/scenario/load.hpp"

#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_steps.hpp"
#include "sim/scenario/load_world.hpp"
#include "sim/scenario/read_file.hpp"
#include "sim/zone_database.hpp"

#include <limits>

namespace giftsim::sim {
namespace {

using json::object_reader;

constexpr const char* usual_start = "2025-01-01T09:00:00Z";

clock_plan read_clock(object_reader& in, json::problems& found) {
    clock_plan clock;
    clock.start = *parse_instant(usual_start);
    const auto* from = in.take("clock");
    if (from == nullptr) return clock;
    object_reader own(*from, in.pointer_to("clock"), found);
    clock.start = own.take_as("start", as_instant).value_or(clock.start);
    clock.zone = own.take_as("zone", json::as_string).value_or(clock.zone);
    if (const auto* zone = own.take("zone"))
        if (const auto known = load_zone(clock.zone); !known)
            found.add(*zone, own.pointer_to("zone"), known.error().message);
    own.finish();
    return clock;
}

std::optional<json::value> read_world(object_reader& in, const std::filesystem::path& file,
                                      json::problems& found) {
    const auto* own = in.take("world");
    if (own == nullptr) return std::nullopt;
    return with_includes(*own, in.pointer_to("world"), file, found);
}

}  // namespace

std::optional<scenario> load_scenario(const std::filesystem::path& file, json::problems& found,
                                      const load_options& options) {
    const auto before = found.size();
    const auto document = read_json_file(file, found);
    if (!document) return std::nullopt;

    object_reader in(*document, "", found);
    (void)in.take_as("$schema", json::as_string);
    const auto title = in.need_as("name", as_name);
    const auto description = in.take_as("description", json::as_string);
    auto rules = in.need_as("rules", json::list_of(json::converted(parse_rule)));
    auto tags = in.take_as("tags", as_texts);
    auto clock = read_clock(in, found);
    const auto seed =
        in.take_as("seed", json::integer_between(0, std::numeric_limits<std::int64_t>::max()));
    clock.seed = options.seed.value_or(static_cast<std::uint64_t>(seed.value_or(1)));
    const auto world_text = read_world(in, file, found);
    const bool world_is_lost = in.has("world") && !world_text;
    auto made = make_world(world_text ? &*world_text : nullptr, "/world", clock, found);
    const auto* steps = in.need("steps");
    std::vector<step_plan> read;
    if (steps != nullptr && !world_is_lost)
        read = read_steps(*steps, in.pointer_to("steps"), made.start, made.called, found);
    in.finish();
    if (found.size() != before) return std::nullopt;
    return scenario{.file = file.generic_string(),
                    .name = *title,
                    .description = description.value_or(""),
                    .rules = std::move(*rules),
                    .tags = std::move(tags).value_or(std::vector<std::string>{}),
                    .start = std::move(made.start),
                    .called = std::move(made.called),
                    .steps = std::move(read)};
}

}  // namespace giftsim::sim
