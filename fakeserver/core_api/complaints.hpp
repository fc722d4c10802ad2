// SPDX-License-Identifier: MIT
// What is wrong with a request, one short sentence each, as Sendoso words them (API-07, SEC-01).
#pragma once

#include "fakeserver/http/answers.hpp"

#include <string>
#include <vector>

namespace giftsim::fakeserver {

/// "email can't be blank": a field, and what would have to be otherwise. Nothing stops at the
/// first.
using complaints = std::vector<std::string>;

/// 400 with all of them in one message. Requires at least one.
http::response bad_request(const complaints& wrong);

/// 400 for a body that is not JSON, with each problem's place.
http::response bad_body(const http::body& unreadable);

}  // namespace giftsim::fakeserver
