// SPDX-License-Identifier: MIT
// Making, copying and ending worlds.
#include "core/instant_text.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/clock_view.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/control/scenario_schema.hpp"
#include "fakeserver/control/version.hpp"
#include "fakeserver/openapi/document.hpp"
#include "fakeserver/world/creation.hpp"
#include "fakeserver/world/credentials_view.hpp"
#include "sim/auditor.hpp"
#include "sim/models/magic.hpp"

#include <fmt/format.h>

#include <optional>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

json_view view_of(const call& at, const hosted& which) {
    return {{"id", std::to_string(which.number)},
            {"seed", which.now.world().seed()},
            {"origin", which.origin},
            {"magic", which.now.world().magic()},
            {"clock", view_of_clock(which)},
            {"sends", which.now.state().all_sends().count()},
            {"digest", to_text(which.now.world().fingerprint())},
            {"credentials", view_of(credentials_of(at.secrets(), which.number,
                                                   which.now.tokens().organisation_issue()))}};
}

/// What to answer where there is no room for another world.
std::optional<http::response> refuse_crowd(const call& at) {
    const auto most = at.all.settings().worlds_max;
    if (at.all.worlds().size() < most) return std::nullopt;
    return http::error_answer(409, "too_many_worlds",
                              fmt::format("there are {} worlds; delete some first", most));
}

}  // namespace

http::reply show_health(call& at) {
    return http::json_answer(200, {{"status", "ok"},
                                   {"version", at.all.settings().version},
                                   {"control_version", control_version},
                                   {"schema_version", scenario_schema_version()},
                                   {"digest_version", sim::digest_version}});
}

http::reply show_scenario_schema(call&) {
    return http::response{.type = "application/schema+json",
                          .body = std::string(scenario_schema())};
}

http::reply show_openapi(call&) { return http::response{.body = openapi_document()}; }

http::reply list_magic(call&) {
    auto list = json_view::array();
    for (const auto& each : sim::magic_recipients())
        list.push_back({{"local_part", each.local_part}, {"meaning", each.meaning}});
    return http::json_answer(200, list);
}

http::reply list_worlds(call& at) {
    auto list = json_view::array();
    for (const auto& each : at.all.worlds()) {
        at.all.catch_up(*each.second);
        list.push_back(view_of(at, *each.second));
    }
    return http::json_answer(200, list);
}

http::reply make_world(call& at) {
    if (auto refused = refuse_crowd(at)) return *refused;
    const auto body = http::read_body(at.in, true);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    const auto* made = create_world(at.all, *body.content, found);
    if (made == nullptr) return http::problem_answer(found);
    return http::json_answer(201, view_of(at, *made));
}

http::reply show_world(call& at) { return http::json_answer(200, view_of(at, *at.here)); }

http::reply delete_world(call& at) {
    at.all.remove(at.here->number);
    at.here = nullptr;
    return http::no_content();
}

/// Its clients are new: nobody's token opens both worlds (SEC-04).
http::reply fork_world(call& at) {
    if (auto refused = refuse_content(at.in)) return *refused;
    if (auto refused = refuse_crowd(at)) return *refused;
    auto copy = at.world();
    copy.part_with_clients();
    auto& made = at.all.add(std::move(copy), fmt::format("fork of {}", at.here->number));
    made.notes = run_notes(at.here->notes.kept.bytes_max());
    if (at.here->clock.runs())
        made.clock.run(made.now.now(), at.all.settings().wall.steady(), at.here->clock.speed());
    return http::json_answer(201, view_of(at, made));
}

http::reply show_digest(call& at) {
    const auto& world = at.world().world();
    return http::json_answer(200, {{"digest", to_text(world.fingerprint())},
                                   {"version", sim::digest_version},
                                   {"now", to_text(world.now())}});
}

http::reply show_audit(call& at) {
    return http::json_answer(200, {{"findings", sim::audit(at.world().world())}});
}

http::reply show_log(call& at) {
    auto text = at.world().log(fmt::format("What was done in world {}", at.here->number));
    if (!text)
        return http::error_answer(
            409, "log_outgrown",
            fmt::format("more than {} MiB were done to this world; its log is not complete",
                        command_log::bytes_max >> 20U));
    return http::response{.body = std::move(*text)};
}

}  // namespace giftsim::fakeserver
