// SPDX-License-Identifier: MIT
// Adding, finding, and keeping up with the wall clock.
#include "fakeserver/world/registry.hpp"

namespace giftsim::fakeserver {

wall_clock system_clock() {
    using std::chrono::floor;
    using std::chrono::milliseconds;
    return {
        [] { return floor<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()); },
        [] { return floor<span>(std::chrono::system_clock::now()); },
    };
}

hosted& registry::add(tenant first, std::string origin) {
    const auto number = next_;
    next_ += step_;
    auto& place = worlds_[number];
    place = std::make_unique<hosted>(number, std::move(first), std::move(origin));
    return *place;
}

hosted* registry::find(std::uint32_t number) {
    const auto found = worlds_.find(number);
    return found == worlds_.end() ? nullptr : found->second.get();
}

void registry::catch_up(hosted& which) {
    if (!which.clock.runs() || which.advancing) return;
    const auto to = which.clock.at(settings_.wall.steady());
    if (to > which.now.now()) (void)which.now.world().advance(to).value();
}

}  // namespace giftsim::fakeserver
