// SPDX-License-Identifier: MIT
// How this surface says no: one shape, stable codes (API-05).
#pragma once

#include "core/refusal.hpp"
#include "fakeserver/http/answers.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// What is wrong with one field: its path inside `send`, and what would be right.
struct field_problem {
    std::string field;
    std::string problem;
};

/// {"error":{"code","message","fields":[{"field","problem"}]}}
http::response api_error(std::uint16_t status, std::string_view code, std::string_view message,
                         const std::vector<field_problem>& fields = {});

/// The same of whoever asks for a token: the bodies of RFC 6749, section 5.2.
http::response oauth_error(std::uint16_t status, std::string_view error,
                           std::string_view description);

/// The answer to a body that is not JSON: each problem with its pointer for a field.
http::response api_bad_body(const http::body& unreadable);

/// The answer to what the domain refused; the one place that maps refusals to this surface.
/// `unprocessable` is the status of what is well-formed and cannot be done, 422 in the seed.
http::response api_refusal(refusal why, std::uint16_t unprocessable);

}  // namespace giftsim::fakeserver
