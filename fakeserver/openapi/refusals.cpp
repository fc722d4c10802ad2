// SPDX-License-Identifier: MIT
// One row per refusal of a guard.
#include "fakeserver/openapi/refusals.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

struct row {
    access how;
    std::uint16_t status;
    std::string_view reason;
    bool of_body = false;  ///< only where there is one
};

constexpr std::array refusal_rows{
    row{access::control, 401, "control_key_needed"},
    row{access::control, 403, "foreign_origin"},
    row{access::control, 403, "not_loopback"},
    row{access::control, 415, "unsupported_media_type", true},
    row{access::control_world, 401, "control_key_needed"},
    row{access::control_world, 403, "foreign_origin"},
    row{access::control_world, 403, "not_loopback"},
    row{access::control_world, 404, "unknown_world"},
    row{access::control_world, 415, "unsupported_media_type", true},
    row{access::bearer, 401, "missing_token"},
    row{access::bearer, 401, "invalid_token"},
    row{access::bearer, 415, "unsupported_media_type", true},
    row{access::bearer, 429, "rate_limited"},
    row{access::core, 401, "the access token is invalid"},
    row{access::core, 429, "too many requests"},
    row{access::marketplace, 401, "the access token is invalid"},
    row{access::marketplace, 429, "too many requests"},
    row{access::scim, 401, "the access token is invalid"},
    row{access::scim, 429, "too many requests"},
    row{access::link, 404, "unknown link"},
    row{access::consent, 400, "unknown application"},
};

}  // namespace

refusals_of_route::refusals_of_route(access how, scope needs, bool has_body) {
    for (const auto& each : refusal_rows)
        if (each.how == how && (has_body || !each.of_body))
            add(each.status, std::string(each.reason));
    constexpr std::uint16_t forbidden = 403;
    if (needs != scope::none) add(forbidden, "insufficient_scope");
}

void refusals_of_route::add(std::uint16_t status, const std::string& reason) {
    auto& known = all_[status];
    if (std::find(known.begin(), known.end(), reason) == known.end()) known.push_back(reason);
}

}  // namespace giftsim::fakeserver
