// SPDX-License-Identifier: MIT
// One function per command, the mirror of the verbs' readers.
#include "sim/scenario/write_webhook.hpp"

#include "core/instant_text.hpp"
#include "sim/view/webhook_view.hpp"

#include <fmt/format.h>

#include <string>

namespace giftsim::sim {
namespace {

std::string stamp(bool world_time) { return world_time ? "world" : "wall"; }

json_view step(const add_webhook& what, const webhook_log& all) {
    const auto& answers = what.url.empty() ? what.answers : receiver{receiver::conduct::scripted};
    return {{"add_webhook",
             {{"id", fmt::format("added-webhook-{}", all.endpoints().size() + 1)},
              {"types", view_of_types(what.wants)},
              {"receiver", receiver_text(answers)},
              {"time", stamp(what.world_time)}}}};
}

json_view step(const set_webhook& what, const webhook_log&) {
    json_view doing{{"webhook", std::to_string(what.which.number)}};
    if (what.wants) doing["types"] = view_of_types(*what.wants);
    if (what.answers) doing["receiver"] = receiver_text(*what.answers);
    if (what.world_time) doing["time"] = stamp(*what.world_time);
    if (what.enabled) doing["enabled"] = *what.enabled;
    if (what.muted) doing["muted"] = *what.muted;
    return {{"set_webhook", doing}};
}

json_view step(const remove_webhook& what, const webhook_log&) {
    return {{"remove_webhook", std::to_string(what.which.number)}};
}

json_view step(const resend_webhook& what, const webhook_log&) {
    return {{"resend_webhook",
             {{"webhook", std::to_string(what.which.number)}, {"message", what.what.number}}}};
}

json_view since(endpoint_id which, instant from) {
    return {{"webhook", std::to_string(which.number)}, {"since", giftsim::to_text(from)}};
}

json_view step(const recover_webhooks& what, const webhook_log&) {
    return {{"recover_webhooks", since(what.which, what.since)}};
}

json_view step(const replay_webhooks& what, const webhook_log&) {
    return {{"replay_webhooks", since(what.which, what.since)}};
}

json_view step(const answer_webhook& what, const webhook_log&) {
    return {{"answer_webhook",
             {{"webhook", std::to_string(what.which.number)},
              {"message", what.what.number},
              {"outcome", outcome_text(what.came)}}}};
}

json_view step(const add_webhook_fault& what, const webhook_log& all) {
    json_view made{{"id", fmt::format("added-fault-{}", all.faults().size() + 1)}};
    made.update(view_of_fault(what.what));
    return {{"add_fault", made}};
}

json_view step(const end_webhook_fault& what, const webhook_log&) {
    return {{"end_fault", std::to_string(what.which.number)}};
}

}  // namespace

json_view step_of(const webhook_command& what, const webhook_log& all) {
    return std::visit([&](const auto& known) { return step(known, all); }, what);
}

}  // namespace giftsim::sim
