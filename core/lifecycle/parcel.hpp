// SPDX-License-Identifier: MIT
// The life of a send that offers something physical (PH): with or without asking the recipient
// first, by our warehouse or by Amazon, and where a parcel and an eGift are on offer (PH-11).
#pragma once

#include "core/lifecycle/transition.hpp"

namespace giftsim {

const lifecycle& parcel_lifecycle();

}  // namespace giftsim
