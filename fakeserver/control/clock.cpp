// SPDX-License-Identifier: MIT
// Reading the clock, freezing it, letting it run.
#include "core/instant_text.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/clock_view.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/world/wish.hpp"
#include "sim/json/reader.hpp"
#include "sim/view/optional_text.hpp"

namespace giftsim::fakeserver {
namespace {

/// A number where it is whole, else a decimal.
sim::json_view view_of(clock_speed speed) {
    if (speed.thousandths % 1000 == 0) return speed.thousandths / 1000;
    return static_cast<double>(speed.thousandths) / 1000;
}

}  // namespace

sim::json_view view_of_clock(const hosted& which) {
    const bool runs = which.clock.runs();
    return {{"now", to_text(which.now.now())},
            {"mode", runs ? "running" : "frozen"},
            {"zone", which.now.state().settings().days.zone().name()},
            {"speed", runs ? view_of(which.clock.speed()) : sim::json_view(0)}};
}

http::reply show_clock(call& at) {
    auto view = view_of_clock(*at.here);
    view["next_due"] = sim::optional_instant(at.world().world().next_due());
    return http::json_answer(200, view);
}

http::reply set_clock(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto mode = in.take_as("mode", as_mode);
    const auto speed = in.take_as("speed", as_speed);
    in.finish();
    if (!mode && !speed && found.empty())
        found.add(*body.content, "", "say \"mode\": \"frozen\" or \"running\", or a \"speed\"");
    if (!found.empty()) return http::problem_answer(found);
    auto& clock = at.here->clock;
    if (mode.value_or(speed.has_value()))
        clock.run(at.world().now(), at.all.settings().wall.steady(),
                  speed.value_or(clock.runs() ? clock.speed() : clock_speed{}));
    else
        clock.freeze();
    return show_clock(at);
}

}  // namespace giftsim::fakeserver
