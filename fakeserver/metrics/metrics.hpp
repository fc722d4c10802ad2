// SPDX-License-Identifier: MIT
// The metrics of a server and of a world, as Prometheus reads them.
#pragma once

#include "fakeserver/metrics/world_totals.hpp"

#include <string>

namespace giftsim::fakeserver {

/// Versions, requests and connections where there is a server, and totals of worlds. There are
/// never more series than routes and statuses make, however many worlds there are.
std::string server_metrics(const server_settings& settings, const world_totals& worlds);

/// What one world does.
std::string world_metrics(const hosted& world);

}  // namespace giftsim::fakeserver
