// SPDX-License-Identifier: MIT
// One row per surface.
#include "fakeserver/refusal_shape.hpp"

#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/reachdesk_api/errors.hpp"
#include "fakeserver/sends_api/errors.hpp"

#include <fmt/format.h>

#include <chrono>

namespace giftsim::fakeserver {

http::response refusal_of(access how, std::uint16_t status, std::string_view code,
                          std::string_view message) {
    constexpr std::uint16_t unauthorised = 401;
    switch (how) {
        case access::client:
            return oauth_error(status, code, message);
        case access::bearer:
            return api_error(status, code, message);
        case access::core:
        case access::marketplace:
        case access::scim:
            return core_error(status, message);
        case access::organisation:
            return status == unauthorised ? reachdesk_unauthorised()
                                          : reachdesk_message(status, message);
        case access::link:
        case access::consent:
            return refusal_page(status, "Something went wrong", message);
        case access::open:
        case access::control:
        case access::control_world:
            break;
    }
    return http::error_answer(status, code, message);
}

void tell_when_free(http::response& refused, access how, instant now, instant free) {
    using std::chrono::ceil;
    using std::chrono::seconds;
    switch (how) {
        case access::core:
        case access::scim:
            return;
        case access::marketplace:
            refused.headers.push_back(
                {"X-Rate-Limit-Reset",
                 fmt::format("{}", ceil<seconds>(free).time_since_epoch().count())});
            return;
        case access::client:
        case access::bearer:
        case access::organisation:
        case access::link:
        case access::consent:
        case access::open:
        case access::control:
        case access::control_world:
            refused.headers.push_back(
                {"Retry-After", fmt::format("{}", ceil<seconds>(free - now).count())});
            return;
    }
}

}  // namespace giftsim::fakeserver
