// SPDX-License-Identifier: MIT
// Names are sentences, so a part of one is enough.
#include "fakeserver/cli/filter.hpp"

#include "core/ascii.hpp"

#include <algorithm>

namespace giftsim {
namespace {

bool fits(const sim::scenario& plan, const std::string& filter) {
    return lowered(plan.name).find(lowered(filter)) != std::string::npos ||
           std::any_of(plan.rules.begin(), plan.rules.end(),
                       [&](const rule& each) { return each.text() == filter; }) ||
           std::find(plan.tags.begin(), plan.tags.end(), filter) != plan.tags.end();
}

}  // namespace

bool passes(const sim::scenario& plan, const std::vector<std::string>& filters) {
    return filters.empty() || std::any_of(filters.begin(), filters.end(),
                                          [&](const auto& each) { return fits(plan, each); });
}

}  // namespace giftsim
