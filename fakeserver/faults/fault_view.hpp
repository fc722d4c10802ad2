// SPDX-License-Identifier: MIT
// A fault as the control API and scenarios see it.
#pragma once

#include "fakeserver/faults/fault_book.hpp"
#include "sim/view/json.hpp"

namespace giftsim::fakeserver {

/// What it was made of, with "id", "occasions", "struck" and "ended".
sim::json_view view_of_fault(const kept_fault& kept);

}  // namespace giftsim::fakeserver
