// SPDX-License-Identifier: MIT
// Asks a target for what a report shows of its world.
#pragma once

#include "sim/report/world_record.hpp"
#include "sim/scenario/target.hpp"
#include "sim/view/names.hpp"

namespace giftsim::sim::report {

// How much of a world is kept; the rest is counted.
inline constexpr std::size_t sends_max = 100;
inline constexpr std::size_t rows_max = 500;  ///< of postings, of mails, of what anybody was told
inline constexpr std::size_t balances_max = 200;  ///< of a source, spread over the whole time

/// Of a world with more sends than this, postings and mails are not asked for.
inline constexpr std::size_t sends_listed_max = 20'000;

/// Everything but the digest. What the target cannot show, or shows in another form than it should,
/// is noted as missing; so nothing that a scenario came to depends on it.
world_record world_of(const target& on, const names& called, instant begun);

}  // namespace giftsim::sim::report
