// SPDX-License-Identifier: MIT
// Every row that moves names the state that it leads to.
#include "core/lifecycle/vocabulary.hpp"

#include "core/lifecycle/all.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace giftsim {

std::vector<naming> vocabulary_of(bool reachdesk) {
    std::vector<naming> all;
    for (const auto& each : all_lifecycles()) {
        if (each.reachdesk != reachdesk) continue;
        for (const auto& row : each.life->rows())
            if (row.moves()) all.push_back({row.to, row.why, row.then != act::none, row.called});
    }
    std::stable_sort(all.begin(), all.end(), [](const naming& a, const naming& b) {
        return std::tuple(a.where, a.is_passed, a.why) < std::tuple(b.where, b.is_passed, b.why);
    });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto usual = all;
    std::erase_if(all, [&](naming each) {
        const bool was_passed = std::exchange(each.is_passed, false);
        return was_passed && std::find(usual.begin(), usual.end(), each) != usual.end();
    });
    return all;
}

}  // namespace giftsim
