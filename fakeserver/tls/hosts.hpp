// SPDX-License-Identifier: MIT
// Whom a certificate that is made here speaks for (SEC-05).
#pragma once

#include <array>
#include <string_view>

namespace giftsim::fakeserver {

/// This machine, and the vendors' own hosts: Sendoso's, its two sandboxes', the one of its links,
/// and Reachdesk's.
inline constexpr std::array<std::string_view, 6> names_spoken_for{
    "localhost", "app.sendoso.com",  "app.staging.sendo.so", "app-sandbox.staging.sendo.so",
    "sendo.so",  "app.reachdesk.com"};

inline constexpr std::array<std::string_view, 2> addresses_spoken_for{"127.0.0.1", "::1"};

}  // namespace giftsim::fakeserver
