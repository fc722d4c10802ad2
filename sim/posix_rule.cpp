// SPDX-License-Identifier: MIT
// The date library's header for these rules does not compile as C++20 (its hh_mm_ss meets the
// standard's), so this file alone is C++17.
#include "sim/posix_rule.hpp"

#include <date/ptz.h>

#include <algorithm>

namespace giftsim::sim {

std::vector<offset_change> changes_by_rule(const std::string& rule, std::int64_t from,
                                           std::int64_t until) {
    const Posix::time_zone zone{rule};
    std::vector<offset_change> all;
    while (from < until) {
        const auto stretch = zone.get_info(date::sys_seconds{std::chrono::seconds{from}});
        all.push_back({from, stretch.offset.count()});
        const std::int64_t end = stretch.end.time_since_epoch().count();
        if (end <= from) break;
        from = end;
    }
    return all;
}

}  // namespace giftsim::sim
