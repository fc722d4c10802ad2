// SPDX-License-Identifier: MIT
// What a server counts beside its worlds.
#pragma once

#include "core/instant.hpp"
#include "fakeserver/metrics/traffic.hpp"

#include <cstddef>

namespace giftsim::fakeserver {

struct server_counts {
    traffic_counts traffic;  ///< of all threads
    std::size_t connections = 0;
    instant started{};  ///< on the wall
};

}  // namespace giftsim::fakeserver
