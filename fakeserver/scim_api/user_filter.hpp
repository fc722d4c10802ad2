// SPDX-License-Identifier: MIT
// The one question that every identity provider asks first (RFC 7644, section 3.4.2.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// What a filter asks for: `userName eq "kim@example.com"`, attribute and operator in any case.
/// Nothing if it is anything else.
std::optional<std::string> user_name_in(std::string_view filter);

}  // namespace giftsim::fakeserver
