// SPDX-License-Identifier: MIT
// Text for HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace giftsim::sim {

/// Safe in elements and in quoted attributes (SEC-03). What neither language can hold, control
/// characters and bytes that are not UTF-8, becomes U+FFFD.
std::string escaped(std::string_view text);

}  // namespace giftsim::sim
