// SPDX-License-Identifier: MIT
// Which files show which rule.
#pragma once

#include "core/rule.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace giftsim::sim::report {

/// Every rule with the files that name it.
class coverage {
public:
    /// Files come one after the other; one that is added again for the same rule counts once.
    void add(const std::string& file, std::span<const rule> rules);

    /// In the order in which they were added.
    const std::vector<std::string>& files_of(rule which) const { return files_[which.place()]; }

private:
    std::array<std::vector<std::string>, rule_count() + 1> files_;
};

/// All rules in their order.
std::vector<rule> all_rules();

}  // namespace giftsim::sim::report
