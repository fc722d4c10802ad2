// SPDX-License-Identifier: MIT
// The version of the control API.
#pragma once

#include <string_view>

namespace giftsim::fakeserver {

/// MAJOR.MINOR. The minor one counts what is added: routes, fields of answers, optional fields of
/// bodies. Where a name or a meaning changes or goes, the major one does.
inline constexpr std::string_view control_version = "1.3";

}  // namespace giftsim::fakeserver
