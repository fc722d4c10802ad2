// SPDX-License-Identifier: MIT
// Going back: to the beginning, or to a moment with a name.
#include "core/instant_text.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/clock_view.hpp"
#include "fakeserver/control/handlers.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

constexpr std::size_t snapshots_max = 100;

http::response busy() {
    return http::error_answer(409, "clock_busy", "an advance of this world is still under way");
}

/// The world as it was; its clock goes on as it does now, frozen or running.
http::response back_to(call& at, const tenant& earlier) {
    if (at.here->advancing) return busy();
    at.here->now = earlier;
    ++at.here->incarnation;
    if (at.here->clock.runs())
        at.here->clock.set(at.world().now(), at.all.settings().wall.steady());
    return http::json_answer(200, {{"id", std::to_string(at.here->number)},
                                   {"clock", view_of_clock(*at.here)},
                                   {"digest", to_text(at.world().world().fingerprint())}});
}

json_view view_of(const std::string& name, const tenant& kept) {
    return {{"name", name},
            {"at", to_text(kept.now())},
            {"digest", to_text(kept.world().fingerprint())}};
}

/// The name wished for, else the first number that is free.
std::string name_for(const hosted& world, const std::optional<std::string>& wished) {
    if (wished) return *wished;
    auto number = world.snapshots.size() + 1;
    while (world.snapshots.contains(std::to_string(number))) ++number;
    return std::to_string(number);
}

}  // namespace

http::reply reset_world(call& at) {
    if (auto refused = refuse_content(at.in)) return *refused;
    auto gone_back = back_to(at, tenant(at.here->start));
    if (gone_back.status == 200) at.here->notes = run_notes(at.here->notes.kept.bytes_max());
    return gone_back;
}

http::reply list_snapshots(call& at) {
    auto list = json_view::array();
    for (const auto& [name, kept] : at.here->snapshots) list.push_back(view_of(name, kept));
    return http::json_answer(200, list);
}

http::reply take_snapshot(call& at) {
    const auto body = http::read_body(at.in, true);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto wished = in.take_as("name", sim::as_name);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    const auto name = name_for(*at.here, wished);
    auto& all = at.here->snapshots;
    if (all.size() == snapshots_max && !all.contains(name))
        return http::error_answer(
            409, "too_many_snapshots",
            fmt::format("a world keeps {} snapshots; take one of their names", snapshots_max));
    const auto& kept = all.insert_or_assign(name, at.world()).first->second;
    return http::json_answer(201, view_of(name, kept));
}

http::reply restore_snapshot(call& at) {
    if (auto refused = refuse_content(at.in)) return *refused;
    const auto kept = at.here->snapshots.find(std::string(at.args[1]));
    if (kept != at.here->snapshots.end()) return back_to(at, tenant(kept->second));
    return http::error_answer(404, "unknown_snapshot",
                              fmt::format("no snapshot is called \"{}\"", at.args[1]));
}

}  // namespace giftsim::fakeserver
