// SPDX-License-Identifier: MIT
// Where a browser goes back to when its user has decided (RFC 6749, section 4.1.2).
#pragma once

#include "fakeserver/http/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// Nobody registers addresses here, so any is taken that a browser can go to: http and https with a
/// host of letters, digits, dots, dashes and underscores, or an address; a scheme of an application
/// that has a dot in it (RFC 8252, section 7.1); never with a fragment.
bool may_be_redirected_to(std::string_view uri);

/// What a Content-Security-Policy calls it: "http://localhost:3000", "com.example.app:". Requires
/// an address that may be redirected to.
std::string source_of(std::string_view uri);

/// 303 to the address, with these added to its query. The body says the same as JSON, for clients
/// that follow nothing: "redirect_uri" and each of them. Requires an address that may be redirected
/// to.
http::response redirect_to(std::string_view uri, const std::vector<http::pair>& with);

}  // namespace giftsim::fakeserver
