// SPDX-License-Identifier: MIT
// By place of the rule.
#include "sim/report/coverage.hpp"

namespace giftsim::sim::report {

void coverage::add(const std::string& file, std::span<const rule> rules) {
    for (const auto each : rules) {
        auto& files = files_[each.place()];
        if (files.empty() || files.back() != file) files.push_back(file);
    }
}

std::vector<rule> all_rules() {
    std::vector<rule> all;
    for (int place = 1; place <= rule_count(); ++place)
        all.emplace_back(static_cast<std::uint8_t>(place));
    return all;
}

}  // namespace giftsim::sim::report
