// SPDX-License-Identifier: MIT
// How Sendoso's documented APIs say no: a sentence, and no code (API-07).
#pragma once

#include "fakeserver/http/message.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

/// {"success":false,"message"}; Core, Marketplace, SmartSend and SCIM alike.
http::response core_error(std::uint16_t status, std::string_view message);

}  // namespace giftsim::fakeserver
