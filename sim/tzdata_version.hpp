// SPDX-License-Identifier: MIT
// Which release of the time-zone data this machine has; printed next to results, never hashed.
#pragma once

#include <string>

namespace giftsim {

/// For example "2025b"; "unknown" where the system does not say.
std::string tzdata_version();

}  // namespace giftsim
