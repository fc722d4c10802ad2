// SPDX-License-Identifier: MIT
// The outermost object of a scenario file.
#include "sim/scenario/load.hpp"

#include "sim/json/reader.hpp"
#include "sim/json/write.hpp"
#include "sim/scenario/cases.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_steps.hpp"
#include "sim/scenario/load_world.hpp"
#include "sim/scenario/read_file.hpp"
#include "sim/scenario/verbs_of_faults.hpp"
#include "sim/view/json.hpp"
#include "sim/zone_database.hpp"

#include <fmt/format.h>

#include <algorithm>
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

/// A document and where it comes from; what is no file has no path.
struct origin_of_scenario {
    const json::value& document;
    std::filesystem::path file;
};

std::optional<json::value> read_world(object_reader& in, const std::filesystem::path& file,
                                      json::problems& found) {
    const auto* own = in.take("world");
    if (own == nullptr) return std::nullopt;
    const auto* include = own->find("include");
    if (file.empty() && include != nullptr) {
        found.add(*include, in.pointer_to("world") + "/include",
                  "only files include others; write the world out");
        return std::nullopt;
    }
    return with_includes(*own, in.pointer_to("world"), file, found);
}

std::string beginning_of(const clock_plan& clock, const json::value* world) {
    json_view clock_view{{"start", giftsim::to_text(clock.start)}, {"zone", clock.zone}};
    return fmt::format("{{\"clock\":{},\"seed\":{},\"magic\":{},\"world\":{}}}", clock_view.dump(),
                       clock.seed, clock.magic, world != nullptr ? json::to_text(*world) : "{}");
}

std::vector<step_plan> read_all_steps(object_reader& in, const made_world& made, bool whole,
                                      json::problems& found) {
    const auto* steps = whole ? in.need("steps") : in.take("steps");
    if (steps == nullptr) return {};
    return read_steps(*steps, in.pointer_to("steps"), made.start, made.called, found);
}

/// What concerns requests is of no use where none is made.
void check_use_of_server(const std::vector<step_plan>& steps, const json::value& document,
                         json::problems& found) {
    const bool talks = std::any_of(steps.begin(), steps.end(), [](const step_plan& each) {
        return std::holds_alternative<call_http>(each.what);
    });
    if (talks) return;
    constexpr const char* sentence =
        "this concerns requests, and no step makes one; add an \"http\" step";
    const auto* world = document.find("world");
    const auto* faults = world != nullptr ? world->find("faults") : nullptr;
    if (faults != nullptr) found.add(*faults, "/world/faults", sentence);
    const auto* items = document.find("steps");
    for (std::size_t i = 0; items != nullptr && i < items->items.size(); ++i) {
        const auto& step = items->items[i];
        const auto at = json::child_pointer("/steps", i);
        if (const auto* fault = step.find("add_fault");
            fault != nullptr && !concerns_webhooks(*fault))
            found.add(*fault, at + "/add_fault", sentence);
        const auto* expect = step.find("expect");
        for (const auto* key : {"faults", "journal", "conduct"})
            if (const auto* of = expect != nullptr ? expect->find(key) : nullptr; of != nullptr)
                found.add(*of, at + "/expect/" + key, sentence);
    }
}

std::optional<scenario> read(const origin_of_scenario& from, json::problems& found,
                             const load_options& options) {
    const auto before = found.size();
    object_reader in(from.document, "", found);
    (void)in.take_as("$schema", json::as_string);
    const auto take_rules = json::list_of(json::converted(parse_rule));
    const auto title = options.whole ? in.need_as("name", as_name) : in.take_as("name", as_name);
    const auto description = in.take_as("description", json::as_string);
    auto rules = options.whole ? in.need_as("rules", take_rules) : in.take_as("rules", take_rules);
    auto tags = in.take_as("tags", as_texts);
    auto clock = read_clock(in, found);
    const auto seed =
        in.take_as("seed", json::integer_between(0, std::numeric_limits<std::int64_t>::max()));
    clock.seed = options.seed.value_or(static_cast<std::uint64_t>(seed.value_or(1)));
    clock.magic = in.take_as("magic", json::as_boolean).value_or(false);
    const auto world_text = read_world(in, from.file, found);
    const bool world_is_lost = in.has("world") && !world_text;
    const auto* world_value = world_text ? &*world_text : nullptr;
    auto made = make_world(world_value, "/world", clock, found);
    if (world_is_lost) (void)in.take("steps");
    auto steps =
        world_is_lost ? std::vector<step_plan>{} : read_all_steps(in, made, options.whole, found);
    in.finish();
    if (found.size() != before) return std::nullopt;
    if (options.whole) check_use_of_server(steps, from.document, found);
    if (found.size() != before) return std::nullopt;
    return scenario{.file = from.file.generic_string(),
                    .name = title.value_or(""),
                    .case_number = 0,
                    .case_label = {},
                    .description = description.value_or(""),
                    .rules = std::move(rules).value_or(std::vector<rule>{}),
                    .tags = std::move(tags).value_or(std::vector<std::string>{}),
                    .start = std::move(made.start),
                    .called = std::move(made.called),
                    .limit = made.limit,
                    .server = std::move(made.server),
                    .beginning = beginning_of(clock, world_value),
                    .steps = std::move(steps)};
}

/// What is wrong with every case is said once; what is wrong with some, with their labels.
class problems_of_cases {
public:
    void add(const json::problems& own, const std::string& label) {
        for (const auto& each : own.sorted()) {
            const auto same = std::find_if(all_.begin(), all_.end(), [&](const entry& known) {
                return known.what.at == each.at && known.what.file == each.file &&
                       known.what.pointer == each.pointer && known.what.message == each.message;
            });
            if (same == all_.end())
                all_.push_back({each, {label}});
            else if (same->labels.back() != label)
                same->labels.push_back(label);
        }
    }

    void report(std::size_t cases, json::problems& found) {
        for (auto& each : all_) {
            if (each.labels.size() != cases)
                each.what.message += fmt::format(" (case {})", each.labels.front());
            found.add(std::move(each.what));
        }
    }

private:
    struct entry {
        json::problem what;
        std::vector<std::string> labels;
    };
    std::vector<entry> all_;
};

}  // namespace

std::vector<scenario> load_scenarios(const std::filesystem::path& file, json::problems& found,
                                     const load_options& options) {
    const auto before = found.size();
    const auto document = read_json_file(file, found);
    if (!document) return {};
    const auto cases = cases_of(*document, found);
    std::vector<scenario> all;
    problems_of_cases wrong;
    for (const auto& each : cases) {
        json::problems own;
        auto read_one = read({each.document, file}, own, options);
        wrong.add(own, each.label);
        if (!read_one) continue;
        if (!each.label.empty()) read_one->case_number = all.size() + 1;
        read_one->case_label = each.label;
        all.push_back(std::move(*read_one));
    }
    wrong.report(cases.size(), found);
    if (found.size() != before) all.clear();
    return all;
}

std::optional<scenario> read_scenario(const json::value& document, json::problems& found,
                                      const load_options& options) {
    return read({document, {}}, found, options);
}

}  // namespace giftsim::sim
