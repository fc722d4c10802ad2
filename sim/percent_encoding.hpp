// SPDX-License-Identifier: MIT
// Text as a part of a URL or of a form.
#pragma once

#include <string>
#include <string_view>

namespace giftsim::sim {

/// Everything but letters, digits and - . _ ~ as %XX (RFC 3986, unreserved characters).
std::string percent_encoded(std::string_view text);

}  // namespace giftsim::sim
