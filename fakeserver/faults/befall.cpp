// SPDX-License-Identifier: MIT
// Errors have the shape of the surface that gives them (API-05).
#include "fakeserver/faults/befall.hpp"

#include "fakeserver/client_guard.hpp"
#include "fakeserver/refusal_shape.hpp"
#include "fakeserver/routes.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace giftsim::fakeserver {
namespace {

using sim::fault_phase;
using sim::http_mishap;

constexpr std::array codes{
    std::pair{400, std::string_view{"bad_request"}},
    std::pair{401, std::string_view{"invalid_token"}},
    std::pair{403, std::string_view{"forbidden"}},
    std::pair{404, std::string_view{"not_found"}},
    std::pair{409, std::string_view{"conflict"}},
    std::pair{422, std::string_view{"unprocessable"}},
    std::pair{429, std::string_view{"rate_limited"}},
    std::pair{500, std::string_view{"internal_error"}},
    std::pair{502, std::string_view{"bad_gateway"}},
    std::pair{503, std::string_view{"service_unavailable"}},
    std::pair{504, std::string_view{"gateway_timeout"}},
};

std::string_view code_of(std::uint16_t status) {
    const auto known = std::find_if(codes.begin(), codes.end(),
                                    [&](const auto& each) { return each.first == status; });
    if (known != codes.end()) return known->second;
    return status >= 500 ? "server_error" : "client_error";
}

http::response error_of(access how, std::uint16_t status, const std::string& handle) {
    return refusal_of(how, status, code_of(status),
                      fmt::format("fault {} of this world", sim::json::quote(handle)));
}

http::response refusal_by(const struck_fault& fault, const route& by, const call& at) {
    const bool limit = fault.what.what == http_mishap::rate_limit;
    const std::uint16_t status = limit ? 429 : fault.what.status;
    auto refused = error_of(by.reached_by, status, fault.handle);
    if (status == 401)
        refused.headers.push_back(
            {"WWW-Authenticate", "Bearer realm=\"giftsim\", error=\"invalid_token\""});
    if (limit)
        tell_when_free(refused, by.reached_by, at.world().now(),
                       at.world().now() + std::chrono::seconds{fault.wait});
    else if (fault.what.retry_after)
        refused.headers.push_back({"Retry-After", fmt::format("{}", *fault.what.retry_after)});
    return refused;
}

http::reply reset() {
    http::reply none;
    none.answer = {.status = 0, .type = "", .body = ""};
    none.how.reset = true;
    return none;
}

/// A whole answer of its length that is not what its type says.
void spoil(std::string& body) {
    if (body.empty())
        body = "{";
    else
        body.back() = ',';
}

bool takes_a_token(std::string_view operation) {
    const auto all = routes();
    return std::any_of(all.begin(), all.end(), [&](const route& each) {
        return shows_a_token(each.reached_by) && (operation == "*" || operation == each.operation);
    });
}

}  // namespace

bool is_of_api(access how) { return how == access::client || shows_a_token(how); }

bool may_go_wrong(access how) {
    return is_of_api(how) || how == access::link || how == access::consent;
}

std::optional<http::reply> instead_of_work(const struck_fault& fault, const route& by, call& at) {
    if (fault.what.phase == fault_phase::after) return std::nullopt;
    switch (fault.what.what) {
        case http_mishap::status:
        case http_mishap::rate_limit:
            return refusal_by(fault, by, at);
        case http_mishap::reset:
            return reset();
        case http_mishap::token_revoked:
            revoke_shown(at, by.reached_by);
            return std::nullopt;
        case http_mishap::latency:
        case http_mishap::truncated:
        case http_mishap::malformed:
        case http_mishap::drip:
            return std::nullopt;
    }
    return std::nullopt;
}

void befall(const struck_fault& fault, const route& by, call& at, http::reply& made) {
    if (fault.what.phase == fault_phase::before) return;
    switch (fault.what.what) {
        case http_mishap::status:
        case http_mishap::rate_limit:
            made.answer = refusal_by(fault, by, at);
            return;
        case http_mishap::latency:
            made.how.delay = fault.what.by;
            return;
        case http_mishap::reset:
            made = reset();
            return;
        case http_mishap::truncated:
            // Whatever its length, something must be missing.
            made.how.cut_after = std::min<std::size_t>(
                fault.what.bytes, std::max<std::size_t>(made.answer.body.size(), 1) - 1);
            return;
        case http_mishap::malformed:
            spoil(made.answer.body);
            return;
        case http_mishap::drip:
            made.how.piece = fault.what.bytes;
            made.how.gap = fault.what.by;
            return;
        case http_mishap::token_revoked:
            revoke_shown(at, by.reached_by);
            return;
    }
}

std::optional<std::string> no_such_operation(const sim::http_fault& what) {
    std::vector<std::string_view> known{"*"};
    for (const auto& each : routes())
        if (may_go_wrong(each.reached_by)) known.push_back(each.operation);
    const bool exists = std::find(known.begin(), known.end(), what.operation) != known.end();
    if (!exists)
        return fmt::format("there is no operation {} that could go wrong; {}",
                           sim::json::quote(what.operation), sim::advice(what.operation, known));
    if (what.what == http_mishap::token_revoked && !takes_a_token(what.operation))
        return fmt::format("{} takes no token that could be revoked", what.operation);
    return std::nullopt;
}

std::optional<std::string> no_such_operation(const sim::server_wishes& of) {
    for (const auto& each : of.faults)
        if (auto wrong = no_such_operation(each.add)) return wrong;
    return std::nullopt;
}

}  // namespace giftsim::fakeserver
