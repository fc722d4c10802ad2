// SPDX-License-Identifier: MIT
// Faults of a world's requests: beginning, looking at, and ending them.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/faults/fault_view.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_webhooks.hpp"
#include "sim/scenario/verbs_of_faults.hpp"
#include "sim/view/webhook_view.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

http::response unknown_fault(const call& at) {
    std::vector<std::string_view> handles;
    for (const auto& each : at.world().faults().all()) handles.emplace_back(each.handle);
    return http::error_answer(
        404, "unknown_fault",
        fmt::format("there is no fault {}; {}", sim::json::quote(at.args[1]),
                    handles.empty() ? "there are none" : sim::advice(at.args[1], handles)));
}

bool is_taken(const tenant& world, const std::string& handle) {
    return world.faults().find(handle) != nullptr ||
           world.called().webhook_faults.number_of(handle) != 0;
}

http::response id_taken() {
    return http::error_answer(409, "id_taken", "another fault has this id");
}

// What goes wrong with webhooks is the world's own affair, and in its log.

/// Null for a number, which is no handle.
std::optional<sim::fault_id> find_webhook_fault(const tenant& world, std::string_view handle) {
    const auto number = world.called().webhook_faults.number_of(handle);
    const bool is_handle = number != 0 && handle != std::to_string(number);
    return is_handle ? std::optional(sim::fault_id{number}) : std::nullopt;
}

json_view view_of(const tenant& world, sim::fault_id which) {
    auto view = sim::view_of_fault(world.world().webhooks(), which);
    view["id"] = world.called().webhook_faults.handle_of(which.number);
    return view;
}

http::response add_webhook_fault_to_world(call& at, const sim::json::value& body) {
    sim::json::problems found;
    auto read = sim::read_webhook_fault(body, "", at.world().called(), false, found);
    if (!found.empty()) return http::problem_answer(found);
    auto handle = read->handle;
    if (handle.empty())
        handle = fmt::format("added-fault-{}", at.world().world().webhooks().faults().size() + 1);
    if (is_taken(at.world(), handle)) return id_taken();
    const auto made = at.world().arrange(read->add);
    if (!made) return control_refusal(made.error());
    at.world().called().webhook_faults.add(handle, *made);
    return http::json_answer(201, view_of(at.world(), {*made}));
}

/// What a request that says "operation" wrongly is told, where it says it.
void check_operation(const sim::json::value& from, const sim::http_fault& what,
                     sim::json::problems& found) {
    if (const auto wrong = no_such_operation(what))
        found.add(*from.find("operation"), "/operation", *wrong);
}

}  // namespace

http::reply add_fault_to_world(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    if (sim::concerns_webhooks(*body.content)) return add_webhook_fault_to_world(at, *body.content);
    sim::json::problems found;
    auto read = sim::read_http_fault(*body.content, "", false, found);
    if (read) check_operation(*body.content, read->add, found);
    if (!found.empty()) return http::problem_answer(found);
    auto& all = at.world().faults();
    if (all.is_full())
        return http::error_answer(409, "too_many_faults",
                                  fmt::format("a world keeps {} faults, ended ones included; a "
                                              "reset or a fork begins without them",
                                              fault_book::faults_max));
    if (!read->handle.empty() && is_taken(at.world(), read->handle)) return id_taken();
    const auto handle = all.add(*std::move(read));
    return http::json_answer(201, view_of_fault(*all.find(handle)));
}

http::reply list_faults(call& at) {
    auto list = json_view::array();
    for (const auto& each : at.world().faults().all()) list.push_back(view_of_fault(each));
    const auto count = at.world().world().webhooks().faults().size();
    for (std::size_t i = 0; i < count; ++i)
        list.push_back(view_of(at.world(), sim::fault_id::at(i)));
    return http::json_answer(200, list);
}

http::reply show_fault(call& at) {
    if (const auto which = find_webhook_fault(at.world(), at.args[1]))
        return http::json_answer(200, view_of(at.world(), *which));
    const auto* kept = at.world().faults().find(at.args[1]);
    if (kept == nullptr) return unknown_fault(at);
    return http::json_answer(200, view_of_fault(*kept));
}

http::reply end_fault_of_world(call& at) {
    if (const auto which = find_webhook_fault(at.world(), at.args[1])) {
        const auto ended = at.world().arrange(sim::end_webhook_fault{*which});
        return ended ? http::no_content() : control_refusal(ended.error());
    }
    if (!at.world().faults().end(at.args[1])) return unknown_fault(at);
    return http::no_content();
}

http::reply end_all_faults(call& at) {
    at.world().faults().end_all();
    const auto& faults = at.world().world().webhooks().faults();
    for (std::size_t i = 0; i < faults.size(); ++i)
        if (!faults[i].ended)
            (void)at.world().arrange(sim::end_webhook_fault{sim::fault_id::at(i)}).value();
    return http::no_content();
}

}  // namespace giftsim::fakeserver
