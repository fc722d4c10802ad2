// SPDX-License-Identifier: MIT
// Order numbers follow from the send's own, so that a population needs no list of them.
#include "core/parcel.hpp"

#include <fmt/format.h>

namespace giftsim {

std::string order_number(send_id of) { return fmt::format("GS-{:07}", of.number); }

}  // namespace giftsim
