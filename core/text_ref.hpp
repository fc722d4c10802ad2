// SPDX-License-Identifier: MIT
// How records refer to a text.
#pragma once

#include <cstdint>

namespace giftsim {

/// Where a text stands in its store. The default is the empty text.
struct text_ref {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;

    constexpr bool empty() const { return length == 0; }

    friend constexpr bool operator==(text_ref, text_ref) = default;
};

}  // namespace giftsim
