// SPDX-License-Identifier: MIT
// The same keys always, so that whoever reads need not ask whether one is there.
#include "fakeserver/load/results_json.hpp"

#include "sim/view/json.hpp"

namespace giftsim::fakeserver::load {
namespace {

using sim::json_view;

json_view view_of_latency(const histogram& from) {
    return {{"count", from.count()},
            {"least_ns", from.least().count()},
            {"mean_ns", from.mean().count()},
            {"p50_ns", from.at(p50).count()},
            {"p90_ns", from.at(p90).count()},
            {"p99_ns", from.at(p99).count()},
            {"p99_9_ns", from.at(p99_9).count()},
            {"max_ns", from.most().count()}};
}

json_view view_of_counts(const counts& from) {
    return {{"due", from.due},
            {"answered", from.answered},
            {"failed", from.failed},
            {"unfinished", from.unfinished},
            {"latency", view_of_latency(from.latency)}};
}

json_view view_of_seconds(const results& from) {
    auto all = json_view::array();
    for (const auto& each : from.seconds)
        all.push_back({{"due", each.due},
                       {"answered", each.answered},
                       {"failed", each.failed},
                       {"p50_ns", each.p50.count()},
                       {"p99_ns", each.p99.count()},
                       {"max_ns", each.most.count()}});
    return all;
}

json_view view_of_plan(const load_plan& plan) {
    return {{"rate", plan.is_closed_loop() ? json_view(nullptr) : json_view(plan.rate)},
            {"closed_loop", plan.is_closed_loop()},
            {"length_ns", plan.length.count()},
            {"connections", plan.connections},
            {"gets_per_post", plan.gets_per_post},
            {"patience_ns", plan.patience.count()}};
}

json_view view_of_goals(const results& from, const setting& of) {
    auto all = json_view::array();
    for (const auto& each : of.goals)
        all.push_back({{"slo", each.text}, {"met", each.is_met(from)}});
    return all;
}

}  // namespace

std::string json_of(const results& from, const setting& of) {
    auto statuses = json_view::object();
    for (const auto& [status, count] : from.statuses) statuses[std::to_string(status)] = count;
    auto failures = json_view::object();
    for (std::size_t i = 0; i < failure_count; ++i)
        failures[std::string(words(static_cast<failure>(i)))] = from.failures[i];
    auto view = view_of_counts(from.all);
    auto whole = json_view{{"program", of.program}, {"scenario", of.scenario},
                           {"against", of.against}, {"members", of.members},
                           {"command", of.command}, {"plan", view_of_plan(of.plan)}};
    whole.update(view);
    whole["post"] = view_of_counts(from.of[static_cast<std::size_t>(operation::create)]);
    whole["get"] = view_of_counts(from.of[static_cast<std::size_t>(operation::read)]);
    whole["statuses"] = statuses;
    whole["failures"] = failures;
    whole["answered_per_second"] = from.achieved_rate(of.plan);
    whole["ended_ns"] = from.ended.count();
    whole["interrupted"] = from.interrupted;
    whole["reopened_connections"] = from.reopened;
    whole["generator"] = {{"dispatched", from.dispatched},
                          {"late", from.late},
                          {"tolerable_ns", results::tolerable.count()},
                          {"latest_ns", from.latest.count()},
                          {"kept_up", !from.could_not_keep_up()}};
    whole["slo"] = view_of_goals(from, of);
    whole["seconds"] = view_of_seconds(from);
    return whole.dump(2, ' ', false, json_view::error_handler_t::replace) + "\n";
}

}  // namespace giftsim::fakeserver::load
