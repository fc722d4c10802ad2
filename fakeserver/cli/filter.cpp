// SPDX-License-Identifier: MIT
// Names are sentences, so a part of one is enough.
#include "fakeserver/cli/filter.hpp"

#include <algorithm>

namespace giftsim {
namespace {

std::string lower(std::string text) {
    for (auto& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

bool fits(const sim::scenario& plan, const std::string& filter) {
    return lower(plan.name).find(lower(filter)) != std::string::npos ||
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
