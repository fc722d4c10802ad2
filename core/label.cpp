// SPDX-License-Identifier: MIT
// Usual numbers follow from the send's own, so that a population needs no list of them.
#include "core/label.hpp"

#include <fmt/format.h>

namespace giftsim {

std::string usual_tracking(send_id of) { return fmt::format("1Z{:010}", of.number); }

}  // namespace giftsim
