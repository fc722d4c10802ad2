// SPDX-License-Identifier: MIT
// What follows from the counts.
#include "fakeserver/load/results.hpp"

#include <algorithm>

namespace giftsim::fakeserver::load {

std::string_view words(failure how) {
    switch (how) {
        case failure::refused:
            return "no connection";
        case failure::broken:
            return "connection lost";
        case failure::timeout:
            return "timeout";
    }
    return {};
}

std::uint64_t results::status_class(unsigned hundreds) const {
    std::uint64_t sum = 0;
    for (const auto& [status, count] : statuses)
        if (status / 100 == hundreds) sum += count;
    return sum;
}

std::uint64_t results::achieved_rate(const load_plan& plan) const {
    // What is over early because it was fast has still had the whole of its time.
    const auto lasted = interrupted ? ended : std::max<moment>(ended, plan.length);
    if (lasted <= moment{}) return 0;
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(lasted).count();
    return all.answered * 1'000'000 / static_cast<std::uint64_t>(std::max<std::int64_t>(1, micros));
}

}  // namespace giftsim::fakeserver::load
