// SPDX-License-Identifier: MIT
// Who carries a parcel, and under which number.
#pragma once

#include "core/ids.hpp"
#include "core/text.hpp"

#include <string>
#include <string_view>

namespace giftsim {

/// Kept only where somebody named one of them; an empty text stands for the usual one.
struct label {
    text_ref carrier{}, tracking{};
};

inline constexpr std::string_view usual_carrier = "UPS";

/// The number that a parcel gets where nobody names one: "1Z0000000042".
std::string usual_tracking(send_id of);

}  // namespace giftsim
