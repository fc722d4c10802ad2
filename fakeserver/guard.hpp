// SPDX-License-Identifier: MIT
// Who may ask the control API (SEC-06).
#pragma once

#include "fakeserver/route.hpp"

#include <optional>
#include <string_view>

namespace giftsim::fakeserver {

/// No foreign Origin, a body only as JSON, and a loopback Host or the key if there is one (SEC-06):
/// as a bearer token or, for a browser asks people in this way, as the password of HTTP Basic.
/// What to answer if that does not hold.
std::optional<http::response> guard_control(const http::request& in, std::string_view key);

/// The token that a request shows; empty if it shows none.
std::string_view bearer_token(const http::request& in);

/// Names this machine: localhost, 127.0.0.1, [::1], with or without a port.
bool is_loopback(std::string_view host);

}  // namespace giftsim::fakeserver
