// SPDX-License-Identifier: MIT
// The Send Issues view, and why a send cannot be called off (TR-06, TR-09).
#pragma once

#include "core/refusal.hpp"
#include "core/send.hpp"
#include "core/tracker/standing.hpp"

#include <string_view>

namespace giftsim {

/// What to do about a send that stands there, as a sentence without a final stop; empty where
/// nothing is wrong.
std::string_view remedy_for(state where);

/// Every standing about which something is to be done.
standing_set issues();

/// Why a send cannot be called off, given the refusal that calling it off would meet.
std::string_view why_not_cancelled(const send& record, refusal why);

}  // namespace giftsim
