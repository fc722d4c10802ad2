// SPDX-License-Identifier: MIT
// POST steps: whatever a scenario can do to a world can be done from outside in the same words.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/erasure/forget_person.hpp"
#include "fakeserver/scenario/tenant_target.hpp"
#include "sim/scenario/load_steps.hpp"
#include "sim/scenario/step_runner.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>

namespace giftsim::fakeserver {
namespace {

/// Time and snapshots have routes of their own.
bool is_command(const sim::action& what) {
    return std::holds_alternative<sim::begin_send>(what) ||
           std::holds_alternative<sim::claim_behind>(what) ||
           std::holds_alternative<sim::act_on>(what) || std::holds_alternative<sim::forget>(what) ||
           std::holds_alternative<sim::order>(what) ||
           std::holds_alternative<sim::arrange_webhooks>(what) ||
           std::holds_alternative<sim::let_come>(what);
}

/// The handle that a step gives to its send, in its own words; empty if it gives none.
std::string handle_in(const sim::json::value& step) {
    const auto* send = step.find("send");
    if (send == nullptr) send = step.find("claim");
    if (send == nullptr) return {};
    const auto* handle = send->kind == sim::json::value_kind::object ? send->find("as") : send;
    return handle != nullptr ? handle->text : std::string{};
}

/// The step adds a campaign, a link, ..., and another has that id already.
bool takes_known_id(const sim::action& what, const sim::names& called) {
    const auto is_known = [&](const auto* made) {
        return made != nullptr && made->kind != nullptr &&
               (called.*made->kind).number_of(made->handle) != 0;
    };
    return is_known(std::get_if<sim::order>(&what)) ||
           is_known(std::get_if<sim::arrange_webhooks>(&what));
}

/// Reads a step that this route takes. Nothing if and only if a problem was added.
std::optional<sim::step_plan> read_command(const call& at, const sim::json::value& from,
                                           const sim::names& called, sim::json::problems& found) {
    constexpr const char* others =
        "this route takes commands; the clock, snapshots and requests have their own";
    if (from.find("http") != nullptr) {
        found.add(from, "", others);
        return std::nullopt;
    }
    auto step = sim::read_step(from, at.world().state(), called, found);
    if (!step) return std::nullopt;
    const auto handle = handle_in(from);
    if (!is_command(step->what))
        found.add(from, "", others);
    else if (!handle.empty() && called.sends.number_of(handle) != 0)
        found.add(from, "", "the handle is taken; give this send another");
    else if (takes_known_id(step->what, called))
        found.add(from, "", "the id is taken; give this one another");
    if (!found.empty()) return std::nullopt;
    return step;
}

}  // namespace

http::reply do_step(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    auto called = at.world().called();
    const auto step = read_command(at, *body.content, called, found);
    if (!step) return http::problem_answer(found);

    // There is one kind of erasure, and it reaches beyond the world (API-11).
    if (const auto* forgotten = std::get_if<sim::forget>(&step->what)) {
        const auto done = forget_person(*at.here, at.all.settings(), forgotten->email);
        if (!done) return control_refusal(done.error());
        return http::json_answer(200, sim::json_view{{"number", 0}});
    }
    tenant_target target(*at.here);
    std::map<std::string, sim::names> kept;
    sim::variable_texts variables;
    const auto done = sim::step_runner(target, called, kept, variables).perform(*step);
    at.world().called().users = called.users;
    at.world().called().invitations = called.invitations;
    at.world().called().campaigns = called.campaigns;
    at.world().called().links = called.links;
    at.world().called().webhooks = called.webhooks;
    at.world().called().webhook_faults = called.webhook_faults;
    if (done.why) return control_refusal(*done.why);
    if (done.problem) return http::error_answer(409, "cannot", *done.problem);
    if (const auto handle = handle_in(*body.content); !handle.empty())
        at.world().called().sends.add(handle, done.made);
    return http::json_answer(200, sim::json_view{{"number", done.made}});
}

}  // namespace giftsim::fakeserver
