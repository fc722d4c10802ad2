// SPDX-License-Identifier: MIT
// POST steps: whatever a scenario can do to a world can be done from outside in the same words.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/scenario/tenant_target.hpp"
#include "sim/scenario/load_steps.hpp"
#include "sim/scenario/step_runner.hpp"

#include <map>
#include <variant>

namespace giftsim::fakeserver {
namespace {

/// Time and snapshots have routes of their own.
bool is_command(const sim::action& what) {
    return std::holds_alternative<sim::begin_send>(what) ||
           std::holds_alternative<sim::act_on>(what) || std::holds_alternative<sim::order>(what) ||
           std::holds_alternative<sim::let_come>(what);
}

}  // namespace

http::reply do_step(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    auto called = at.world().called();
    const auto step = sim::read_step(*body.content, at.world().state(), called, found);
    if (step && !is_command(step->what))
        found.add(*body.content, "",
                  "this route takes commands; the clock, snapshots and requests have their own");
    if (!found.empty()) return http::problem_answer(found);

    tenant_target target(*at.here);
    std::map<std::string, sim::names> kept;
    sim::variable_texts variables;
    const auto done = sim::step_runner(target, called, kept, variables).perform(*step);
    at.world().called().campaigns = called.campaigns;
    if (done.why) return control_refusal(*done.why);
    if (done.problem) return http::error_answer(409, "cannot", *done.problem);
    return http::json_answer(200, sim::json_view{{"number", done.made}});
}

}  // namespace giftsim::fakeserver
