// SPDX-License-Identifier: MIT
// Guards in their order, one per kind of access; then the handler, if no fault comes between.
#include "fakeserver/application.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/client_guard.hpp"
#include "fakeserver/exchange.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/guard.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/webhooks/webhook_call.hpp"

#include <fmt/format.h>

#include <exception>

namespace giftsim::fakeserver {
namespace {

http::response no_route(const http::request& in, const matched& by) {
    if (by.allowed.empty()) {
        const auto near = near_miss(in);
        return http::error_answer(
            404, "unknown_path",
            fmt::format("nothing is served at {}{}{}{}", in.target,
                        near.empty() ? "" : "; did you mean ", near, near.empty() ? "" : "?"));
    }
    auto refused = http::error_answer(
        405, "method_not_allowed",
        fmt::format("{} is not served here; this path takes {}", http::name(in.how), by.allowed));
    refused.headers.push_back({"Allow", by.allowed});
    return refused;
}

http::response unknown_world(access how) {
    if (how == access::link) return refusal_page(404, "We do not know this link", "");
    if (how == access::consent)
        return refusal_page(400, "We do not know this application", "its client_id is of no world");
    return http::error_answer(404, "unknown_world",
                              "there is no world of this number; GET /_sim/worlds lists them");
}

/// Faults stand before the credentials are looked at, as whatever lies in front of an API does.
void look_for_fault(exchange& of, call& at) {
    if (of.here == nullptr || !may_go_wrong(of.by->reached_by)) return;
    of.fault = at.world().faults().look(of.by->operation, is_of_api(of.by->reached_by), of.now,
                                        at.world().world().seed());
}

/// What the route makes of the call, and what the fault makes of that.
http::reply work_of(exchange& of, call& at) {
    if (of.fault)
        if (auto made = instead_of_work(*of.fault, *of.by, at)) return *std::move(made);
    if (auto refused = guard_client(at, *of.by)) return *refused;
    auto made = of.by->handle(at);
    if (made.again) return made;
    of.done = made.answer.status;
    if (!of.fault) return made;
    of.work = made.answer.body;
    befall(*of.fault, *of.by, at, made);
    return made;
}

}  // namespace

http::reply application::answer(exchange& of, const matched& by) {
    of.by = by.found;
    if (of.by == nullptr) {
        of.here = worlds_.find(by.world);
        if (of.here != nullptr) {
            of.world = of.here->number;
            of.now = of.here->now.now();
        }
        return no_route(of.in, by);
    }
    const auto how = of.by->reached_by;
    if (how == access::control || how == access::control_world)
        if (auto refused = guard_control(of.in, worlds_.settings().control_key)) return *refused;

    call at{of.in, by.args, worlds_};
    if (how != access::open && how != access::control) {
        of.here = at.here = worlds_.find(by.world);
        if (at.here != nullptr) {
            of.world = at.here->number;
            worlds_.catch_up(*at.here);
            of.now = at.world().now();
        } else if (how == access::control_world || how == access::link || how == access::consent) {
            return unknown_world(how);
        }
    }
    if (at.here != nullptr) look_at_token(at, how);
    of.token = at.shown.fate;
    look_for_fault(of, at);
    auto made = work_of(of, at);
    of.here = at.here;  // a world that has been deleted is nobody's any more
    if (at.here == nullptr) return made;
    if (!has_courier_) fail_calls(at.world());
    of.now = at.world().now();
    return made;
}

http::reply application::handle(const http::request& in, const matched& by) {
    exchange of{in};
    http::reply made;
    try {
        made = answer(of, by);
    } catch (const std::exception& broken) {
        made = http::error_answer(
            500, "internal_error",
            fmt::format("a bug of giftsim, please report it: {}", broken.what()));
        made.bug = broken.what();
    }
    made.world = of.world;
    sign(made.answer, in.id, of.now);
    if (!made.again) note(of, made, worlds_.settings());
    return made;
}

void application::sign(http::response& answer, std::string_view id, instant now) const {
    if (now == never && !worlds_.worlds().empty())
        now = worlds_.worlds().begin()->second->now.now();
    answer.headers.reserve(answer.headers.size() + 2);
    answer.headers.push_back({"X-Request-Id", std::string(id)});
    if (now != never) answer.headers.push_back({"X-Sim-Now", to_text(now)});
}

}  // namespace giftsim::fakeserver
