// SPDX-License-Identifier: MIT
// How Reachdesk's API says no: in two shapes, by the route (API-11).
#pragma once

#include "fakeserver/http/message.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

/// {"message"}: what sends.
http::response reachdesk_message(std::uint16_t status, std::string_view message);

/// {"error"}: what reads one thing.
http::response reachdesk_error(std::uint16_t status, std::string_view error);

/// 401 with an empty text/plain body: documented for bulk sends, our guess for the other routes.
http::response reachdesk_unauthorised();

}  // namespace giftsim::fakeserver
