// SPDX-License-Identifier: MIT
// What the client did wrong, and what it did that nobody understands.
#include "fakeserver/conduct/conduct_view.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/routes.hpp"
#include "sim/json/reader.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// What may have been meant; null if nothing is near.
json_view meant(std::string_view method, const std::string& path) {
    http::request asked;
    asked.how = http::method_named(method);
    if (!http::set_target(asked, path)) return nullptr;
    const auto near = near_miss(asked);
    return near.empty() ? json_view() : json_view(near);
}

json_view view_of_paths(const oddities& odd) {
    auto list = json_view::array();
    for (const auto& [what, times] : odd.paths())
        list.push_back({{"method", what.first},
                        {"path", what.second},
                        {"times", times},
                        {"near", meant(what.first, what.second)}});
    return list;
}

json_view view_of_fields(const oddities& odd) {
    auto list = json_view::array();
    for (const auto& [what, times] : odd.fields())
        list.push_back({{"operation", what.first}, {"field", what.second}, {"times", times}});
    return list;
}

json_view faults_that_never_struck(const fault_book& all) {
    auto list = json_view::array();
    for (const auto& each : all.all())
        if (each.struck == 0)
            list.push_back({{"id", each.handle},
                            {"operation", each.what.operation},
                            {"occasions", each.occasions}});
    return list;
}

}  // namespace

http::reply show_conduct(call& at) {
    return http::json_answer(200, view_of_conduct(at.here->notes.judged));
}

http::reply show_strictness(call& at) {
    const auto& odd = at.here->notes.odd;
    return http::json_answer(200, {{"strict", at.world().is_strict()},
                                   {"unknown_paths", view_of_paths(odd)},
                                   {"unknown_fields", view_of_fields(odd)},
                                   {"unused_faults", faults_that_never_struck(at.world().faults())},
                                   {"left_out", odd.left_out()}});
}

http::reply set_strictness(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto strict = in.need_as("strict", sim::json::as_boolean);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    at.world().set_strict(*strict);
    return show_strictness(at);
}

}  // namespace giftsim::fakeserver
