// SPDX-License-Identifier: MIT
// Faults of a world's requests: beginning, looking at, and ending them.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/faults/fault_view.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

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

http::response nothing() { return {.status = 204, .type = "", .body = ""}; }

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
    if (!read->handle.empty() && all.find(read->handle) != nullptr)
        return http::error_answer(409, "id_taken", "another fault has this id");
    const auto handle = all.add(*std::move(read));
    return http::json_answer(201, view_of_fault(*all.find(handle)));
}

http::reply list_faults(call& at) {
    auto list = json_view::array();
    for (const auto& each : at.world().faults().all()) list.push_back(view_of_fault(each));
    return http::json_answer(200, list);
}

http::reply show_fault(call& at) {
    const auto* kept = at.world().faults().find(at.args[1]);
    if (kept == nullptr) return unknown_fault(at);
    return http::json_answer(200, view_of_fault(*kept));
}

http::reply end_fault_of_world(call& at) {
    if (!at.world().faults().end(at.args[1])) return unknown_fault(at);
    return nothing();
}

http::reply end_all_faults(call& at) {
    at.world().faults().end_all();
    return nothing();
}

}  // namespace giftsim::fakeserver
