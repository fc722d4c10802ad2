// SPDX-License-Identifier: MIT
// A send in this surface's words.
#pragma once

#include "core/lifecycle/state.hpp"
#include "fakeserver/world/tenant.hpp"

#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// pending, processing, delivered, failed ... (API-06).
std::string_view api_status(state where);

/// {"send":{...}}. Requires a send that exists.
std::string view_of_sent(const tenant& world, send_id which);

}  // namespace giftsim::fakeserver
