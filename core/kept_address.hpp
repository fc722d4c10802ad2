// SPDX-License-Identifier: MIT
// A postal address as a world keeps it.
#pragma once

#include "core/text.hpp"

namespace giftsim {

/// By reference into the world's text, so that equal addresses have equal references.
struct kept_address {
    text_ref line1{}, line2{}, city{}, state{}, postal_code{}, country{};

    friend constexpr bool operator==(const kept_address&, const kept_address&) = default;
};

}  // namespace giftsim
