// SPDX-License-Identifier: MIT
// What several of Reachdesk's pages say and do.
#pragma once

#include "fakeserver/route.hpp"

#include <string>

namespace giftsim::fakeserver {

/// 202: the claim is noted, and somebody has to decide or to pay first (ML-08).
http::response please_wait(const std::string& sender);

/// 200: the address is noted, and a mail asks who gave it (ML-07).
http::response look_at_your_mail();

/// To come to the page of a gift that the API sent is the click (ML-11); to ask for its head is
/// not. Nothing for any other send.
void click_gift(call& at, send_id which);

}  // namespace giftsim::fakeserver
