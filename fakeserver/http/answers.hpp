// SPDX-License-Identifier: MIT
// The answers that all surfaces share.
#pragma once

#include "fakeserver/http/message.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/view/json.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace giftsim::http {

/// 204: it is done, and there is nothing to say.
response no_content();

response json_answer(std::uint16_t status, const sim::json_view& body);

/// {"error":{"code","message"}}, the shape of the sends API and of the control API.
response error_answer(std::uint16_t status, std::string_view code, std::string_view message);

/// The same with what is wrong with a document:
/// {"problems":[{"line","column","pointer","message"}]}.
response problem_answer(const sim::json::problems& found);

/// Appends whatever follows the body, so that nothing does any more.
void take_rest(response& of);

/// What became of a request's body.
struct body {
    std::optional<sim::json::value> content;  ///< nothing: it cannot be read
    bool wrong_type = false;                  ///< because it is not said to be JSON (415)
    sim::json::problems found{};              ///< or because of these (400)
};

inline constexpr std::string_view json_wanted =
    "send the body as JSON, with Content-Type: application/json";

/// Whether the body is said to be JSON, or a type of somebody's that is JSON underneath (RFC 6839),
/// as SCIM's is.
bool is_json(const request& in);

/// Reads the body as JSON; an empty one is {} if `may_be_empty`.
body read_body(const request& in, bool may_be_empty);

/// What the control API answers to a body that cannot be read.
response body_answer(const body& unreadable);

}  // namespace giftsim::http
