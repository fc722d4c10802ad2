// SPDX-License-Identifier: MIT
// The usual body of POST /api/v3/sends, read in one pass.
#pragma once

#include "fakeserver/sends_api/send_request.hpp"

#include <optional>
#include <string_view>

namespace giftsim::fakeserver {

/// What read_send_request() makes of a body that has nothing wrong with it, no field that is not
/// known, no address and no lists in its metadata; nothing for all others, which take five times as
/// long: as a tree that knows where everything stands.
std::optional<send_request> usual_send(std::string_view body);

}  // namespace giftsim::fakeserver
