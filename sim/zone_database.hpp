// SPDX-License-Identifier: MIT
// IANA zones out of the system's tz database (TI-03).
#pragma once

#include "core/parsed.hpp"
#include "core/zone.hpp"

#include <memory>
#include <string_view>

namespace giftsim::sim {

/// The rules of a zone such as "America/Los_Angeles", over the years a world can have. Safe to
/// call from several threads. Errors: no such zone, no tz database.
parsed<std::shared_ptr<const zone_rules>> load_zone(std::string_view name);

}  // namespace giftsim::sim
