// SPDX-License-Identifier: MIT
// How Sendoso names a send to the outside, in webhooks and in its API.
#pragma once

#include "core/ids.hpp"

#include <string>

namespace giftsim::fakeserver {

/// As Rails names an entity, in base64 without padding: of gid://sendoso/Send/1.
std::string send_gid(send_id which);

}  // namespace giftsim::fakeserver
