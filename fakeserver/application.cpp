// SPDX-License-Identifier: MIT
// Guards in their order, one per kind of access; then the handler.
#include "fakeserver/application.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/guard.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/routes.hpp"
#include "fakeserver/webhooks/webhook_call.hpp"

#include <fmt/format.h>

#include <exception>

namespace giftsim::fakeserver {
namespace {

http::response no_route(const http::request& in, const matched& by) {
    if (by.allowed.empty())
        return http::error_answer(404, "unknown_path",
                                  fmt::format("nothing is served at {}", in.target));
    auto refused = http::error_answer(
        405, "method_not_allowed",
        fmt::format("{} is not served here; this path takes {}", http::name(in.how), by.allowed));
    refused.headers.push_back({"Allow", by.allowed});
    return refused;
}

http::response unknown_world(access how) {
    if (how == access::link) return refusal_page(404, "We do not know this link", "");
    return http::error_answer(404, "unknown_world",
                              "there is no world of this number; GET /_sim/worlds lists them");
}

}  // namespace

http::reply application::answer(const http::request& in, reached& where) {
    auto by = match(in);
    if (by.found == nullptr) return no_route(in, by);
    const auto how = by.found->reached_by;
    if (how == access::control || how == access::control_world)
        if (auto refused = guard_control(in, worlds_.settings().control_key)) return *refused;

    call at{in, std::move(by.args), worlds_};
    if (how == access::control_world || how == access::link || how == access::client ||
        how == access::bearer) {
        at.here = worlds_.find(world_claimed(in, {by.found, at.args, {}}));
        if (at.here != nullptr) {
            worlds_.catch_up(*at.here);
            where = {at.here->number, at.world().now()};
        } else if (how == access::control_world || how == access::link) {
            return unknown_world(how);
        }
    }
    if (how == access::bearer)
        if (auto refused = guard_client(at)) return *refused;
    auto made = by.found->handle(at);
    if (at.here == nullptr) return made;
    if (!has_courier_) fail_calls(at.world());
    where.now = at.world().now();
    return made;
}

http::reply application::handle(const http::request& in) {
    reached where;
    http::reply made;
    try {
        made = answer(in, where);
    } catch (const std::exception& broken) {
        made = http::error_answer(
            500, "internal_error",
            fmt::format("a bug of giftsim, please report it: {}", broken.what()));
        made.bug = broken.what();
    }
    made.world = where.world;
    if (where.now == never && !worlds_.worlds().empty())
        where.now = worlds_.worlds().begin()->second->now.now();
    made.answer.headers.push_back({"X-Request-Id", in.id});
    if (where.now != never) made.answer.headers.push_back({"X-Sim-Now", to_text(where.now)});
    return made;
}

}  // namespace giftsim::fakeserver
