// SPDX-License-Identifier: MIT
// A POSIX time-zone rule, spelt out as the changes that it makes over some years.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace giftsim::sim {

/// From this second since 1970 on, local time is UTC plus this many seconds.
struct offset_change {
    std::int64_t from;
    std::int64_t offset;
};

/// The stretches of constant offset that a rule such as "PST8PDT,M3.2.0,M11.1.0" gives between two
/// seconds since 1970, the first beginning at `from`. Throws std::runtime_error for a bad rule.
std::vector<offset_change> changes_by_rule(const std::string& rule, std::int64_t from,
                                           std::int64_t until);

}  // namespace giftsim::sim
