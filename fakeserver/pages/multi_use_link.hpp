// SPDX-License-Identifier: MIT
// What several of Reachdesk's pages say.
#pragma once

#include "fakeserver/http/message.hpp"

#include <string>

namespace giftsim::fakeserver {

/// 202: the claim is noted, and somebody has to decide or to pay first (ML-08).
http::response please_wait(const std::string& sender);

/// 200: the address is noted, and a mail asks who gave it (ML-07).
http::response look_at_your_mail();

}  // namespace giftsim::fakeserver
